import ExcelJS from 'exceljs';
import * as XLSX from '@e965/xlsx';
import { readDocument } from '../src/main/readers/index.ts';
import { createReportWriter } from '../src/main/writers/index.ts';
import { balancedReport } from './lib/reports.ts';
import { race, type Row } from './lib/measure.ts';

/** One workbook from bytes to a recognised report, guard included, against libraries that only parse the cells. */
export async function readingRow(): Promise<Row> {
  const bytes = await createReportWriter().write({
    report: balancedReport(1),
    format: 'xlsx',
    draft: false,
  });
  const buffer = bytes.slice().buffer;
  return race(
    'read of one workbook: guard, parse, recognise; peers parse only',
    [
      { name: 'ours', run: () => readDocument({ name: '年报.xlsx', bytes }) },
      { name: 'SheetJS', run: () => XLSX.read(bytes, { type: 'array' }) },
      { name: 'exceljs', run: () => new ExcelJS.Workbook().xlsx.load(buffer) },
    ],
    30,
  );
}
