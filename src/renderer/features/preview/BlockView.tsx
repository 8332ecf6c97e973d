import { memo, type ReactNode } from 'react';
import { sameValues } from '../../../domain/cells/index.ts';
import {
  textCss,
  unbreakablePieces,
  type DocumentBlock,
  type Metrics,
  type TextBlock,
} from '../../../domain/report/index.ts';
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
    <div className="printText" style={textCss(block, metrics)}>
      {wordsOf(block, metrics)}
    </div>
  );
}

/** An empty paragraph is as high as a line. */
const EMPTY_LINE = '\u200B';

const wordsOf = (block: TextBlock, { families }: Metrics): ReactNode => {
  if (block.kind === 'title') return block.lines.join('\n');
  if (block.kind === 'signOff') return `${EMPTY_LINE}\n${block.unitName}\n${block.date}`;
  if (block.kind === 'reviewNames') {
    return ['', ...block.lines].map((line) => (line === '' ? EMPTY_LINE : line)).join('\n');
  }
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

const sameBlock = (a: DocumentBlock, b: DocumentBlock): boolean => {
  if (a.kind === 'table' && b.kind === 'table') {
    return a.table === b.table && sameValues(a.values, b.values);
  }
  return a.kind === b.kind && JSON.stringify(a) === JSON.stringify(b);
};
