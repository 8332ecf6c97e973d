import {
  Failure,
  type CompareBase,
  type ComparedReport,
  type OpenReport,
  type ReportId,
} from '../../../contract/index.ts';
import { comparisonFileName, type Report } from '../../../domain/report/index.ts';
import type { SourceFile } from '../../ports/index.ts';
import type { ServiceContext } from '../context.ts';
import { asPrinted } from '../exports.ts';
import { localDay, localTime } from '../localDay.ts';
import { named, openReport } from '../reports/open.ts';
import { circulated, draftToCompare } from './list.ts';

export interface CompareRequest {
  readonly id: ReportId;
  readonly base: CompareBase;
}

interface Compared extends ComparedReport {
  readonly printed: Report;
}

/**
 * What is not the same in a report as it is printed now and in a draft that went out, or in last year's report.
 * @throws Failure NOT_FOUND, NO_DRAFT
 */
export async function compareReport(
  context: ServiceContext,
  { id, base }: CompareRequest,
): Promise<ComparedReport> {
  const { draft, rows } = await compared(context, openReport(context, id), base);
  return { draft, rows };
}

async function compared(
  context: ServiceContext,
  open: OpenReport,
  base: CompareBase,
): Promise<Compared> {
  const { report: printed } = asPrinted(context, open, 'docx');
  if (base === 'lastYear') {
    const rows = await context.compare(lastYear(context, open), printed);
    return { draft: null, rows, printed };
  }
  const wanted = base === 'lastDraft' ? null : base;
  const before = draftToCompare(context, open, { printed, draft: wanted });
  const rows = await context.compare(before.report, printed);
  return { draft: circulated(before), rows, printed };
}

/** Whatever is there of the year before, also a draft: nothing is checked against it. */
function lastYear(context: ServiceContext, open: OpenReport): Report {
  const { unit, report } = open;
  const year = report.year - 1;
  const head = context.store.reports.headOf(unit.id, year);
  const stored = head && context.store.reports.find(head.id);
  if (!stored) throw new Failure('NOT_FOUND', { unit: unit.name, year });
  return asPrinted(context, { ...open, report: named(stored, unit.name) }, 'docx').report;
}

/**
 * Writes the 对照表 of a report as a Word document.
 * @throws Failure NOT_FOUND, NO_DRAFT
 */
export async function exportComparison(
  context: ServiceContext,
  { id, base }: CompareRequest,
): Promise<SourceFile> {
  const open = openReport(context, id);
  const { draft, rows, printed } = await compared(context, open, base);
  const { unitName, year, title } = printed;
  const now = context.clock.now();
  const heads = draft
    ? { before: '上一稿', after: '本稿' }
    : { before: `${year - 1}年`, after: `${year}年` };
  const cells = rows.filter(({ kind }) => kind === 'cell').length;
  const bytes = await context.writer.writeComparison({
    title: `${title}对照表`,
    facts: [
      ['单位', unitName],
      draft
        ? ['上一稿', `${localTime(Date.parse(draft.at))} ${draft.fileName}`]
        : ['上年', `${year - 1}年年报`],
      ['本稿', localTime(now)],
      ['不同之处', `表格 ${cells} 格，文字 ${rows.length - cells} 段`],
    ],
    heads,
    rows,
  });
  const date = localDay(now).replaceAll('-', '');
  return { name: comparisonFileName({ unitName, year, format: 'docx', date }), bytes };
}
