import { formOf, TABLE_IDS } from '../../src/domain/forms/index.ts';
import type { ReadReport } from '../../src/domain/reading/index.ts';
import type { Report } from '../../src/domain/report/index.ts';

export interface Outcome {
  readonly cells: number;
  readonly right: number;
  /** Wrong cells without a warning at that cell. */
  readonly silent: readonly string[];
}

/** Every cell of the report beside what was read of it. */
export function compare(report: Report, read: ReadReport): Outcome {
  if (read.edition !== report.edition || read.year !== report.year) {
    return { cells: 1, right: 0, silent: [`edition ${read.edition}, year ${String(read.year)}`] };
  }
  const outcome = { cells: 0, right: 0, silent: [] as string[] };
  const warned = new Set(
    read.notes.flatMap(({ level, cell }) =>
      cell && level !== 'info' ? [`${cell.table}.${cell.cell}`] : [],
    ),
  );
  for (const table of TABLE_IDS) {
    for (const { key, index } of formOf(report.edition).tables[table].cells) {
      const expected = report.tables[table][index];
      const got = read.tables[table][index];
      outcome.cells += 1;
      if (got === expected) outcome.right += 1;
      else if (!warned.has(`${table}.${key}`)) {
        outcome.silent.push(`${table}.${key} is ${String(expected)}, read ${String(got)}`);
      }
    }
  }
  return outcome;
}
