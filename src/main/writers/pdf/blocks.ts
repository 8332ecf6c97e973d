import { formatValue } from '../../../domain/cells/index.ts';
import type { LayoutCell } from '../../../domain/forms/index.ts';
import {
  cellCss,
  columnTwips,
  mayBreakAfter,
  px,
  spaceAfter,
  TABLE_TYPE,
  textCss,
  unbreakablePieces,
  type DocumentBlock,
  type Metrics,
  type TextBlock,
} from '../../../domain/report/index.ts';
import { escapeXml } from '../xml.ts';

/** One block of the document as the browser is to print it. */
export function printedBlock(block: DocumentBlock, metrics: Metrics): string {
  if (block.kind === 'table') return printedTable(block, metrics);
  const { tag, kept } = elementOf(block);
  const style = styleText({ ...textCss(block, metrics), marginBottom: spaceAfter(block, metrics) });
  return `<${tag} class="${kept}" style="${style}">${wordsOf(block, metrics)}</${tag}>`;
}

/** What must not be parted by the end of a page: a block in itself, or from what follows. */
type Kept = 'whole' | 'withNext' | '';

function elementOf(block: TextBlock): { readonly tag: string; readonly kept: Kept } {
  switch (block.kind) {
    case 'title':
      return { tag: 'h1', kept: 'whole' };
    case 'sectionHeading':
      return { tag: 'h2', kept: 'withNext' };
    case 'heading':
      return { tag: `h${block.level + 1}`, kept: 'withNext' };
    case 'signOff':
      return { tag: 'p', kept: 'whole' };
    case 'paragraph':
      return { tag: 'p', kept: block.keepWithNext ? 'withNext' : '' };
    case 'draftMark':
    case 'reviewNames':
      break;
  }
  return { tag: 'p', kept: '' };
}

function wordsOf(block: TextBlock, { families }: Metrics): string {
  if (block.kind === 'title') return block.lines.map(escapeXml).join('<br>');
  if (block.kind === 'signOff') {
    return ['', block.unitName, block.date].map(escapeXml).join('<br>');
  }
  if (block.kind === 'reviewNames') return ['', ...block.lines].map(escapeXml).join('<br>');
  if (block.kind !== 'paragraph') return escapeXml(block.text);
  const { lead, text } = block;
  const start = escapeXml(text.slice(0, lead));
  return (
    (start === '' ? '' : `<span style="font-family: ${families.heading2}">${start}</span>`) +
    brokenText(text.slice(lead))
  );
}

/** A number and its unit stay in one line. */
function brokenText(text: string): string {
  return unbreakablePieces(text)
    .map((piece, index) => {
      const words = escapeXml(piece);
      return index % 2 === 0 ? words : `<span class="together">${words}</span>`;
    })
    .join('');
}

type TableBlock = Extract<DocumentBlock, { kind: 'table' }>;

/** A statutory table as the Word document has it: the same widths, merges, sizes and places where a page may end. */
function printedTable(block: TableBlock, metrics: Metrics): string {
  const { id, layout } = block.table;
  const widths = columnTwips(layout.columnWidths, metrics.areaTwips);
  const rows = Array.from({ length: layout.rowCount }, (_, row) => {
    const cells = layout.cells.filter((cell) => cell.row === row);
    const kept = mayBreakAfter(layout, row) ? '' : ' class="kept"';
    return `<tr${kept}>${cells.map((cell) => printedCell(block, cell, widths)).join('')}</tr>`;
  });
  return [
    `<table class="${id}" style="width: ${metrics.area.width}px">`,
    `<colgroup>${widths.map((width) => `<col style="width: ${px(width)}px">`).join('')}</colgroup>`,
    ...(layout.headRows === 0 ? [] : ['<thead>', ...rows.slice(0, layout.headRows), '</thead>']),
    '<tbody>',
    ...rows.slice(layout.headRows),
    '</tbody></table>',
  ].join('');
}

function printedCell(block: TableBlock, cell: LayoutCell, widths: readonly number[]): string {
  const style = styleText({ ...cellCss(cell, TABLE_TYPE[block.table.id], widths) });
  const spans =
    (cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : '') +
    (cell.columnSpan > 1 ? ` colspan="${cell.columnSpan}"` : '');
  if (cell.kind === 'value') {
    return `<td${spans} style="${style}">${formatValue(block.values[cell.cell] ?? null)}</td>`;
  }
  return `<th${spans} style="${style}">${escapeXml(cell.text)}</th>`;
}

/** Numbers are pixels, but that of a weight. */
function styleText(css: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(css)
    .filter(([, value]) => value !== undefined && value !== 0)
    .map(([name, value]) => {
      const property = name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      const isPixels = typeof value === 'number' && name !== 'fontWeight';
      return `${property}:${value}${isPixels ? 'px' : ''}`;
    })
    .join(';');
}
