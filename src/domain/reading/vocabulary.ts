import {
  formOf,
  type EditionId,
  type FormCell,
  type FormRow,
  type FormTable,
  type TableId,
} from '../forms/index.ts';
import { COLUMN_ALIASES, ROW_ALIASES } from './aliases.ts';
import { memoised } from './memo.ts';
import { labelKey } from './normalise.ts';
import { similarity } from './similarity.ts';
import { WordIndex } from './wordIndex.ts';

/** A form row with everything its label may look like. */
export interface RowTerm {
  readonly row: FormRow;
  readonly position: number;
  readonly cells: readonly FormCell[];
  /** The official words as a key. */
  readonly key: string;
  /** Official words, short forms, and both with the group's words in front. */
  readonly keys: readonly string[];
}

export interface TableTerms {
  readonly edition: EditionId;
  readonly table: TableId;
  readonly rows: readonly RowTerm[];
  /** Column words of the whole table by column key. */
  readonly columns: ReadonlyMap<string, readonly string[]>;
  /** Words of heads and groups that are neither a row nor a column: corner, block titles, 申请人情况. */
  readonly furniture: ReadonlySet<string>;
  /** The head over several but not all columns (法人或其他组织), '' where there is none. */
  readonly columnGroup: string;
  /** How well a label key fits each row, 0 to 1, by position; only the official words in full give 1. */
  readonly rowFits: (key: string) => readonly number[];
  /** See `columnFit`. */
  readonly columnOf: (key: string) => ColumnFit | null;
}

const known = new Map<string, TableTerms>();

/** The words of one table of one edition, made once. */
export function termsOf(edition: EditionId, table: TableId): TableTerms {
  const name = `${edition}/${table}`;
  const found = known.get(name);
  if (found) return found;
  const terms = buildTerms(edition, table);
  known.set(name, terms);
  return terms;
}

function buildTerms(edition: EditionId, table: TableId): TableTerms {
  const form = formOf(edition).tables[table];
  const columns = new Map<string, Set<string>>();
  for (const { column } of form.cells) {
    const keys = columns.get(column.key) ?? new Set<string>();
    keys.add(labelKey(column.label));
    for (const alias of COLUMN_ALIASES[column.key] ?? []) keys.add(labelKey(alias));
    columns.set(column.key, keys);
  }
  const rowKeys = new Set(form.rows.map((row) => labelKey(row.label)));
  const columnKeys = new Set([...columns.values()].flatMap((keys) => [...keys]));
  const furniture = new Set<string>();
  for (const { kind, text } of form.layout.cells) {
    const key = labelKey(text);
    if (kind !== 'value' && !rowKeys.has(key) && !columnKeys.has(key)) furniture.add(key);
  }
  for (const row of form.rows) for (const group of row.groups) furniture.add(labelKey(group));
  const rows = form.rows.map((row, position) => rowTerm(row, position, form.cells));
  const columnWords = new Map([...columns].map(([key, keys]) => [key, [...keys]]));
  const rowIndex = new WordIndex([...new Set(rows.flatMap(({ keys }) => keys))]);
  const columnIndex = new WordIndex([...columnKeys]);
  const noRow = rows.map(() => 0);
  return {
    edition,
    table,
    rows,
    rowFits: memoised((key) => {
      const near = new Set(rowIndex.near(key, FLOOR));
      return near.size === 0 ? noRow : fitOfRows(rows, key, { furniture, near });
    }),
    columns: columnWords,
    columnOf: memoised((key) =>
      columnIndex.near(key, FLOOR).length === 0 ? null : fitOfColumn(columnWords, key),
    ),
    furniture,
    columnGroup: labelKey(columnGroupOf(form)),
  };
}

function columnGroupOf(form: FormTable): string {
  const heads = form.layout.cells.filter((cell) => cell.kind === 'head' && cell.columnSpan > 1);
  const group = heads.find(
    (head) =>
      head.row > 0 && head.columnSpan < form.columns.length && head.row < form.layout.headRows,
  );
  return group?.text ?? '';
}

function rowTerm(row: FormRow, position: number, cells: readonly FormCell[]): RowTerm {
  const key = labelKey(row.label);
  // The words before a bracket are what people shorten a label to: 部分公开（区分处理的…）.
  const head = labelKey(row.label.replace(/(?<=[^（(\s].*)[（(].*$/, ''));
  const own = new Set([key, head, ...(ROW_ALIASES[row.key] ?? []).map(labelKey)]);
  own.delete('');
  const groups = row.groups.map(labelKey);
  const withGroups = [...own].flatMap((words) =>
    groups.map((_, from) => `${groups.slice(from).join('')}${words}`),
  );
  return {
    row,
    position,
    cells: cells.filter((cell) => cell.row.key === row.key),
    key,
    keys: [...new Set([...own, ...withGroups])],
  };
}

/** Less alike than this counts as not alike at all. */
const FLOOR = 0.6;

function fitOfRow(
  { key: official, keys }: RowTerm,
  key: string,
  near: ReadonlySet<string>,
): number {
  if (key === official) return 1;
  if (key.length < 2) return 0;
  let best = 0;
  for (const words of keys) {
    if (words === key) return 0.97;
    if (!near.has(words)) continue;
    best = Math.max(best, 0.95 * similarity(words, key, Math.max(FLOOR, best)));
  }
  return best;
}

/** What an abbreviation of one row alone is worth: its letters stand in the official words in this order. */
const SHORTENED = 0.93;
const MIN_SHORTENED = 3;

function fitOfRows(
  rows: readonly RowTerm[],
  key: string,
  { furniture, near }: { furniture: ReadonlySet<string>; near: ReadonlySet<string> },
): readonly number[] {
  const fits = rows.map((row) => fitOfRow(row, key, near));
  if (key.length < MIN_SHORTENED || furniture.has(key) || Math.max(...fits) >= SHORTENED)
    return fits;
  const shortened = rows.filter((row) => isShortened(key, row.key));
  const [only] = shortened;
  if (!only || shortened.length > 1) return fits;
  return fits.map((fit, position) => (rows[position] === only ? SHORTENED : fit));
}

/** 不掌握信息 for 本机关不掌握相关政府信息; 元 is no short form of 万元. */
function isShortened(key: string, official: string): boolean {
  if (/(?<!万)元/.test(key)) return false;
  let at = 0;
  for (const char of official) if (char === key[at]) at += 1;
  return at === key.length;
}

export interface ColumnFit {
  readonly column: string;
  readonly score: number;
}

/** The column whose words fit a head key best; score 1 only for words that are exactly known. */
export function columnFit(terms: TableTerms, key: string): ColumnFit | null {
  return terms.columnOf(key);
}

function fitOfColumn(
  columns: ReadonlyMap<string, readonly string[]>,
  key: string,
): ColumnFit | null {
  let best: ColumnFit | null = null;
  for (const [column, words] of columns) {
    for (const word of words) {
      const score = word === key ? 1 : 0.95 * similarity(word, key, FLOOR);
      if (score > (best?.score ?? 0)) best = { column, score };
    }
  }
  return (best?.score ?? 0) >= SHORTENED ? best : (shortenedColumn(columns, key) ?? best);
}

function shortenedColumn(
  columns: ReadonlyMap<string, readonly string[]>,
  key: string,
): ColumnFit | null {
  if (key.length < MIN_SHORTENED) return null;
  // The official words stand first.
  const found = [...columns].filter(([, words]) => isShortened(key, words[0] ?? ''));
  const [column] = found[0] ?? [];
  return column !== undefined && found.length === 1 ? { column, score: SHORTENED } : null;
}
