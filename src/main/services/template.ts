import {
  chineseDate,
  documentLook,
  asOfficePrints,
  plainReport,
  reportFileName,
} from '../../domain/report/index.ts';
import { officeLookOf, type ReportId } from '../../contract/index.ts';
import type { SourceFile } from '../ports/index.ts';
import type { ServiceContext } from './context.ts';
import { recordDraft } from './drafts/record.ts';
import { localDay } from './localDay.ts';
import { assertHoldsReport } from './readBack.ts';
import { openReport } from './reports/open.ts';
import { assertNoErrors } from './reports/state.ts';

export interface TemplateExport {
  readonly id: ReportId;
  readonly template: SourceFile;
}

/**
 * Writes a report into an office's own Word document and reads it back. What is not finalized is marked 送审稿.
 * @throws Failure NOT_FOUND, ERRORS_STAND, READ_BACK_DIFFERS; BAD_REQUEST where marks of the template are missing or
 * unknown; what an unusable or hostile template is refused with
 */
export async function exportWithTemplate(
  context: ServiceContext,
  { id, template }: TemplateExport,
): Promise<SourceFile> {
  const open = openReport(context, id);
  const draft = open.state !== 'finalized';
  if (!draft) assertNoErrors(open);
  const office = officeLookOf(context.store.settings.all(), open.unit.id);
  const plain = plainReport(open.report, open.previous?.report);
  const report = asOfficePrints(plain, office);
  const today = localDay(context.clock.now());
  const look = documentLook({ ...office, signOff: true }, report, today);
  const date = look.signOff?.date ?? chineseDate(today);
  // A template says itself by its mark whether it wants 撰稿、审核信息.
  const filling = asOfficePrints(plain, { ...office, review: true });
  const bytes = await context.templates.fill(template, { report: filling, draft, look, date });
  const { unitName, year } = report;
  const stamp = today.replaceAll('-', '');
  const name = reportFileName({ unitName, year, format: 'docx', draft, date: stamp });
  const file = { name, bytes };
  await assertHoldsReport(context.reader, file, report);
  if (draft) {
    const { signOff } = documentLook(office, report, today);
    recordDraft(context, { id, madeBy: 'template', fileName: name, draft: { report, signOff } });
  }
  return file;
}
