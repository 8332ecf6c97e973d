import { memo, type ReactNode } from 'react';
import { cutByMarks, linesOf, type Mark, type MarkedLine } from './textMarks.ts';

/** What lies under the textarea: the same text, unseen, with its marks seen. */
export function MarkedText(props: { text: string; marks: readonly Mark[] }): ReactNode {
  const lines = linesOf(props.text, props.marks);
  return (
    <div className="textPart-marks" aria-hidden="true">
      {lines.map((line, index) => (
        // A line has no identity but its place: one that moved is drawn again, which costs nothing.
        // oxlint-disable-next-line react/no-array-index-key
        <Line key={index} line={line} last={index === lines.length - 1} />
      ))}
    </div>
  );
}

const Line = memo(
  function Line(props: { line: MarkedLine; last: boolean }): ReactNode {
    const { line, last } = props;
    return (
      <>
        {line.marks.length === 0
          ? line.text
          : cutByMarks(line.text, line.marks).map((piece, index) =>
              piece.className === null ? (
                piece.text
              ) : (
                // Behind the typing every place moves; the pieces stay the same ones.
                // oxlint-disable-next-line react/no-array-index-key
                <mark key={index} className={piece.className} data-verdict={piece.verdict}>
                  {piece.text}
                </mark>
              ),
            )}
        {/* A last line end needs something after it to be given its height. */}
        {last ? '\u200b' : '\n'}
      </>
    );
  },
  (before, after) => before.line.key === after.line.key && before.last === after.last,
);
