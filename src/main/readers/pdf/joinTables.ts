import type { FilledCell, PageTable } from './page.ts';

/** Tables whose edges are this near, in points, have the same width. */
const SAME_EDGE = 5;

/** Whether a table at the top of a page goes on with the one at the end of the page before. */
export function isContinued(before: PageTable, after: PageTable): boolean {
  return Math.abs(widthOf(before) - widthOf(after)) < SAME_EDGE;
}

/** Both as one table; heads that are repeated on the new page are left out. */
export function joinedTable(before: PageTable, after: PageTable): PageTable {
  const shift = (before.xs[0] ?? 0) - (after.xs[0] ?? 0);
  const moved = after.xs.map((x) => x + shift);
  const xs = [...before.xs, ...moved.filter((x) => !before.xs.some((own) => isNear(own, x)))];
  const all = xs.toSorted((a, b) => a - b);
  const repeated = repeatedRows(before, after);
  const above = onColumns(before.cells, before.xs, all);
  const below = onColumns(after.cells, moved, all).filter((cell) => cell.row >= repeated);
  const halves = halvesOf(above, below, { last: before.rows - 1, first: repeated });
  const skipped = repeated + (halves ? 1 : 0);
  const rest = below.flatMap((cell) => {
    const lost = Math.max(0, skipped - cell.row);
    if (lost >= cell.rowSpan) return [];
    const row = cell.row + lost - skipped + before.rows;
    return [{ ...cell, row, rowSpan: cell.rowSpan - lost }];
  });
  return {
    top: before.top,
    xs: all,
    rows: before.rows + after.rows - skipped,
    cells: [...(halves ?? above), ...rest],
  };
}

type Cells = PageTable['cells'];

/**
 * The cells above with the rest of their text, where the end of the page broke the last row: whatever stands in the
 * first row below goes on from a full line right above it, and the rest of that row is empty. Otherwise null.
 */
function halvesOf(
  above: Cells,
  below: Cells,
  { last, first }: { last: number; first: number },
): Cells | null {
  const upper = above.filter((cell) => cell.row + cell.rowSpan - 1 === last);
  const lower = below.filter((cell) => cell.row === first && cell.text !== '');
  const pairs = new Map(
    lower.map((cell) => [
      upper.find((each) => isSameColumns(each, cell) && each.isFull),
      cell.text,
    ]),
  );
  const isRest =
    lower.length > 0 && !pairs.has(undefined) && lower.every(({ text }) => !/^\d/.test(text));
  return isRest
    ? above.map((cell) => ({ ...cell, text: cell.text + (pairs.get(cell) ?? '') }))
    : null;
}

function isSameColumns(a: FilledCell, b: FilledCell): boolean {
  return a.column === b.column && a.columnSpan === b.columnSpan;
}

function widthOf({ xs }: PageTable): number {
  return (xs.at(-1) ?? 0) - (xs[0] ?? 0);
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) < SAME_EDGE;
}

function onColumns(cells: Cells, own: readonly number[], all: readonly number[]): Cells {
  const at = own.map((x) => all.findIndex((each) => isNear(each, x)));
  return cells.map((cell) => {
    const column = at[cell.column] ?? 0;
    const end = at[cell.column + cell.columnSpan] ?? column + 1;
    return { ...cell, column, columnSpan: Math.max(1, end - column) };
  });
}

/** How many rows at the top of a new page say the same as the first rows of the table. */
function repeatedRows(before: PageTable, after: PageTable): number {
  let rows = 0;
  while (rows < after.rows && isSameRow(before, after, rows)) rows += 1;
  const isCut = after.cells.some((cell) => cell.row < rows && cell.row + cell.rowSpan > rows);
  return rows === after.rows || isCut ? 0 : rows;
}

function isSameRow(before: PageTable, after: PageTable, row: number): boolean {
  const [a, b] = [rowText(before, row), rowText(after, row)];
  return a === b && /\p{L}/u.test(a) && !/\d/.test(a);
}

function rowText({ cells }: PageTable, row: number): string {
  return cells
    .filter((cell) => cell.row === row)
    .map(({ text }) => text.replaceAll(/\s/g, ''))
    .join('|');
}
