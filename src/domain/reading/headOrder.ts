import type { FormCell } from '../forms/index.ts';
import type { Item } from './lines.ts';
import { labelKey } from './normalise.ts';
import type { TableTerms } from './vocabulary.ts';

/** The order of a row's values as its heads give it where they do not stand over them. */
export interface HeadOrder {
  /** For each value of the row in reading order the position of its cell. */
  readonly positions: readonly number[];
  /** All heads were found; otherwise the printed order of the form is taken for granted. */
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
  const name = `${terms.edition}/${cells.map((cell) => cell.column.key).join(',')}`;
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
  const tokens = tokensOf(heads, keys, terms);
  const columns = tokens.filter((token) => token !== GROUP);
  if (columns.length < keys.length) return { positions: printed, complete: false };
  const order = tokens.includes(GROUP) ? ungroup(tokens, keys) : columns;
  return { positions: order.map((key) => keys.indexOf(key)), complete: true };
}

/** Columns and groups in reading order, each once, the last set of heads counting. */
function tokensOf(
  heads: readonly Item[],
  keys: readonly string[],
  terms: TableTerms,
): readonly string[] {
  const found: string[] = [];
  const pieces = heads.flatMap((item) => item.text.split(/[\s\u3000]+/).filter(Boolean));
  for (let at = 0; at < pieces.length; at += 1) {
    for (let count = Math.min(MAX_JOINED, pieces.length - at); count > 0; count -= 1) {
      const key = labelKey(pieces.slice(at, at + count).join(''));
      const token = tokenOf(key, keys, terms);
      if (token === null) continue;
      if (!found.includes(token)) found.push(token);
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
