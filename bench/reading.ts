import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import * as XLSX from '@e965/xlsx';
import { readDocument } from '../src/main/readers/index.ts';
import { createReportWriter } from '../src/main/writers/index.ts';
import { balancedReport } from './lib/reports.ts';
import { race, type Contestant, type Row } from './lib/measure.ts';

const ROUNDS = 40;
const fixtures = join(import.meta.dirname, '..', 'test', 'fixtures', 'reading');

/** One workbook from bytes to a recognised report, guard included, against libraries that only parse the cells. */
export async function readingRows(): Promise<readonly Row[]> {
  const own = await createReportWriter().write({
    report: balancedReport(1),
    format: 'xlsx',
    draft: false,
  });
  const foreign = readFileSync(join(fixtures, 'sample-2023.xlsx'));
  const old = readFileSync(join(fixtures, 'sample-2020.xls'));
  const title = (what: string): string =>
    `read of ${what}: guard, parse, recognise; peers parse only`;
  return [
    await race(title('our own .xlsx'), [ours(own), ...sheetJs(own), excelJs(own)], ROUNDS),
    await race(title('an .xlsx'), [ours(foreign), ...sheetJs(foreign), excelJs(foreign)], ROUNDS),
    await race(title('an .xls'), [ours(old), ...sheetJs(old)], ROUNDS),
  ];
}

function ours(bytes: Uint8Array): Contestant {
  return { name: 'ours', run: () => readDocument({ name: '年报', bytes }) };
}

/** In both ways to hand it the file; one is several times as fast. */
function sheetJs(bytes: Uint8Array): readonly Contestant[] {
  const plain = Uint8Array.from(bytes);
  const buffer = Buffer.from(bytes);
  return [
    { name: 'SheetJS, bytes', run: () => XLSX.read(plain, { type: 'array' }) },
    { name: 'SheetJS, Buffer', run: () => XLSX.read(buffer, { type: 'buffer' }) },
  ];
}

function excelJs(bytes: Uint8Array): Contestant {
  const { buffer } = Uint8Array.from(bytes);
  return { name: 'exceljs', run: () => new ExcelJS.Workbook().xlsx.load(buffer) };
}
