import { withTotals } from '../../cells/index.ts';
import { cellKey, tableOf } from '../../forms/index.ts';
import type { ReportEdit } from '../../report/index.ts';
import type { CheckInput, Repair, Rule } from '../types.ts';
import { identityOf } from './search.ts';

/**
 * 上年结转 as last year's report has it, all columns in one act; only where that puts nothing in the table wrong
 * (otherwise this year's other figures are in question, and a person has to look).
 */
export function asCarriedOver(input: CheckInput, tableRules: readonly Rule[]): readonly Repair[] {
  const { report, previous, stage } = input;
  if (!previous) return [];
  const form = tableOf(report.edition, 'requests');
  const before = tableOf(previous.report.edition, 'requests');
  const values = [...report.tables.requests];
  const edits = form.columns.flatMap((column): readonly ReportEdit[] => {
    const cell = form.cells[form.indexOf.get(cellKey('carriedIn', column.key)) ?? -1];
    const then = before.indexOf.get(cellKey('carriedOut', column.key)) ?? -1;
    const to = previous.report.tables.requests[then] ?? null;
    if (!cell || typeof to !== 'number' || values[cell.index] === to) return [];
    if (stage !== 'reading' && cell.sumOf.length > 0) return [];
    const from = values[cell.index] ?? null;
    values[cell.index] = to;
    return [{ kind: 'cell', table: 'requests', cell: cell.key, from, to }];
  });
  const requests = stage === 'reading' ? values : withTotals(form, values);
  const repaired = { ...input, report: { ...report, tables: { ...report.tables, requests } } };
  const standing = new Set(tableRules.flatMap((rule) => rule.check(input)).map(identityOf));
  const causes = tableRules
    .flatMap((rule) => rule.check(repaired))
    .some((finding) => finding.severity === 'error' && !standing.has(identityOf(finding)));
  if (edits.length === 0 || causes) return [];
  return [{ label: `上年结转按 ${previous.report.year} 年年报的结转下年度填写`, edits }];
}
