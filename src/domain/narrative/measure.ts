import { exactSum } from '../cells/index.ts';
import { tableOf, type FormCell } from '../forms/index.ts';
import type { Report } from '../report/index.ts';
import type { Reading } from './topics/index.ts';

/** A sum of cells as the tables give it. */
export interface Measured {
  readonly value: number;
  readonly table: Reading['table'];
  readonly cells: readonly FormCell[];
}

/** What the tables say for a reading; undefined where a cell is blank, not applicable or not in this edition. */
export function measure(report: Report, reading: Reading): Measured | undefined {
  const form = tableOf(report.edition, reading.table);
  const cells = reading.cells.flatMap((key) => cellsOf(form, key));
  if (cells.length === 0) return undefined;
  const values = cells.map((cell) => report.tables[reading.table][cell.index]);
  const numbers = values.filter((value) => typeof value === 'number');
  if (numbers.length < values.length) return undefined;
  return { value: exactSum(numbers), table: reading.table, cells };
}

function cellsOf(form: ReturnType<typeof tableOf>, key: string): readonly FormCell[] {
  const index = form.indexOf.get(key);
  const exact = index === undefined ? undefined : form.cells[index];
  if (exact) return [exact];
  if (!key.endsWith('.*')) return [];
  const group = key.slice(0, -2);
  return form.cells.filter(
    (cell) =>
      cell.column.key === 'total' &&
      (cell.row.key === group || cell.row.key.startsWith(`${group}.`)),
  );
}
