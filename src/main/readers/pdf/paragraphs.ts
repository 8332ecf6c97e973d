import type { TextLine } from './textLines.ts';

/** The column of text that the lines of a document fill, in points. */
export interface Measure {
  readonly left: number;
  readonly right: number;
  /** Of most lines. */
  readonly size: number;
  /** Usual distance of lines, by size of type rounded to points. */
  readonly pitch: ReadonlyMap<number, number>;
}

/** The text of a document as one column. A number in the margin stands there alone; text begins below other text. */
export function measureOf(lines: readonly TextLine[]): Measure {
  const lefts = lines.map(({ left }) => left).toSorted((a, b) => a - b);
  const shared = lefts.find((left, index) => (lefts[index + 1] ?? Infinity) - left < SAME_EDGE);
  return {
    left: shared ?? lefts[0] ?? 0,
    right: lines.reduce((edge, line) => Math.max(edge, line.right), 0),
    size: lowerMedian(lines.map(({ size }) => size)),
    pitch: pitches(lines),
  };
}

function pitches(lines: readonly TextLine[]): ReadonlyMap<number, number> {
  const found = new Map<number, number[]>();
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    const step = next ? next.y - line.y : 0;
    if (!next || step <= 0 || step > 4 * line.size || !isSameSize(line, next)) return;
    const size = Math.round(line.size);
    found.set(size, [...(found.get(size) ?? []), step]);
  });
  return new Map([...found].map(([size, steps]) => [size, lowerMedian(steps)]));
}

function lowerMedian(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? 0;
}

function isSameSize(a: TextLine, b: TextLine): boolean {
  return Math.abs(a.size - b.size) < 0.1 * a.size;
}

/** In points. */
const SAME_EDGE = 3;
/** In parts of the size: a punctuation mark may not begin a line and takes a character down with it. */
const RAGGED = 2.3;
const INDENT = 0.7;
/** In a document of short lines alone none says where the edge is. */
const MIN_COLUMN = 12;
/** A step this much larger than usual is space between paragraphs. */
const SPACE_BETWEEN = 1.25;
/** Size of titles in parts of that of the text. */
const TITLE = 1.25;
const ENDS = /[。！？；：]$/;
const BEGINS =
  /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[)）]|\d{1,2}[.．、](?!\d))/;

/** Whether a line goes on in the next one, because it broke off at the edge of the column and nowhere else. */
export function goesOn(line: TextLine, next: TextLine, measure: Measure): boolean {
  if (!isSameSize(line, next)) return false;
  if (ENDS.test(line.text) && BEGINS.test(next.text)) return false;
  if (isSpaced(line, next, measure)) return false;
  if (isTitle(line, measure) && isTitle(next, measure)) return true;
  if (measure.right - measure.left < MIN_COLUMN * line.size) return false;
  if (measure.right - line.right > RAGGED * line.size + firstWord(next)) return false;
  if (next.left - measure.left <= INDENT * next.size) return true;
  return isCentred(line, measure) && isCentred(next, measure) && !ENDS.test(line.text);
}

/** Never where the next line is above this one, because a page ends between them. */
function isSpaced(line: TextLine, next: TextLine, { pitch }: Measure): boolean {
  const usual = pitch.get(Math.round(line.size));
  return usual !== undefined && next.y - line.y > SPACE_BETWEEN * usual;
}

/** A title is broken where its words end rather than at the edge. */
function isTitle(line: TextLine, measure: Measure): boolean {
  return line.size > TITLE * measure.size && isCentred(line, measure) && !ENDS.test(line.text);
}

/** Width of a word or number that is not broken, in points. */
function firstWord({ text, size }: TextLine): number {
  const word = /^[\w.,%/:-]+/.exec(text)?.[0] ?? '';
  return word.length * size * 0.5;
}

function isCentred(line: TextLine, { left, right }: Measure): boolean {
  const [before, after] = [line.left - left, right - line.right];
  return before > INDENT * line.size && Math.abs(before - after) < line.size;
}

/** The text of lines that go on one in the other. */
export function joinedText(lines: readonly TextLine[]): string {
  return lines.reduce((all, { text }) => {
    const isLatin = /[A-Za-z,.;]$/.test(all) && /^[A-Za-z]/.test(text);
    return isLatin ? `${all} ${text}` : all + text;
  }, '');
}
