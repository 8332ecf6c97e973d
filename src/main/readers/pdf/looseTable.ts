import type { SourceCell } from '../blocks.ts';
import type { TextLine } from './textLines.ts';

/** Pieces of text on one base line, from left to right. */
export type LooseRow = readonly TextLine[];

const MIN_ROWS = 3;
/** Heads and labels that break over lines leave rows of one piece between the others. */
const MAX_BETWEEN = 2;

/** Where a table without ruling lines begins at `start`, the row after its last one; otherwise `start`. */
export function looseTableEnd(rows: readonly LooseRow[], start: number): number {
  let end = start;
  let count = 0;
  for (let at = start; at < rows.length && at - end <= MAX_BETWEEN; at += 1) {
    if ((rows[at]?.length ?? 0) < 2) continue;
    count += 1;
    end = at + 1;
  }
  return count >= MIN_ROWS && (rows[start]?.length ?? 0) > 1 ? end : start;
}

interface Column {
  left: number;
  right: number;
}

/** A table whose columns are the places where pieces of its rows stand one below the other. */
export function looseTable(rows: readonly LooseRow[]): readonly (readonly SourceCell[])[] {
  const columns = columnsOf(rows.flat());
  return rows.map((row) =>
    row.map((piece): SourceCell => {
      const first = columns.findIndex((column) => overlaps(column, piece));
      const last = columns.findLastIndex((column) => overlaps(column, piece));
      return { text: piece.text, rowSpan: 1, columnSpan: last - first + 1, column: first };
    }),
  );
}

/** Narrow pieces make the columns; a wide one that covers several of them is a head over them. */
function columnsOf(pieces: readonly TextLine[]): readonly Column[] {
  const columns: Column[] = [];
  for (const { left, right } of pieces.toSorted((a, b) => width(a) - width(b))) {
    const met = columns.filter((column) => overlaps(column, { left, right }));
    const [only] = met;
    if (!only) columns.push({ left, right });
    else if (met.length === 1) {
      only.left = Math.min(only.left, left);
      only.right = Math.max(only.right, right);
    }
  }
  return columns.toSorted((a, b) => a.left - b.left);
}

function width({ left, right }: Column): number {
  return right - left;
}

function overlaps(a: Column, b: Column): boolean {
  return a.left < b.right && b.left < a.right;
}
