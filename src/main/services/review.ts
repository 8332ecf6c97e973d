import { runChecks, withAnswers } from '../../domain/checks/index.ts';
import {
  documentLook,
  asOfficePrints,
  plainReport,
  reviewFileName,
} from '../../domain/report/index.ts';
import { officeLookOf, type ReportId } from '../../contract/index.ts';
import type { SourceFile } from '../ports/index.ts';
import type { ServiceContext } from './context.ts';
import { localDay } from './localDay.ts';
import { assertReadsBack } from './readBack.ts';
import { checkInputOf, openReport } from './reports/open.ts';

/**
 * Writes the 审阅页 of a report: one page for somebody who has not got the program.
 * @throws Failure NOT_FOUND, READ_BACK_DIFFERS
 */
export async function exportReview(context: ServiceContext, id: ReportId): Promise<SourceFile> {
  const open = openReport(context, id);
  const office = officeLookOf(context.store.settings.all(), open.unit.id);
  const report = asOfficePrints(plainReport(open.report, open.previous?.report), office);
  const today = localDay(context.clock.now());
  const bytes = await context.writer.writeReview({
    report,
    previous: open.previous?.report,
    findings: withAnswers(runChecks(checkInputOf(open)), open.report, open.answers),
    draft: open.state !== 'finalized',
    signOff: documentLook(office, report, today).signOff,
    madeAt: today,
  });
  const { unitName, year } = report;
  const file = { name: reviewFileName({ unitName, year }), bytes };
  await assertReadsBack(context.reader, file, report);
  return file;
}
