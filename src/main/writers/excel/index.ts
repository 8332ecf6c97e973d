import { formOf, TABLE_IDS } from '../../../domain/forms/index.ts';
import {
  printableReport,
  sectionNumeral,
  sectionOf,
  sectionTitle,
} from '../../../domain/report/index.ts';
import type { WriteRequest } from '../../ports/index.ts';
import { coreXml } from '../properties.ts';
import { sealWorkbook } from './seal.ts';
import { addCoverSheet } from './coverSheet.ts';
import { addTableSheet } from './tableSheet.ts';
import { addTextSheet } from './textSheet.ts';

/** The report as a workbook: 封面, the three tables with live formulas, 正文. The same request gives the same bytes. */
export async function writeExcel(request: WriteRequest, version: string): Promise<Uint8Array> {
  const { default: excel } = await import('exceljs');
  const report = printableReport(request.report);
  const workbook = new excel.Workbook();
  workbook.company = report.unitName;
  addCoverSheet(workbook, { report, draft: request.draft, version });
  for (const id of TABLE_IDS) {
    const table = formOf(report.edition).tables[id];
    const section = sectionOf(report, table.section);
    const title = section?.title || sectionTitle(table.section);
    await addTableSheet(workbook, report, {
      table,
      title: `${sectionNumeral(table.section)}、${title}`,
    });
  }
  addTextSheet(workbook, report);
  return sealWorkbook(workbook, coreXml(report, request.draft));
}
