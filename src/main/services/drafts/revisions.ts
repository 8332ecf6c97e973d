import { officeLookOf, type ReportId } from '../../../contract/index.ts';
import { revisionsFileName } from '../../../domain/report/index.ts';
import type { SourceFile } from '../../ports/index.ts';
import type { ServiceContext } from '../context.ts';
import { asPrinted } from '../exports.ts';
import { localDay, localTime } from '../localDay.ts';
import { assertReadsBack } from '../readBack.ts';
import { openReport } from '../reports/open.ts';
import { draftToCompare } from './list.ts';
import { recordDraft } from './record.ts';

export interface RevisionsExport {
  readonly id: ReportId;
  /** The draft to mark changes against; null for the last that said something else. */
  readonly draft: number | null;
}

/**
 * Writes a 送审稿 with Word's own revision marks against a draft that went out before, and reads it back.
 * @throws Failure NOT_FOUND, NO_DRAFT, READ_BACK_DIFFERS
 */
export async function exportRevisions(
  context: ServiceContext,
  { id, draft }: RevisionsExport,
): Promise<SourceFile> {
  const open = openReport(context, id);
  const { report, look } = asPrinted(context, open, 'docx');
  const before = draftToCompare(context, open, { printed: report, draft });
  const office = officeLookOf(context.store.settings.all(), open.unit.id);
  const now = context.clock.now();
  const bytes = await context.writer.writeRevisions({
    report,
    look,
    before,
    reviser: {
      author: office.reviser || report.unitName,
      // Word writes the time on the clock of the place and calls it Z.
      date: `${localTime(now).replace(' ', 'T')}:00Z`,
    },
  });
  const { unitName, year } = report;
  const date = localDay(now).replaceAll('-', '');
  const file = { name: revisionsFileName({ unitName, year, format: 'docx', date }), bytes };
  await assertReadsBack(context.reader, file, report);
  recordDraft(context, {
    id,
    madeBy: 'revisions',
    fileName: file.name,
    draft: { report, signOff: look.signOff },
  });
  return file;
}
