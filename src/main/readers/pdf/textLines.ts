import type { Glyph } from './textState.ts';

/** Characters on one base line, in reading order; white space at its ends is left out. */
export interface TextLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
}

/** Characters whose base lines differ by less than this part of their size are on one line. */
const SAME_LINE = 0.5;
/** A gap between words of Latin script, in parts of the size; Chinese text set wide has gaps and no words. */
const WORD_GAP = 0.2;
/** From here on, in parts of the size, what follows belongs to another column. */
export const COLUMN_GAP = 1.2;
/** A character drawn again over this part of itself is drawn for bold type. */
const DOUBLED = 0.5;

/** The lines of text that glyphs make, from top to bottom; pieces in different columns are lines of their own. */
export function textLines(glyphs: readonly Glyph[], columnGap = COLUMN_GAP): readonly TextLine[] {
  return baseLines(glyphs).flatMap((line) => pieces(line, columnGap).flatMap(lineOf));
}

function baseLines(glyphs: readonly Glyph[]): readonly (readonly Glyph[])[] {
  const lines: Glyph[][] = [];
  for (const glyph of glyphs.toSorted((a, b) => a.y - b.y)) {
    const line = lines.at(-1);
    const first = line?.[0];
    const isSame = first && glyph.y - first.y < SAME_LINE * Math.min(first.size, glyph.size);
    if (line && isSame) line.push(glyph);
    else lines.push([glyph]);
  }
  return lines.map((line) => withoutDoubles(line.toSorted((a, b) => a.left - b.left)));
}

function withoutDoubles(line: readonly Glyph[]): readonly Glyph[] {
  const kept: Glyph[] = [];
  for (const glyph of line) {
    const isDouble = kept
      .slice(-3)
      .some(
        (each) =>
          each.text === glyph.text &&
          each.right - glyph.left > DOUBLED * (glyph.right - glyph.left),
      );
    if (!isDouble) kept.push(glyph);
  }
  return kept;
}

function pieces(line: readonly Glyph[], columnGap: number): readonly (readonly Glyph[])[] {
  const result: Glyph[][] = [];
  for (const glyph of line) {
    const piece = result.at(-1);
    const before = piece?.at(-1);
    if (piece && before && glyph.left - before.right < columnGap * glyph.size) piece.push(glyph);
    else result.push([glyph]);
  }
  return result;
}

function lineOf(glyphs: readonly Glyph[]): readonly TextLine[] {
  const inked = glyphs.filter((glyph) => glyph.text.trim() !== '');
  const [first, last] = [inked[0], inked.at(-1)];
  if (!first || !last) return [];
  let text = '';
  let before: Glyph | null = null;
  for (const glyph of glyphs) {
    if (before && isWordGap(before, glyph)) text += ' ';
    text += glyph.text;
    before = glyph;
  }
  const size = Math.max(...inked.slice(0, 50).map((glyph) => glyph.size));
  return [{ text: text.trim(), left: first.left, right: last.right, y: first.y, size }];
}

function isWordGap(before: Glyph, after: Glyph): boolean {
  if (after.left - before.right < WORD_GAP * after.size) return false;
  return /[\w)\]%]$/.test(before.text) && /^[\w([]/.test(after.text);
}
