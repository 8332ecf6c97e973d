import type { Segment } from './paths.ts';

/** Lines nearer than this are one line: double borders, bars drawn cell by cell. In points. */
const SNAP = 3;
/** A page with more lines than this is a drawing. */
const MAX_LINES = 4000;

/** A ruled table: its lines as places on both axes, and its cells between them. In points. */
export interface RuledTable {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly RuledCell[];
}

export interface RuledCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** The tables that the lines of a page enclose; a frame around one text is none. */
export function ruledTables(segments: readonly Segment[]): readonly RuledTable[] {
  const lines = joined(segments);
  if (lines.length > MAX_LINES) return [];
  return touching(lines)
    .map(tableOf)
    .filter((table) => table.cells.length > 1);
}

/** Pieces of the same line become one. */
function joined(segments: readonly Segment[]): readonly Segment[] {
  const result: Segment[] = [];
  const order = segments.toSorted(
    (a, b) => a.axis.localeCompare(b.axis) || a.at - b.at || a.from - b.from,
  );
  for (const group of groupsBy(order, (a, b) => a.axis === b.axis && b.at - a.at <= SNAP)) {
    const pieces: Segment[] = [];
    for (const piece of group.toSorted((first, next) => first.from - next.from)) {
      const open = pieces.at(-1);
      if (!open || piece.from - open.to > SNAP) pieces.push(piece);
      else pieces[pieces.length - 1] = { ...open, to: Math.max(open.to, piece.to) };
    }
    result.push(...pieces);
  }
  return result;
}

/** Runs of neighbours; each is compared with the first of its run, so that a run cannot creep. */
function groupsBy<T>(
  items: readonly T[],
  belongs: (first: T, next: T) => boolean,
): readonly (readonly T[])[] {
  const groups: T[][] = [];
  for (const item of items) {
    const group = groups.at(-1);
    if (group?.[0] !== undefined && belongs(group[0], item)) group.push(item);
    else groups.push([item]);
  }
  return groups;
}

/** Sets of lines that meet, directly or through others. */
function touching(lines: readonly Segment[]): readonly (readonly Segment[])[] {
  const sets = new Sets(lines.length);
  lines.forEach((line, index) => {
    if (line.axis !== 'horizontal') return;
    lines.forEach((other, otherIndex) => {
      if (other.axis === 'vertical' && meet(line, other)) sets.join(index, otherIndex);
    });
  });
  return sets.all().map((set) => set.flatMap((index) => lines[index] ?? []));
}

function meet(a: Segment, b: Segment): boolean {
  return (
    b.at >= a.from - SNAP && b.at <= a.to + SNAP && a.at >= b.from - SNAP && a.at <= b.to + SNAP
  );
}

/** The outer edges count as lines, since many a table has none at its sides. */
function tableOf(lines: readonly Segment[]): RuledTable {
  const across = lines.filter((line) => line.axis === 'horizontal');
  const down = lines.filter((line) => line.axis === 'vertical');
  if (across.length === 0 || down.length === 0) return { xs: [], ys: [], cells: [] };
  const xs = places([...down.map(({ at }) => at), ...across.flatMap(({ from, to }) => [from, to])]);
  const ys = places([...across.map(({ at }) => at), ...down.flatMap(({ from, to }) => [from, to])]);
  const columns = xs.length - 1;
  const sets = new Sets(columns * (ys.length - 1));
  for (let row = 0; row < ys.length - 1; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const at = row * columns + column;
      const [x, y] = [middle(xs, column), middle(ys, row)];
      const isOpen = (walls: readonly Segment[], place: number, along: number): boolean =>
        !walls.some(
          (wall) => Math.abs(wall.at - place) <= SNAP && wall.from <= along && wall.to >= along,
        );
      if (column + 1 < columns && isOpen(down, xs[column + 1] ?? 0, y)) sets.join(at, at + 1);
      if (row + 2 < ys.length && isOpen(across, ys[row + 1] ?? 0, x)) sets.join(at, at + columns);
    }
  }
  return { xs, ys, cells: sets.all().flatMap((set) => rectangle(set, columns)) };
}

function places(values: readonly number[]): readonly number[] {
  const sorted = values.toSorted((a, b) => a - b);
  return groupsBy(sorted, (first, next) => next - first <= SNAP).map(
    (group) => group.reduce((sum, value) => sum + value, 0) / group.length,
  );
}

function middle(at: readonly number[], index: number): number {
  return ((at[index] ?? 0) + (at[index + 1] ?? 0)) / 2;
}

/** One cell where the fields make a rectangle; otherwise a line is lost, and every field is a cell. */
function rectangle(fields: readonly number[], columns: number): readonly RuledCell[] {
  const rows = fields.map((field) => Math.floor(field / columns));
  const across = fields.map((field) => field % columns);
  const [row, column] = [Math.min(...rows), Math.min(...across)];
  const rowSpan = Math.max(...rows) - row + 1;
  const columnSpan = Math.max(...across) - column + 1;
  if (rowSpan * columnSpan === fields.length) return [{ row, column, rowSpan, columnSpan }];
  return fields.map((_, index) => ({
    row: rows[index] ?? 0,
    column: across[index] ?? 0,
    rowSpan: 1,
    columnSpan: 1,
  }));
}

/** Disjoint sets of the numbers below `size`. */
class Sets {
  private readonly parent: number[];

  constructor(size: number) {
    this.parent = Array.from({ length: size }, (_, index) => index);
  }

  join(a: number, b: number): void {
    this.parent[this.root(a)] = this.root(b);
  }

  all(): readonly (readonly number[])[] {
    return [...Map.groupBy(this.parent.keys(), (index) => this.root(index)).values()];
  }

  private root(index: number): number {
    let at = index;
    for (;;) {
      const up = this.parent[at] ?? at;
      if (up === at) return at;
      this.parent[at] = this.parent[up] ?? up;
      at = up;
    }
  }
}
