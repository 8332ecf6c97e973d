import { exactSum } from '../cells/index.ts';
import { tableOf, type FormCell, type TableId } from '../forms/index.ts';
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

const MAX_CELLS_NAMED = 2;
const TABLE_NAMES: Readonly<Record<TableId, string>> = {
  proactive: '表二',
  requests: '表三',
  litigation: '表四',
};

/** 表三「一、本年新收政府信息公开申请数量」总计 */
export function measuredWords({ table, cells }: Omit<Measured, 'value'>): string {
  const groups = [...new Set(cells.map((cell) => cell.row.groups.at(-1)))];
  const [group] = groups;
  const name = TABLE_NAMES[table];
  if (cells.length > MAX_CELLS_NAMED && groups.length === 1 && group !== undefined) {
    return `${name}「${group}」合计`;
  }
  if (cells.length > MAX_CELLS_NAMED) return `${name}相应各格合计`;
  return `${name}${cells.map((cell) => `「${cell.row.label}」${cell.column.label}`).join('＋')}`;
}
