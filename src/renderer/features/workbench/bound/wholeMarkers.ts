import type { BoundPiece, Range } from '../../../../domain/report/index.ts';

type Pieces = readonly Pick<BoundPiece, 'start' | 'end'>[];

/**
 * A bound number is one character to the caret: a selection that ends inside of one goes on in the direction it came
 * from, a click goes to the nearer end.
 */
export const snapped = (pieces: Pieces, now: Range, before: Range): Range => {
  if (now.start === now.end) {
    const at = outside(pieces, now.end, before.start === before.end ? before.end : now.end);
    return { start: at, end: at };
  }
  const [first, last] = [cutAt(pieces, now.start), cutAt(pieces, now.end)];
  // An end that stood at the far side is on its way out again.
  return {
    start: first ? (before.start === first.start ? first.end : first.start) : now.start,
    end: last ? (before.end === last.end ? last.start : last.end) : now.end,
  };
};

/** What Backspace or Delete takes at a caret beside a bound number: all of it. */
export const deletedWhole = (
  pieces: Pieces,
  key: 'Backspace' | 'Delete',
  { start, end }: Range,
): Range | undefined => {
  if (start !== end) return undefined;
  return pieces.find((piece) =>
    key === 'Backspace' ? piece.end === start : piece.start === start,
  );
};

const cutAt = (pieces: Pieces, at: number): Range | undefined =>
  pieces.find((piece) => piece.start < at && at < piece.end);

const outside = (pieces: Pieces, at: number, before: number): number => {
  const piece = cutAt(pieces, at);
  if (!piece) return at;
  if (before === piece.start) return piece.end;
  if (before === piece.end) return piece.start;
  return at - piece.start < piece.end - at ? piece.start : piece.end;
};

/** A field as it was left by the hand. */
export interface LeftField {
  readonly text: string;
  readonly range: Range;
}

/** Where the caret belongs when a field shows something else than was left in it: behind what has changed. */
export const caretAfter = ({ text, range }: LeftField, shown: string): number => {
  const most = Math.min(text.length - range.end, shown.length);
  let tail = 0;
  while (tail < most && text.at(-1 - tail) === shown.at(-1 - tail)) tail += 1;
  return shown.length - tail;
};
