import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import excel from 'exceljs';
import { createReportWriter } from '../src/main/writers/index.ts';
import { race, scaled, type Row } from './lib/measure.ts';
import { balancedReport } from './lib/reports.ts';

const writer = createReportWriter();

const OURS = 100;
const THEIRS = 20;

/** 1,000 reports to .docx; each contestant does a part of them, and its time is multiplied. */
export async function manyRow(): Promise<Row> {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-bench-'));
  const reports = Array.from({ length: OURS }, (_, index) => balancedReport(index + 1));
  const pages = await Promise.all(
    reports.slice(0, THEIRS).map(async (report, index) => {
      const path = join(folder, `${index}.html`);
      writeFileSync(path, await writer.write({ report, format: 'html', draft: false }));
      return path;
    }),
  );
  const ours = `ours (${OURS}, × ${1000 / OURS})`;
  const theirs = `LibreOffice, .html to .docx (${THEIRS}, × ${1000 / THEIRS})`;
  const profile = pathToFileURL(join(folder, 'profile')).href;
  const office = ['--headless', '--convert-to', 'docx:MS Word 2007 XML', '--outdir', folder];
  try {
    const row = await race(
      '1,000 reports to .docx',
      [
        {
          name: ours,
          run: async () => {
            for (const report of reports) {
              await writer.write({ report, format: 'docx', draft: false });
            }
          },
        },
        {
          name: theirs,
          run: () =>
            spawnSync('soffice', [`-env:UserInstallation=${profile}`, ...office, ...pages]),
        },
      ],
      3,
    );
    return scaled(scaled(row, ours, 1000 / OURS), theirs, 1000 / THEIRS);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const ROWS = 5000;
const COLUMNS = 30;

/** A list of 5,000 × 30, as the program writes lists, against exceljs writing bare cells as a stream. */
export async function listRow(): Promise<Row> {
  const heads = Array.from({ length: COLUMNS }, (_, column) => `第${column + 1}列`);
  const rows = Array.from({ length: ROWS }, (_, row) =>
    heads.map((_head, column) => (column === 0 ? `示例县第${row + 1}局` : row + column)),
  );
  const columns = heads.map((head) => ({ head, width: 12 }));
  const sheet = { name: '汇总', title: '汇总', lines: [], columns, rows };
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-bench-'));
  const filename = join(folder, 'bare.xlsx');
  try {
    return await race(
      'a list of 5,000 × 30 as .xlsx',
      [
        { name: 'ours', run: () => writer.lists({ title: '汇总', sheets: [sheet] }) },
        { name: 'exceljs, bare streaming writer', run: () => streamed(filename, [heads, ...rows]) },
      ],
      3,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function streamed(
  filename: string,
  rows: readonly (readonly (string | number)[])[],
): Promise<void> {
  const workbook = new excel.stream.xlsx.WorkbookWriter({ filename });
  const sheet = workbook.addWorksheet('汇总');
  for (const row of rows) sheet.addRow([...row]).commit();
  await workbook.commit();
}
