import { tableOf } from '../forms/index.ts';
import type { Report } from '../report/index.ts';
import type { Finding } from './types.ts';

/**
 * What a written reason (出错说明) was given for: the rule, its cells with their values, and the words quoted. The
 * reason stands while this stays the same and lapses when a value changes.
 */
export function fingerprintOf(finding: Finding, report: Report): string {
  const cells = finding.cells.map(({ table, cell }) => {
    const index = tableOf(report.edition, table).indexOf.get(cell) ?? -1;
    return `${table}.${cell}=${report.tables[table][index] ?? ''}`;
  });
  return [finding.rule, ...cells.toSorted(), finding.quote ?? '', finding.message].join('|');
}
