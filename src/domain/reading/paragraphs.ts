import { headingOf, numberStyle } from './headings.ts';

/** In a text that is not broken at a fixed width, a line shorter than this was ended on purpose. */
const WRAPPED_LENGTH = 25;
/** Ends of a sentence, a list or a quotation. */
const TERMINALS = new Set('。！？；：…”’）》】.!?;:)');
const INDENT = /^(?:\u3000{2}| {2,}|\t)/;
/** Narrower columns are no page. */
const MIN_WIDTH = 14;
/** A line may stop this much before the margin, since a mark or a word must not begin the next one. */
const SLACK = 2.5;
const MIN_FULL_LINES = 3;

/** How the lines of a text were broken. */
export interface Wrapping {
  /** The measure and its value for a full line; null where lines are broken at the ends of paragraphs only. */
  readonly full: { readonly measure: Measure; readonly width: number } | null;
  /** First lines of paragraphs are indented and others are not. */
  readonly indented: boolean;
}

type Measure = (line: string) => number;

/**
 * The lines of a text as paragraphs, one per line: a break that was only a line break is taken out. Where lines are
 * broken at the width of a page, a full line goes on; elsewhere a long line without an end does. Work is linear in
 * the length of the text.
 */
export function joinParagraphs(texts: readonly string[], wrapping: Wrapping): string {
  const lines = toLines(texts);
  const paragraphs: string[][] = [];
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    const isOn = before !== undefined && goesOn(before, line, wrapping);
    if (isOn) paragraphs.at(-1)?.push(line.trim());
    else paragraphs.push([line.trim()]);
  });
  return paragraphs.map((parts) => parts.join('')).join('\n');
}

function toLines(texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) => text.split(/\r?\n|\v/)).filter((line) => line.trim() !== '');
}

function goesOn(before: string, line: string, { full, indented }: Wrapping): boolean {
  if (indented && INDENT.test(line)) return false;
  const own = before.trim();
  if (full === null) return isLong(own) && !isEnded(own) && !beginsAnew(line);
  const room = full.width - full.measure(before);
  if (room > SLACK) return false;
  if (indented) return headingOf(line) === null;
  // Without an indent only the margin tells a sentence's end from a paragraph's end.
  return !beginsAnew(line) && (!isEnded(own) || room < 1);
}

/** How the lines of a whole text were broken; a section alone may be too short to tell. */
export function wrappingOf(texts: readonly string[]): Wrapping {
  const lines = toLines(texts);
  const open = lines.filter((line) => widthOf(line) >= MIN_WIDTH && !isEnded(line.trim()));
  // A page is as wide as its letters, a mail has as many of them.
  const [best] = [widthOf, lengthOf]
    .map((measure) => {
      const width = lines.reduce((widest, line) => Math.max(widest, measure(line)), 0);
      const count = open.filter((line) => width - measure(line) <= SLACK).length;
      return { measure, width, count };
    })
    .toSorted((a, b) => b.count - a.count);
  const isHard = best && best.count >= MIN_FULL_LINES && best.count * 5 >= open.length * 3;
  return { full: isHard ? best : null, indented: isIndented(lines) };
}

/** Lines that all begin with spaces say nothing of paragraphs. */
function isIndented(lines: readonly string[]): boolean {
  const after = lines.filter((_, at) => {
    const before = (lines[at - 1] ?? '').trim();
    return isLong(before) && !isEnded(before);
  });
  const some = lines.some((line) => INDENT.test(line));
  return some && after.filter((line) => INDENT.test(line)).length * 2 <= after.length;
}

function isLong(line: string): boolean {
  return line.length >= WRAPPED_LENGTH;
}

function isEnded(line: string): boolean {
  return TERMINALS.has(line.at(-1) ?? '');
}

function beginsAnew(line: string): boolean {
  return numberStyle(line) !== 'none' || headingOf(line) !== null;
}

function lengthOf(line: string): number {
  return line.length;
}

/** In Han characters: letters and digits are half as wide. */
function widthOf(line: string): number {
  let width = 0;
  for (const char of line) width += char.charCodeAt(0) < 0x2000 ? 0.5 : 1;
  return width;
}
