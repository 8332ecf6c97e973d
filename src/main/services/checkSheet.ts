import { runChecks, withAnswers } from '../../domain/checks/index.ts';
import { checkSheet } from '../../domain/checkSheet/index.ts';
import { checkSheetFileName } from '../../domain/report/index.ts';
import type { ReportId, ReportState } from '../../contract/index.ts';
import type { SourceFile } from '../ports/index.ts';
import type { ServiceContext } from './context.ts';
import { localTime } from './localDay.ts';
import { checkInputOf, openReport } from './reports/open.ts';

const STATES: Readonly<Record<ReportState, string>> = {
  draft: '草稿',
  imported: '已装入',
  finalized: '定稿',
};

export interface CheckSheetRequest {
  readonly id: ReportId;
  readonly format: 'docx' | 'xlsx';
}

/**
 * Writes the 审核单 of a report: what 定稿 would find, with the reasons that were given.
 * @throws Failure NOT_FOUND
 */
export async function exportCheckSheet(
  context: ServiceContext,
  { id, format }: CheckSheetRequest,
): Promise<SourceFile> {
  const open = openReport(context, id);
  const { report, previous, answers, state } = open;
  const now = localTime(context.clock.now());
  const sheet = checkSheet({
    report,
    previous: previous?.report,
    items: withAnswers(runChecks(checkInputOf(open)), report, answers),
    state: STATES[state],
    madeAt: now,
    timeWords: (iso) => localTime(Date.parse(iso)),
  });
  const { unitName, year } = report;
  const date = now.slice(0, 10).replaceAll('-', '');
  const bytes = await context.writer.writeCheckSheet(sheet, format);
  return { name: checkSheetFileName({ unitName, year, format, date }), bytes };
}
