import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import ExcelJS from 'exceljs';
import type { Report } from '../../src/domain/report/index.ts';
import { identityFormulas, LINES, sheetLines } from './formulas.ts';

/**
 * How long LibreOffice takes to load a workbook with the identities of these reports as formulas and to calculate
 * them, in seconds, without its start. The workbook holds no results, so every formula is calculated on loading.
 */
export async function secondsOfRecalculation(reports: readonly Report[]): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'recalculation-'));
  try {
    // The first start makes a profile: not what is measured.
    await convert(folder, reports.slice(0, 1));
    const start = await convert(folder, reports.slice(0, 1));
    return (await convert(folder, reports)) - start;
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function convert(folder: string, reports: readonly Report[]): Promise<number> {
  const file = join(folder, 'identities.xlsx');
  await workbookOf(reports).xlsx.writeFile(file);
  const start = performance.now();
  await promisify(execFile)('soffice', [
    `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
    '--headless',
    '--convert-to',
    'csv',
    '--outdir',
    folder,
    file,
  ]);
  const seconds = (performance.now() - start) / 1000;
  const failing = (await readFile(join(folder, 'identities.csv'), 'utf8')).trim();
  if (failing !== '0') throw new Error(`LibreOffice found ${failing} identities that do not hold`);
  return seconds;
}

/** The first sheet counts what fails, the second has the numbers, the third one formula for each identity. */
function workbookOf(reports: readonly Report[]): ExcelJS.Workbook {
  const book = new ExcelJS.Workbook();
  const summary = book.addWorksheet('summary');
  const numbers = book.addWorksheet('numbers');
  const checks = book.addWorksheet('checks');
  for (const report of reports) numbers.addRows(sheetLines(report).map((line) => [...line]));
  reports.forEach((_, index) => {
    const formulas = identityFormulas(index * LINES + 1).map((formula) =>
      formula.replaceAll(/([A-O]\d+)/g, 'numbers!$1').replaceAll(/:numbers!/g, ':'),
    );
    checks.addRow(formulas.map((formula) => ({ formula })));
  });
  summary.getCell('A1').value = {
    formula: `COUNTIF(checks!A1:${checks.getColumn(identityFormulas().length).letter}${reports.length},FALSE)`,
  };
  return book;
}
