import { memo, type CSSProperties, type ReactNode } from 'react';
import { sameValues } from '../../../domain/cells/index.ts';
import { SIZE, unbreakablePieces, type DocumentBlock } from '../../../domain/report/index.ts';
import { fontPx, type Metrics } from './metrics.ts';
import { TableView } from './TableView.tsx';

interface BlockViewProps {
  readonly block: DocumentBlock;
  readonly metrics: Metrics;
}

/** One block of the document as Word sets it, without the space behind it. Drawn again only where it changed. */
export const BlockView = memo(DrawnBlock, (before, after) => {
  return before.metrics === after.metrics && sameBlock(before.block, after.block);
});

function DrawnBlock({ block, metrics }: BlockViewProps): ReactNode {
  if (block.kind === 'table') {
    return <TableView table={block.table} values={block.values} metrics={metrics} />;
  }
  return (
    <div className="printText" style={textStyle(block, metrics)}>
      {wordsOf(block, metrics)}
    </div>
  );
}

type TextBlock = Exclude<DocumentBlock, { kind: 'table' }>;

/** An empty paragraph is as high as a line. */
const EMPTY_LINE = '\u200B';

const wordsOf = (block: TextBlock, { families }: Metrics): ReactNode => {
  if (block.kind === 'title') return block.lines.join('\n');
  if (block.kind === 'signOff') return `${EMPTY_LINE}\n${block.unitName}\n${block.date}`;
  if (block.kind !== 'paragraph') return block.text;
  if (block.text === '') return EMPTY_LINE;
  const { lead, text } = block;
  return (
    <>
      {lead > 0 && <span style={{ fontFamily: families.heading2 }}>{text.slice(0, lead)}</span>}
      {brokenText(text.slice(lead))}
    </>
  );
};

/** A number and its unit stay in one line. */
const brokenText = (text: string): ReactNode =>
  unbreakablePieces(text).map((piece, index) =>
    index % 2 === 0 ? (
      piece
    ) : (
      <span key={index} className="printTogether">
        {piece}
      </span>
    ),
  );

/** Distance of two lines of a block in pixels; the title's lines never touch. */
export const lineHeightOf = (block: DocumentBlock, { linePitch }: Metrics): number =>
  block.kind === 'title' ? Math.max(linePitch, fontPx(SIZE.three * 2)) : linePitch;

const textStyle = (block: TextBlock, metrics: Metrics): CSSProperties => {
  const { families, body, letterSpacing } = metrics;
  const style: CSSProperties = {
    width: metrics.area.width,
    lineHeight: `${lineHeightOf(block, metrics)}px`,
    fontFamily: families.body,
    fontSize: body,
    letterSpacing,
    textIndent: 2 * body,
  };
  switch (block.kind) {
    case 'draftMark':
      return { ...style, fontFamily: families.heading1, textIndent: 0 };
    case 'title':
      return {
        ...style,
        fontFamily: families.title,
        fontSize: fontPx(SIZE.two),
        fontWeight: metrics.titleBold ? 700 : 400,
        letterSpacing: 0,
        textAlign: 'center',
        textIndent: 0,
      };
    case 'sectionHeading':
      return { ...style, fontFamily: families.heading1 };
    case 'heading':
      return block.level === 2 ? { ...style, fontFamily: families.heading2 } : style;
    case 'paragraph':
      return { ...style, textAlign: 'justify', ...(block.indent ? {} : { textIndent: 0 }) };
    case 'signOff':
      break;
  }
  return { ...style, textAlign: 'right', paddingRight: 4 * body, textIndent: 0 };
};

const sameBlock = (a: DocumentBlock, b: DocumentBlock): boolean => {
  if (a.kind === 'table' && b.kind === 'table') {
    return a.table === b.table && sameValues(a.values, b.values);
  }
  return a.kind === b.kind && JSON.stringify(a) === JSON.stringify(b);
};
