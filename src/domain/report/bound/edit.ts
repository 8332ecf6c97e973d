import type { BoundText } from './resolve.ts';

/**
 * An edit of the printed text, made in the text with markers. Markers it does not touch stay; of one that it cuts the
 * printed words stay, as typed text.
 * @param caret where the caret stands in `to`: behind what was put in. It tells apart the places where the same character
 * could have been typed.
 */
export function withPrintedEdit(was: BoundText, to: string, caret?: number): string {
  const { start, end } = uncut(was, changedRange(was.text, to, caret));
  const put = to.slice(start, to.length - (was.text.length - end));
  return was.source.slice(0, sourceAt(was, start)) + put + was.source.slice(sourceAt(was, end));
}

/** The text with markers, with `put` in the place of a range of the printed text. */
export function withReplaced(was: BoundText, range: Range, put: string): string {
  const { start, end } = uncut(was, range);
  return was.source.slice(0, sourceAt(was, start)) + put + was.source.slice(sourceAt(was, end));
}

/** What stands in the text with markers for a range of the printed text. */
export function sourceOf(of: BoundText, range: Range): string {
  const { start, end } = uncut(of, range);
  return of.source.slice(sourceAt(of, start), sourceAt(of, end));
}

/**
 * A text that came back from a file, with the markers of those of its lines that are printed alike here: what somebody
 * did not touch stays bound.
 */
export function withBoundLines(of: readonly BoundText[], to: string): string {
  const sources = new Map(of.flatMap((bound) => linesOf(bound)));
  return to
    .split('\n')
    .map((line) => sources.get(line) ?? line)
    .join('\n');
}

function linesOf(bound: BoundText): readonly (readonly [printed: string, source: string])[] {
  let start = 0;
  return bound.text.split('\n').map((line) => {
    const range = { start, end: start + line.length };
    start = range.end + 1;
    return [line, sourceOf(bound, range)];
  });
}

export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The stretch of `was` that `to` has something else for. */
function changedRange(was: string, to: string, caret: number | undefined): Range {
  const shorter = Math.min(was.length, to.length);
  const mostTail = caret === undefined ? shorter : Math.min(shorter, to.length - caret);
  let tail = 0;
  while (tail < mostTail && was.at(-1 - tail) === to.at(-1 - tail)) tail += 1;
  let head = 0;
  while (head < shorter - tail && was[head] === to[head]) head += 1;
  return { start: head, end: was.length - tail };
}

/** The range widened to whole markers. */
export function uncut({ pieces }: Pick<BoundText, 'pieces'>, { start, end }: Range): Range {
  const cut = (at: number): Range | undefined =>
    pieces.find((piece) => piece.start < at && at < piece.end);
  return { start: cut(start)?.start ?? start, end: cut(end)?.end ?? end };
}

/** The place in the text with markers of a place in the printed text that lies in no marker. */
function sourceAt({ pieces }: BoundText, at: number): number {
  const before = pieces.findLast((piece) => piece.end <= at);
  return before ? at - before.end + before.from.end : at;
}
