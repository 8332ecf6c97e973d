import {
  formOf,
  type EditionId,
  type FormCell,
  type FormRow,
  type FormTable,
  type TableId,
} from '../forms/index.ts';
import { COLUMN_ALIASES, ROW_ALIASES } from './aliases.ts';
import { labelKey } from './normalise.ts';
import { similarity } from './similarity.ts';

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
  return {
    edition,
    table,
    rows: form.rows.map((row, position) => rowTerm(row, position, form.cells)),
    columns: new Map([...columns].map(([key, keys]) => [key, [...keys]])),
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

const rowScores = new Map<string, number>();

/** How well a label key fits a row, 0 to 1; only the official words in full give 1. */
export function rowFit(term: RowTerm, key: string): number {
  if (key === term.key) return 1;
  if (key.length < 2) return 0;
  const memo = `${term.keys[0] ?? ''}|${term.row.groups.join('')}|${key}`;
  const done = rowScores.get(memo);
  if (done !== undefined) return done;
  let best = 0;
  for (const words of term.keys) {
    if (words === key) best = Math.max(best, 0.97);
    else best = Math.max(best, 0.95 * similarity(words, key));
  }
  if (rowScores.size > 20_000) rowScores.clear();
  rowScores.set(memo, best);
  return best;
}

export interface ColumnFit {
  readonly column: string;
  readonly score: number;
}

/** The column whose words fit a head key best; score 1 only for words that are exactly known. */
export function columnFit(
  columns: ReadonlyMap<string, readonly string[]>,
  key: string,
): ColumnFit | null {
  let best: ColumnFit | null = null;
  for (const [column, words] of columns) {
    for (const word of words) {
      const score = word === key ? 1 : 0.95 * similarity(word, key);
      if (score > (best?.score ?? 0)) best = { column, score };
    }
  }
  return best;
}
