import { plainReport, TEXT_PARTS, textOf, type Report } from '../../../domain/report/index.ts';
import type { ReportId } from '../../../contract/index.ts';
import type { StoredReport, WriteStore } from '../../ports/index.ts';
import { reportOrFail, unitOrFail } from '../find.ts';
import { named, previousOf } from './open.ts';

/**
 * Writes down how a report reads that becomes finalized: bound numbers (随表变动) as numbers. What is bound stays beside
 * it, so that 退回修改 and the report of next year find it again.
 */
export function freezeTexts(store: WriteStore, id: ReportId): void {
  const stored = reportOrFail(store, id);
  const report = withBound(stored, unitOrFail(store, stored.unitId).name);
  const printed = plainReport(report, previousOf(store, stored)?.report);
  for (const part of TEXT_PARTS) store.reports.freezeText(id, part, textOf(printed, part));
}

/** A report with its markers, finalized or not. */
export function withBound(stored: StoredReport, unitName: string): Report {
  const report = named(stored, unitName);
  const { bound } = stored;
  return {
    ...report,
    preamble: bound.preamble ?? report.preamble,
    sections: report.sections.map((section) => ({
      ...section,
      text: bound[`section${section.no}`] ?? section.text,
    })),
  };
}
