import type { CellValue } from '../cells/index.ts';
import type { FormCell } from '../forms/index.ts';
import type { ColumnMap } from './columns.ts';
import type { Item } from './lines.ts';
import { placeValues, type RowSum, type SequenceFit } from './sequence.ts';
import { readValue } from './values.ts';

/** What stands in each cell of a row, and why where that is not plain to see. */
export interface RowReading {
  /** Parallel to the row's cells; null where nothing was found. */
  readonly items: readonly (Item | null)[];
  /** Positions that could be wrong, each with the reason (Chinese, without place). */
  readonly doubts: ReadonlyMap<number, string>;
  /** Values of the row that went nowhere. */
  readonly leftOver: readonly Item[];
}

export interface RowInput {
  readonly cells: readonly FormCell[];
  readonly items: readonly Item[];
  /** Heads with geometry; null where columns mean nothing. */
  readonly map: ColumnMap | null;
  /** The row by these heads; null where they do not fit. See `underHeads`. */
  readonly byHeads: RowReading | null;
  /** The heads of this table do not stand over their values anywhere, so columns prove nothing. */
  readonly loose: boolean;
  /** For each value in reading order the position of its cell; the printed order where heads are not known. */
  readonly order: readonly number[];
  /** Why the order may be another; null where heads and sums agree. */
  readonly orderDoubt: string | null;
  /** Where the numbers of a row with empty cells belong, weighed with all other rows of the table; null if unknown. */
  readonly fit: SequenceFit | null;
  /** See `offsetsOf`. */
  readonly offsets: ReadonlyMap<number, number>;
}

/** Reads a row by the heads over its values and, where they do not fit, by the sequence of its numbers. */
export function readRow(input: RowInput): RowReading {
  const { map, byHeads } = input;
  if (byHeads && map?.complete && !input.loose) return byHeads;
  if (byHeads?.leftOver.length === 0 && map?.partial) return byHeads;
  return readBySequence(input);
}

/** Reads a row by the heads over its values; null where one of them stands under no head of its own. */
export function underHeads({
  cells,
  items,
  map,
}: Pick<RowInput, 'cells' | 'items' | 'map'>): RowReading | null {
  if (!map?.complete && !map?.partial) return null;
  const merged = mergedNothing({ cells, items }, map);
  if (merged) return merged;
  const found: (Item | null)[] = cells.map(() => null);
  const leftOver: Item[] = [];
  for (const item of items) {
    const positions = positionsUnder(item, map);
    const [position] = positions;
    if (position === undefined) {
      if (item.kind === 'blank') continue;
      if (!isUnderForeignHead(item, map)) return null;
      leftOver.push(item);
      continue;
    }
    if (item.kind === 'blank') {
      for (const each of positions) found[each] ??= item;
      continue;
    }
    const before = found[position];
    if (positions.length > 1 || (before && before.kind !== 'blank')) return null;
    found[position] = item;
  }
  const inTable = new Set(map.at.values());
  if (found.some((item, position) => item === null && inTable.has(position))) return null;
  // Figures under no head of the form, while a cell of the form is empty: the row has slipped.
  const hasHole = found.some((item) => item?.kind === 'blank');
  if (hasHole && leftOver.some((item) => item.kind === 'value')) return null;
  const doubts = new Map<number, string>();
  if (hasHole && !addsUp(found, cells)) {
    cells.forEach((_, position) => {
      doubts.set(position, '这一行有空格，各列之和又与总计不等，可能有数填错了格');
    });
  }
  cells.forEach(({ column }, position) => {
    if (!inTable.has(position)) doubts.set(position, `表里没有“${column.label}”这一列`);
  });
  for (const position of map.unsure) {
    doubts.set(
      position,
      `表头“${(map.words.get(position) ?? '').trim()}”与规定的写法不同，按相近的列读取`,
    );
  }
  return { items: found, doubts, leftOver };
}

/** One cell over the whole row that says 0, 无 or /: it holds for each of them. */
function mergedNothing(
  { cells, items }: Pick<RowInput, 'cells' | 'items'>,
  map: ColumnMap,
): RowReading | null {
  const [item, ...others] = items.filter((each) => each.kind !== 'blank');
  if (!item || others.length > 0 || cells.length < 2) return null;
  const value = valueOf(item, cells[0]);
  const isNothing = value === 0 || value === 'NA';
  if (!isNothing || positionsUnder(item, map).length < cells.length) return null;
  const reason = `这一行的格合并成了一格，各格都按“${item.text.trim()}”读取`;
  return { items: cells.map(() => item), doubts: doubtAll(cells.length, reason), leftOver: [] };
}

function positionsUnder(item: Item, map: ColumnMap): readonly number[] {
  const positions = new Set<number>();
  for (let column = item.column; column < item.column + item.columnSpan; column += 1) {
    const position = map.at.get(column);
    if (position !== undefined) positions.add(position);
  }
  return [...positions];
}

function isUnderForeignHead(item: Item, map: ColumnMap): boolean {
  for (let column = item.column; column < item.column + item.columnSpan; column += 1) {
    if (map.foreign.has(column)) return true;
  }
  return false;
}

function readBySequence(row: RowInput): RowReading {
  const inOrder = row.order.flatMap((position) => row.cells[position] ?? []);
  const reading = placeInOrder({ ...row, cells: inOrder });
  const positionOf = (at: number): number => row.order[at] ?? at;
  const items: (Item | null)[] = row.cells.map(() => null);
  reading.items.forEach((item, at) => {
    items[positionOf(at)] = item;
  });
  const doubts = new Map([...reading.doubts].map(([at, reason]) => [positionOf(at), reason]));
  return { items, doubts, leftOver: reading.leftOver };
}

