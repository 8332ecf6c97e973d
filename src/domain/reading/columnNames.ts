import type { FormCell } from '../forms/index.ts';

const names = new WeakMap<readonly FormCell[], string>();

/** The columns of a row in one word: rows with the same word are read under the same heads. */
export function columnNames(cells: readonly FormCell[]): string {
  const known = names.get(cells) ?? cells.map(({ column }) => column.key).join();
  names.set(cells, known);
  return known;
}
