import {
  documentLook,
  asOfficePrints,
  plainReport,
  reportFileName,
  type DocumentLook,
  type Report,
} from '../../domain/report/index.ts';
import {
  officeLookOf,
  type DraftExport,
  type OpenReport,
  type ReportId,
} from '../../contract/index.ts';
import type { OutputFormat, SourceFile } from '../ports/index.ts';
import type { ServiceContext } from './context.ts';
import { recordDraft } from './drafts/record.ts';
import { assertWritten } from './readBack.ts';
import { openReport } from './reports/open.ts';
import { assertNoErrors } from './reports/state.ts';

export const MEDIA_TYPES: Readonly<Record<OutputFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  html: 'text/html; charset=utf-8',
  pdf: 'application/pdf',
  json: 'application/json',
};

/** What is sent round to be read; a workbook, a page for the web site and data are not. */
const DRAFT_EXPORTS: Readonly<Partial<Record<OutputFormat, DraftExport>>> = {
  docx: 'word',
  pdf: 'pdf',
};

export interface ExportRequest {
  readonly id: ReportId;
  readonly format: OutputFormat;
  /** Marks the document 送审稿; a final one is refused while errors stand. */
  readonly draft: boolean;
}

/**
 * Writes a report from the database in the look of its agency and reads it back before anybody gets it.
 * @throws Failure NOT_FOUND, ERRORS_STAND, READ_BACK_DIFFERS
 */
export async function exportDocument(
  context: ServiceContext,
  { id, format, draft }: ExportRequest,
): Promise<SourceFile> {
  const open = openReport(context, id);
  if (!draft) assertNoErrors(open);
  const date = dayStamp(context.clock.now());
  const { report, look } = asPrinted(context, open, format);
  const previous = open.previous?.report;
  const bytes = await context.writer.write({ report, format, draft, look, previous });
  const { unitName, year } = report;
  const file = { name: reportFileName({ unitName, year, format, draft, date }), bytes };
  await assertWritten(context.reader, file, report);
  const madeBy = DRAFT_EXPORTS[format];
  if (draft && madeBy) {
    const { signOff } = look;
    recordDraft(context, { id, madeBy, fileName: file.name, draft: { report, signOff } });
  }
  return file;
}

interface Printed {
  readonly report: Report;
  readonly look: DocumentLook;
}

/**
 * What people read is printed as the agency wants it; a workbook and data hold the report as it is. Bound numbers are
 * written out; data says beside the text which they are, so that they come back with it.
 */
export function asPrinted(
  context: ServiceContext,
  open: OpenReport,
  format: OutputFormat,
): Printed {
  const office = officeLookOf(context.store.settings.all(), open.unit.id);
  const isPrint = format === 'docx' || format === 'html' || format === 'pdf';
  const plain = format === 'json' ? open.report : plainReport(open.report, open.previous?.report);
  const report = isPrint ? asOfficePrints(plain, office) : plain;
  const stamp = dayStamp(context.clock.now());
  const today = [stamp.slice(0, 4), stamp.slice(4, 6), stamp.slice(6)].join('-');
  return { report, look: documentLook(office, report, today) };
}

/** 20260115, on the calendar of the place. */
export function dayStamp(ms: number): string {
  const date = new Date(ms);
  return `${date.getFullYear()}${twoDigits(date.getMonth() + 1)}${twoDigits(date.getDate())}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