/** Puts the values of a row into `cells`, which are in the order of the values. */
function placeInOrder({ cells, items, map, loose, offsets, ...settled }: RowInput): RowReading {
  const figures = items.filter((item) => item.kind === 'value' || item.kind === 'dirty');
  const size = cells.length;
  const shifted = map?.complete === true && !loose;
  if (figures.length === size) {
    const reason = shifted
      ? '这一行的数与表头的列没有对齐，按先后次序读取'
      : addsUp(figures, cells)
        ? settled.orderDoubt
        : '这一行各列之和与总计不等，没有表头可以核对，位置可能有误';
    return { items: figures, doubts: doubtAll(size, reason), leftOver: [] };
  }
  if (figures.length === 0) {
    const blanks = items.filter((item) => item.kind === 'blank');
    return nothingFound(cells, blanks);
  }
  const window = figures.length < size ? windowWithBlanks(items, size, offsets) : null;
  if (window) {
    const reason = `这一行有空格、只有 ${figures.length} 个数（应为 ${size} 个），空着的格按空白读取`;
    return { items: window, doubts: doubtAll(size, reason), leftOver: [] };
  }
  const values = figures.map((item) => valueOf(item, cells[0]));
  const kinds = cells.map(({ kind }) => kind);
  const fit = settled.fit ?? placeValues(values, kinds, sumsOf(cells));
  const how = fit.proven ? '按合计关系对位' : '位置是推断的';
  const reason = `这一行有 ${figures.length} 个数，应为 ${size} 个，${how}`;
  const placed = fit.placement.map((index) => figures[index] ?? null);
  return {
    items: placed,
    doubts: doubtAll(size, reason),
    leftOver: figures.filter((item) => !placed.includes(item)),
  };
}

function nothingFound(cells: readonly FormCell[], blanks: readonly Item[]): RowReading {
  const size = cells.length;
  const enough = blanks.length >= size;
  return {
    items: cells.map((_, index) => (enough ? (blanks[index] ?? null) : null)),
    doubts: enough ? new Map() : doubtAll(size, '这一行没有数'),
    leftOver: [],
  };
}

/** The row's cells with their blanks, where there are exactly as many as the form has. */
function windowWithBlanks(
  items: readonly Item[],
  size: number,
  offsets: ReadonlyMap<number, number>,
): readonly Item[] | null {
  const cells = items.filter((item) => item.kind !== 'text');
  const offset = cells.length === size ? 0 : offsets.get(cells.length);
  if (offset === undefined) return null;
  const outside = [...cells.slice(0, offset), ...cells.slice(offset + size)];
  return outside.every((item) => item.kind === 'blank') ? cells.slice(offset, offset + size) : null;
}

/**
 * Where the figures of full rows begin, by the number of cells after the label: rows with as many cells hold their
 * figures in the same places.
 */
export function offsetsOf(
  rows: readonly Pick<RowInput, 'cells' | 'items'>[],
): ReadonlyMap<number, number> {
  const found = new Map<number, Set<number>>();
  for (const { cells, items } of rows) {
    const places = items.filter((item) => item.kind !== 'text');
    const first = places.findIndex((item) => item.kind !== 'blank');
    const figures = places.filter((item) => item.kind !== 'blank');
    const isFull =
      figures.length === cells.length && figures.every((item, at) => places[first + at] === item);
    if (!isFull) continue;
    found.set(places.length, (found.get(places.length) ?? new Set()).add(first));
  }
  return new Map(
    [...found].flatMap(([length, firsts]) =>
      firsts.size === 1 ? [[length, [...firsts][0] ?? 0]] : [],
    ),
  );
}

function doubtAll(size: number, reason: string | null): ReadonlyMap<number, string> {
  if (reason === null) return new Map();
  return new Map(Array.from({ length: size }, (_, position) => [position, reason]));
}

function valueOf(item: Item, cell: FormCell | undefined): CellValue {
  return readValue(item, cell?.kind ?? 'count').value;
}

function addsUp(figures: readonly (Item | null)[], cells: readonly FormCell[]): boolean {
  const numberAt = (position: number): number => {
    const item = figures[position];
    const value = item ? valueOf(item, cells[position]) : null;
    return typeof value === 'number' ? value : 0;
  };
  return sumsOf(cells).every(({ total, parts }) => {
    const sum = parts.reduce((all, part) => all + numberAt(part), 0);
    return Math.abs(sum - numberAt(total)) < 1e-6;
  });
}

const sums = new WeakMap<readonly FormCell[], readonly RowSum[]>();

/** The sums that hold inside this row alone. */
export function sumsOf(cells: readonly FormCell[]): readonly RowSum[] {
  const known = sums.get(cells) ?? sumsIn(cells);
  sums.set(cells, known);
  return known;
}

function sumsIn(cells: readonly FormCell[]): readonly RowSum[] {
  const positionOf = new Map(cells.map((cell, position) => [cell.index, position]));
  return cells.flatMap((cell, total) => {
    const parts = cell.sumOf.map((index) => positionOf.get(index));
    if (parts.length === 0 || parts.some((part) => part === undefined)) return [];
    return [{ total, parts: parts.filter((part) => part !== undefined) }];
  });
}
