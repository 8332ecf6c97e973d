import { reportFileName } from '../../domain/report/index.ts';
import type { ReportId } from '../../contract/index.ts';
import type { OutputFormat, SourceFile } from '../ports/index.ts';
import type { ServiceContext } from './context.ts';
import { assertReadsBack } from './readBack.ts';
import { openReport } from './reports/open.ts';
import { assertNoErrors } from './reports/state.ts';

export const MEDIA_TYPES: Readonly<Record<OutputFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  html: 'text/html; charset=utf-8',
  json: 'application/json',
};

export interface ExportRequest {
  readonly id: ReportId;
  readonly format: OutputFormat;
  /** Marks the document 送审稿; a final one is refused while errors stand. */
  readonly draft: boolean;
}

/**
 * Writes a report from the database and reads it back before anybody gets it.
 * @throws Failure NOT_FOUND, ERRORS_STAND, READ_BACK_DIFFERS
 */
export async function exportDocument(
  context: ServiceContext,
  { id, format, draft }: ExportRequest,
): Promise<SourceFile> {
  const open = openReport(context, id);
  if (!draft) assertNoErrors(open);
  const { report } = open;
  const bytes = await context.writer.write({ report, format, draft });
  const { unitName, year } = report;
  const date = dayStamp(context.clock.now());
  const file = { name: reportFileName({ unitName, year, format, draft, date }), bytes };
  await assertReadsBack(context.reader, file, report);
  return file;
}

/** 20260115, on the calendar of the place. */
function dayStamp(ms: number): string {
  const date = new Date(ms);
  return `${date.getFullYear()}${twoDigits(date.getMonth() + 1)}${twoDigits(date.getDate())}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
