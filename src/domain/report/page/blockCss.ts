import type { LayoutCell } from '../../forms/index.ts';
import type { DocumentBlock } from '../document.ts';
import { fontPx, px, type Metrics } from './css.ts';
import { SIZE } from './layout.ts';
import { narrowHeadPadding, type TableType } from './tableType.ts';

/** How a text stands, by the names CSS has for it; numbers are pixels, but that of `fontWeight`. */
export interface TextCss {
  readonly width: number;
  readonly lineHeight: string;
  readonly fontFamily: string;
  readonly fontSize: number;
  readonly fontWeight?: number;
  readonly letterSpacing: number;
  readonly textIndent: number;
  readonly textAlign?: 'center' | 'justify' | 'right';
  readonly paddingRight?: number;
}

export type TextBlock = Exclude<DocumentBlock, { kind: 'table' }>;

/** Distance of two lines of a block in pixels; the title's lines never touch. */
export function lineHeightOf(block: DocumentBlock, { linePitch }: Metrics): number {
  return block.kind === 'title' ? Math.max(linePitch, fontPx(SIZE.three * 2)) : linePitch;
}

/** Pixels behind a block; left out where the page ends. */
export function spaceAfter(block: DocumentBlock, { linePitch }: Metrics): number {
  if (block.kind === 'title') return linePitch;
  return block.kind === 'draftMark' ? linePitch / 2 : 0;
}

/** A block as Word sets it, without the space behind it. */
export function textCss(block: TextBlock, metrics: Metrics): TextCss {
  const { families, body, letterSpacing } = metrics;
  const css: TextCss = {
    width: metrics.area.width,
    lineHeight: `${lineHeightOf(block, metrics)}px`,
    fontFamily: families.body,
    fontSize: body,
    letterSpacing,
    textIndent: 2 * body,
  };
  switch (block.kind) {
    case 'draftMark':
      return { ...css, fontFamily: families.heading1, textIndent: 0 };
    case 'title':
      return {
        ...css,
        fontFamily: families.title,
        fontSize: fontPx(SIZE.two),
        fontWeight: metrics.titleBold ? 700 : 400,
        letterSpacing: 0,
        textAlign: 'center',
        textIndent: 0,
      };
    case 'sectionHeading':
      return { ...css, fontFamily: families.heading1 };
    case 'heading':
      return block.level === 2 ? { ...css, fontFamily: families.heading2 } : css;
    case 'paragraph':
      return { ...css, textAlign: 'justify', ...(block.indent ? {} : { textIndent: 0 }) };
    case 'reviewNames':
      return { ...css, fontSize: fontPx(SIZE.four), textIndent: 0 };
    case 'signOff':
      break;
  }
  return { ...css, textAlign: 'right', paddingRight: 4 * body, textIndent: 0 };
}

/** How a cell of a statutory table stands; numbers are pixels. */
export interface CellCss {
  readonly padding: string;
  readonly textAlign: 'left' | 'center';
  readonly fontSize: number;
}

/** @param widths of the table's columns in twips */
export function cellCss(cell: LayoutCell, type: TableType, widths: readonly number[]): CellCss {
  const width = widths
    .slice(cell.column, cell.column + cell.columnSpan)
    .reduce((sum, own) => sum + own, 0);
  const narrow = cell.kind === 'head' ? narrowHeadPadding(cell.text, width, type) : null;
  const isLabel = cell.kind === 'label' && cell.rowSpan === 1;
  return {
    padding: `${px(type.paddingVertical)}px ${px(narrow ?? type.padding)}px`,
    textAlign: isLabel ? 'left' : 'center',
    fontSize: fontPx(cell.kind === 'value' ? type.valueSize : type.size),
  };
}
