import type { CellValue } from '../../../src/domain/cells/index.ts';
import { tableOf, type TableId } from '../../../src/domain/forms/index.ts';
import {
  applyEdits,
  textOf,
  type Report,
  type TextPart,
} from '../../../src/domain/report/index.ts';
import { PAIRS, type Pair } from './build.ts';

export type Cells = Readonly<Record<string, CellValue>>;

export function pairOf(name: string): Pair {
  const pair = PAIRS.find(({ now }) => now.unitName === name);
  if (!pair) throw new Error(`no office ${name}`);
  return pair;
}

export function valueOf(report: Report, table: TableId, key: string): number {
  return Number(report.tables[table][tableOf(report.edition, table).indexOf.get(key) ?? -1] ?? 0);
}

/** Cells as a file states them: totals are not computed anew. */
export function stating(report: Report, table: TableId, cells: Cells): Report {
  const values = [...report.tables[table]];
  for (const [key, value] of Object.entries(cells)) {
    const index = tableOf(report.edition, table).indexOf.get(key);
    if (index === undefined) throw new Error(`no cell ${key}`);
    values[index] = value;
  }
  return { ...report, tables: { ...report.tables, [table]: values } };
}

export function saying(
  report: Report,
  part: TextPart,
  ...[words, other]: readonly [string | RegExp, string]
): Report {
  const from = textOf(report, part);
  const to = from.replace(words, other);
  if (to === from) throw new Error(`${report.unitName}: nothing to change for ${String(words)}`);
  return applyEdits(report, [{ kind: 'text', part, from, to }]);
}

export interface Told {
  readonly name: string;
  readonly rules: string;
  readonly office: string;
  readonly change: (report: Report, last: Report) => Report;
  readonly right?: (report: Report) => Cells;
  /** Last year's report stands beside it. */
  readonly compared?: true;
}

export const COUNTY = '示例县人民政府';
export const CITY = '示例市人民政府';
export const LAND = '示例县自然资源局';
export const SCHOOLS = '示例县教育局';
export const DISTRICT = '示例市城东区人民政府';
export const HOUSING = '示例市住房和城乡建设局';
