import type { FormCell } from '../forms/index.ts';
import { columnNames } from './columnNames.ts';
import type { Item } from './lines.ts';
import { labelKey } from './normalise.ts';
import type { TableTerms } from './vocabulary.ts';

/** The orders of a row's values that its heads can mean where they do not stand over them. */
export interface HeadOrder {
  /**
   * The likeliest first; each gives for each value of the row in reading order the position of its cell. The printed
   * order of the form alone where not all heads were found.
   */
  readonly orders: readonly (readonly number[])[];
  /** All heads were found. */
  readonly complete: boolean;
}

const MAX_JOINED = 3;
const GROUP = 'group';

/**
 * Reads the order of the columns from heads in reading order. The words of heads that span columns (法人或其他组织)
 * come before those of their parts, and heads of the first line before those of the second, so the parts are put in
 * where their group stood.
 */
export function headOrder(
  heads: readonly Item[],
  cells: readonly FormCell[],
  terms: TableTerms,
): HeadOrder {
  const known = orders.get(heads) ?? new Map<string, HeadOrder>();
  orders.set(heads, known);
  const name = `${terms.edition}/${columnNames(cells)}`;
  const order = known.get(name) ?? readOrder(heads, cells, terms);
  known.set(name, order);
  return order;
}

const orders = new WeakMap<readonly Item[], Map<string, HeadOrder>>();

function readOrder(
  heads: readonly Item[],
  cells: readonly FormCell[],
  terms: TableTerms,
): HeadOrder {
  const printed = cells.map((_, position) => position);
  const keys = cells.map((cell) => cell.column.key);
  const pieces = piecesOf(heads);
  if (pieces.length < keys.length) return { orders: [printed], complete: false };
  const tokens = tokensOf(pieces, keys, terms);
  const columns = tokens.filter(({ key }) => key !== GROUP);
  if (columns.length < keys.length) return { orders: [printed], complete: false };
  const read =
    columns.length < tokens.length
      ? ungroup(
          tokens.map(({ key }) => key),
          keys,
        )
      : columns.map(({ key }) => key);
  const across = columns.toSorted((a, b) => a.column - b.column).map(({ key }) => key);
  const found = [read, across].map((order) => order.map((key) => keys.indexOf(key)));
  return { orders: found, complete: true };
}

interface Token {
  readonly key: string;
  /** Where its head stands from left to right. */
  readonly column: number;
}

interface Piece {
  readonly words: string;
  readonly column: number;
}

function piecesOf(heads: readonly Item[]): readonly Piece[] {
  return heads.flatMap(({ text, column }) =>
    text
      .split(/[\s\u3000]+/)
      .filter(Boolean)
      .map((words) => ({ words, column })),
  );
}

/** Columns and groups in reading order, each once, the last set of heads counting. */
function tokensOf(
  pieces: readonly Piece[],
  keys: readonly string[],
  terms: TableTerms,
): readonly Token[] {
  const found: Token[] = [];
  for (let at = 0; at < pieces.length; at += 1) {
    for (let count = Math.min(MAX_JOINED, pieces.length - at); count > 0; count -= 1) {
      const joined = pieces.slice(at, at + count);
      const key = tokenOf(labelKey(joined.map(({ words }) => words).join('')), keys, terms);
      if (key === null) continue;
      const isNew = found.every((token) => token.key !== key);
      if (isNew) found.push({ key, column: joined[0]?.column ?? 0 });
      at += count - 1;
      break;
    }
  }
  return found;
}

function tokenOf(key: string, keys: readonly string[], terms: TableTerms): string | null {
  const column = keys.find((each) => terms.columns.get(each)?.includes(key));
  if (column !== undefined) return column;
  return key !== '' && key === terms.columnGroup ? GROUP : null;
}

/** Heads of the first line are the group and what stands beside it; all others are parts of the group. */
function ungroup(tokens: readonly string[], keys: readonly string[]): readonly string[] {
  const at = tokens.indexOf(GROUP);
  // What the form prints outside the group: the first column and the last.
  const outside = tokens.filter((token) => token === keys[0] || token === keys.at(-1));
  const parts = tokens.filter((token) => token !== GROUP && !outside.includes(token));
  const before = outside.filter((token) => tokens.indexOf(token) < at);
  const after = outside.filter((token) => tokens.indexOf(token) > at);
  return [...before, ...parts, ...after];
}
