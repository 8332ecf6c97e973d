import { noticeDocument, noticeSheets, noticeTitle } from '../../../domain/batch/index.ts';
import { runChecks, withAnswers } from '../../../domain/checks/index.ts';
import type { BatchExportEvent, BatchReport, ReportId } from '../../../contract/index.ts';
import type { SourceFile } from '../../ports/index.ts';
import type { ServiceContext } from '../context.ts';
import { dayStamp } from '../exports.ts';
import { exportMany, type BatchExportRequest } from './export.ts';
import { checkInputOf, openReport } from '../reports/open.ts';

export interface NoticeRequest {
  readonly ids: readonly ReportId[];
  readonly format: 'xlsx' | 'docx';
}

/** Checking many reports of the database at once, and the 通报 on them. */
export function batchServices(context: ServiceContext) {
  return {
    export: (request: BatchExportRequest): AsyncGenerator<BatchExportEvent, void> =>
      exportMany(context, request),
    folder: () => ({
      suggested: context.folderChoice.suggested(),
      canChoose: context.folderChoice.choose !== null,
    }),
    chooseFolder: async (): Promise<string | null> =>
      (await context.folderChoice.choose?.()) ?? null,
    check: (ids: readonly ReportId[]): AsyncGenerator<BatchReport, void> => checkAll(context, ids),
    notice: async ({ ids, format }: NoticeRequest): Promise<SourceFile> => {
      const checked: (BatchReport & { readonly file: '' })[] = [];
      for await (const report of checkAll(context, ids)) checked.push({ ...report, file: '' });
      const input = { checked, unread: [] };
      const { writer, clock } = context;
      const bytes =
        format === 'docx'
          ? await writer.notice(noticeDocument(input))
          : await writer.lists(noticeSheets(input));
      return { name: `${noticeTitle(input)}${dayStamp(clock.now())}.${format}`, bytes };
    },
  };
}

async function* checkAll(
  context: ServiceContext,
  ids: readonly ReportId[],
): AsyncGenerator<BatchReport, void> {
  for (const id of ids) {
    // Between two reports the window's other calls are answered.
    await new Promise((resolve) => void setTimeout(resolve, 0));
    if (context.store.reports.head(id)) yield checkOne(context, id);
  }
}

function checkOne(context: ServiceContext, id: ReportId): BatchReport {
  const open = openReport(context, id);
  const items = withAnswers(runChecks(checkInputOf(open)), open.report, open.answers);
  return {
    id,
    unitName: open.unit.name,
    year: open.report.year,
    state: open.state,
    findings: items.map(({ finding, standing, answer }) => {
      const stands = standing === 'explained' || standing === 'putAway';
      return { ...finding, repairs: [], answer: stands ? answer?.words : undefined };
    }),
  };
}
