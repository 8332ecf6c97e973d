import type { AnsweredFinding } from '../../../domain/checks/index.ts';
import { formatValue } from '../../../domain/cells/index.ts';
import { countingRule, formOf, TABLE_IDS, type FormTable } from '../../../domain/forms/index.ts';
import type { Report } from '../../../domain/report/index.ts';
import type { ReviewPage } from '../../ports/index.ts';

/** What the page tells of one number when it is pressed. All are words, ready to be shown. */
export interface CellFacts {
  /** 表三 · 三、本年度办理结果 · （一）予以公开 · 自然人 */
  readonly where: string;
  readonly value: string;
  /** Last year's value of the same cell; null where there is no last year or no such cell. */
  readonly last: string | null;
  readonly rule: string;
  /** Positions in the list of findings. */
  readonly findings: readonly number[];
}

/** Every value cell by `table.row.column`. */
export function cellFacts(page: ReviewPage): Readonly<Record<string, CellFacts>> {
  const { report, previous, findings } = page;
  const facts: Record<string, CellFacts> = {};
  for (const id of TABLE_IDS) {
    const table = formOf(report.edition).tables[id];
    for (const cell of table.cells) {
      facts[`${id}.${cell.key}`] = {
        where: [table.name, ...cell.row.groups, cell.row.label, cell.column.label].join(' · '),
        value: words(report.tables[id][cell.index] ?? null),
        last: previous ? lastValue(previous, table, cell.index) : null,
        rule: countingRule(table, cell.index),
        findings: findingsOf(findings, id, cell.key),
      };
    }
  }
  return facts;
}

function words(value: Parameters<typeof formatValue>[0]): string {
  return value === null ? '空白' : formatValue(value);
}

/** The same cell last year; a row of another edition under the same key counts the same only in 表三 and 表四. */
function lastValue(previous: Report, table: FormTable, index: number): string | null {
  const cell = table.cells[index];
  const before = formOf(previous.edition).tables[table.id];
  const at = cell ? before.indexOf.get(cell.key) : undefined;
  if (at === undefined) return null;
  return words(previous.tables[table.id][at] ?? null);
}

function findingsOf(
  findings: readonly AnsweredFinding[],
  table: string,
  cell: string,
): readonly number[] {
  return findings.flatMap(({ finding }, index) =>
    finding.cells.some((ref) => ref.table === table && ref.cell === cell) ? [index] : [],
  );
}
