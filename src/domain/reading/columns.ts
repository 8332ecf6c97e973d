import type { FormCell } from '../forms/index.ts';
import { columnNames } from './columnNames.ts';
import type { Item } from './lines.ts';
import { labelKey } from './normalise.ts';
import { similarity } from './similarity.ts';
import { columnFit, type TableTerms } from './vocabulary.ts';

/** Which grid column holds which cell of a row. */
export interface ColumnMap {
  /** Grid column → position in the row's cells. */
  readonly at: ReadonlyMap<number, number>;
  /** Grid columns with a head that names no column of the form: 备注, 占比, 序号. */
  readonly foreign: ReadonlySet<number>;
  /** Every cell of the row has its own columns. */
  readonly complete: boolean;
  /** Some cells of the row have their own columns; the others have none in this table. */
  readonly partial: boolean;
  /** Positions whose head was recognised by likeness or by elimination only. */
  readonly unsure: ReadonlySet<number>;
  /** The head that names each position; where its words stand in several cells, the last of them. */
  readonly heads: ReadonlyMap<number, Item>;
  /** The words of the head over each position. */
  readonly words: ReadonlyMap<number, string>;
}

const HEAD_FIT = 0.7;
const SURE_FIT = 0.9;

interface Column {
  readonly index: number;
  readonly stack: readonly Item[];
}

const maps = new WeakMap<readonly Item[], Map<string, ColumnMap>>();

/** `mapColumns`, made once for all rows under the same heads. */
export function columnsUnder(
  heads: readonly Item[],
  cells: readonly FormCell[],
  terms: TableTerms,
): ColumnMap {
  const known = maps.get(heads) ?? new Map<string, ColumnMap>();
  maps.set(heads, known);
  const name = `${terms.edition}/${terms.table}/${columnNames(cells)}`;
  const map = known.get(name) ?? mapColumns(heads, cells, terms);
  known.set(name, map);
  return map;
}

/** Reads the heads over a row whose cells are named by their columns (tables 二 and 三). */
function mapColumns(
  heads: readonly Item[],
  cells: readonly FormCell[],
  terms: TableTerms,
): ColumnMap {
  const positionOf = new Map(cells.map((cell, index) => [cell.column.key, index]));
  const collected = new Collected(cells.length);
  for (const column of stacks(heads)) {
    const leaf = leafOf(column.stack, terms);
    const position =
      leaf && !isPartTotal(leaf, column, terms) ? positionOf.get(leaf.column) : undefined;
    if (!leaf || position === undefined) collected.foreign(column);
    else collected.add(column, { position, item: leaf.item, score: leaf.score });
  }
  return collected.finish();
}

/** Reads the heads over the one printed row of table 四, where each cell is named by a path of heads. */
export function mapPaths(
  heads: readonly Item[],
  cells: readonly FormCell[],
  terms: TableTerms,
): ColumnMap {
  const collected = new Collected(cells.length);
  const lines = [...new Set(heads.map((item) => item.line))];
  for (const column of stacks(heads)) {
    const leaf = leafOf(column.stack, terms);
    const row = leaf ? rowOver(column.index, { heads, lines, terms }) : undefined;
    const position = cells.findIndex(
      (cell) => cell.row.key === row && cell.column.key === leaf?.column,
    );
    if (!leaf || position < 0) collected.foreign(column);
    else collected.add(column, { position, item: leaf.item, score: leaf.score });
  }
  return collected.finish();
}

class Collected {
  private readonly at = new Map<number, number>();
  private readonly foreignColumns = new Set<number>();
  private readonly items = new Map<number, Item>();
  private readonly unsure = new Set<number>();
  private readonly words = new Map<number, string>();
  private readonly size: number;
  private doubled = false;

  constructor(size: number) {
    this.size = size;
  }

  foreign(column: Column): void {
    this.foreignColumns.add(column.index);
  }

  add(column: Column, found: { position: number; item: Item; score: number }): void {
    const before = this.items.get(found.position);
    if (before && before !== found.item) this.doubled = true;
    this.items.set(found.position, found.item);
    this.at.set(column.index, found.position);
    this.words.set(found.position, column.stack.map((item) => item.text).join(' '));
    if (found.score < SURE_FIT) this.unsure.add(found.position);
  }

  finish(): ColumnMap {
    return {
      at: this.at,
      foreign: this.foreignColumns,
      complete: !this.doubled && this.items.size === this.size,
      partial: !this.doubled && this.items.size > 0 && this.items.size < this.size,
      unsure: this.unsure,
      heads: this.items,
      words: this.words,
    };
  }
}

/** The heads over each grid column, from top to bottom. */
function stacks(heads: readonly Item[]): readonly Column[] {
  const columns = new Map<number, Item[]>();
  for (const item of heads) {
    for (let column = item.column; column < item.column + item.columnSpan; column += 1) {
      const stack = columns.get(column) ?? [];
      stack.push(item);
      columns.set(column, stack);
    }
  }
  return [...columns]
    .map(([index, stack]): Column => ({
      index,
      stack: stack.toSorted((a, b) => a.line - b.line || a.column - b.column),
    }))
    .toSorted((a, b) => a.index - b.index);
}

/** The lowest head in a stack that names a column; its words may be split over several cells. */
function leafOf(
  stack: readonly Item[],
  terms: TableTerms,
): { column: string; score: number; item: Item } | null {
  for (let end = stack.length; end > 0; end -= 1) {
    let best: { column: string; score: number; item: Item } | null = null;
    for (let start = Math.max(0, end - 4); start < end; start += 1) {
      const words = stack.slice(start, end);
      const fit = columnFit(terms, labelKey(words.map((item) => item.text).join('')));
      const item = words.at(-1);
      if (fit && item && fit.score >= HEAD_FIT && fit.score > (best?.score ?? 0)) {
        best = { ...fit, item };
      }
    }
    if (best) return best;
  }
  return null;
}

/** 小计 under 法人或其他组织 is no column of the form. */
function isPartTotal(leaf: { column: string }, { stack }: Column, terms: TableTerms): boolean {
  return leaf.column === 'total' && stack.some((item) => labelKey(item.text) === terms.columnGroup);
}

/** The form row that the group heads over a column name; a head whose merge was lost reaches to the next one. */
function rowOver(
  column: number,
  over: { heads: readonly Item[]; lines: readonly number[]; terms: TableTerms },
): string | undefined {
  let found: string | undefined;
  for (const line of over.lines) {
    const groups = over.heads
      .filter((item) => item.line === line)
      .map((item) => ({ item, group: groupOf(labelKey(item.text), over.terms) }))
      .filter(({ group }) => group !== undefined);
    const covering = groups.find(
      ({ item }) => item.column <= column && column < item.column + item.columnSpan,
    );
    const left = groups.findLast(({ item }) => item.column <= column);
    const group = (covering ?? left)?.group;
    if (group !== undefined && group !== '') found = group;
    else if (group === '' && found !== undefined) found = undefined;
  }
  return found;
}

/** The row a head names, '' for a group above several rows, undefined for anything else. */
function groupOf(key: string, terms: TableTerms): string | undefined {
  const row = terms.rows.find(({ keys }) => keys.includes(key));
  if (row) return row.row.key;
  if (terms.furniture.has(key)) return '';
  const alike = terms.rows.find(({ key: words }) => similarity(words, key, 0.8) >= 0.8);
  return alike?.row.key;
}
