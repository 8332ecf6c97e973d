import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as XLSX from '@e965/xlsx';
import { unzipSync, strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { THIS_YEAR_SAMPLE } from '../support/program.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { REFUSED, run } from './run.ts';

interface Made {
  readonly unit: string;
  readonly year?: number;
  /** Cells of table 三 that differ from the sample. */
  readonly requests?: Readonly<Record<string, number>>;
}

function writeReport(path: string, { unit, year = 2025, requests = {} }: Made): void {
  const report = JSON.parse(readFileSync(THIS_YEAR_SAMPLE, 'utf8'));
  Object.assign(report.tables.requests, requests);
  writeFileSync(path, JSON.stringify({ ...report, unit: { name: unit }, year }));
}

/** Three agencies in two levels; one does not balance, one file is no report. */
function folderOfReports(): string {
  const folder = temporaryFolder();
  mkdirSync(join(folder, '报送', '乡镇'), { recursive: true });
  writeReport(join(folder, '报送', '甲局.json'), { unit: '示例县甲局' });
  writeReport(join(folder, '报送', '乙局.json'), {
    unit: '示例县乙局',
    requests: { 'carriedOut.natural': 2 },
  });
  writeReport(join(folder, '报送', '乡镇', '丙镇.json'), { unit: '示例县丙镇' });
  writeFileSync(join(folder, '报送', '坏.xlsx'), 'no workbook');
  writeFileSync(join(folder, '报送', '~$甲局.xlsx'), '');
  writeFileSync(join(folder, '报送', '说明.pptx'), 'not looked at');
  return folder;
}

describe('check of a folder', () => {
  it('reads everything below it and names the bad file without stopping', async () => {
    const folder = folderOfReports();
    const { status, out, err } = await run(['check', '报送', '--json'], folder);
    expect(status).toBe(1);
    expect(err).toMatch(/^[^\n]*坏\.xlsx[^\n]*\n$/);
    const result = JSON.parse(out) as {
      reports: { file: string; unit: string; year: number; findings: { severity: string }[] }[];
      unread: { file: string; message: string }[];
    };
    expect(result.reports.map(({ file, unit, year }) => [file, unit, year])).toEqual([
      [join('报送', '乙局.json'), '示例县乙局', 2025],
      [join('报送', '乡镇', '丙镇.json'), '示例县丙镇', 2025],
      [join('报送', '甲局.json'), '示例县甲局', 2025],
    ]);
    const errors = result.reports.map(
      ({ findings }) => findings.filter(({ severity }) => severity === 'error').length,
    );
    expect(errors[0]).toBeGreaterThan(errors[1] ?? 0);
    expect(result.unread.map(({ file }) => file)).toEqual([join('报送', '坏.xlsx')]);
  });

  it('sums up by rule and by unit for people', async () => {
    const { out } = await run(['check', '报送'], folderOfReports());
    expect(out).toContain('共 3 份年报');
    expect(out).toContain('不能读取的文件 1 个');
    expect(out.indexOf('按规则')).toBeLessThan(out.indexOf('按单位'));
    expect(out).toContain('示例县乙局');
  });

  it('--out writes the 通报 as a workbook with a sheet for each view', async () => {
    const folder = folderOfReports();
    expect((await run(['check', '报送', '--out', '通报.xlsx'], folder)).status).toBe(1);
    const book = XLSX.read(readFileSync(join(folder, '通报.xlsx')));
    expect(book.SheetNames).toEqual(['统计', '按规则', '按单位', '不能读取的文件']);
    const counts = XLSX.utils.sheet_to_csv(book.Sheets['统计'] ?? {});
    expect(counts).toContain('示例县乙局');
    expect(counts).toContain('合计,3 份');
  });

  it('--out writes the 通报 as a Word document, and does not overwrite one', async () => {
    const folder = folderOfReports();
    await run(['check', '报送', '--out', '通报.docx'], folder);
    const parts = unzipSync(readFileSync(join(folder, '通报.docx')));
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    expect(xml.replaceAll(/<[^>]+>/g, '')).toContain(
      '关于2025年度政府信息公开工作年度报告审核情况的通报',
    );
    expect(xml).toContain('一、总体情况');
    expect(xml).toContain('<w:tbl>');
    const again = await run(['check', '报送', '--out', '通报.docx'], folder);
    expect(again).toMatchObject({ status: 2, out: '', err: expect.stringContaining('--force') });
  });

  it('compares a report with the one of the year before in the same folder', async () => {
    const folder = temporaryFolder();
    writeReport(join(folder, 'a.json'), { unit: '示例县甲局', year: 2024 });
    writeReport(join(folder, 'b.json'), {
      unit: '示例县甲局',
      requests: { 'carriedIn.natural': 9 },
    });
    const { out } = await run(['check', '.', '--json'], folder);
    const { reports } = JSON.parse(out) as { reports: { findings: { rule: string }[] }[] };
    expect(reports[1]?.findings.map(({ rule }) => rule)).toContain('C-01');
  });

  it('refuses a folder without a report, and a name that says no format', async () => {
    const folder = temporaryFolder();
    const empty = await run(['check', '.'], folder);
    expect(empty).toMatchObject({ status: 2, out: '', err: expect.stringMatching(REFUSED.err) });
    const named = await run(['check', '.', '--out', '通报.pdf'], folder);
    expect(named).toMatchObject({ status: 2, out: '', err: expect.stringContaining('.docx') });
  });
});

describe('import of a folder', () => {
  it('takes every report below it, names the bad file, and says in a workbook what went where', async () => {
    const folder = folderOfReports();
    const args = ['import', '报送', '--data', 'd', '--report', '情况.xlsx'];
    const { status, out, err } = await run(args, folder);
    expect(status).toBe(2);
    expect(out.trim().split('\n')).toHaveLength(3);
    expect(err).toContain('坏.xlsx');
    const { units } = JSON.parse((await run(['list', '--data', 'd', '--json'], folder)).out);
    expect(units).toHaveLength(3);
    const book = XLSX.read(readFileSync(join(folder, '情况.xlsx')));
    const rows = XLSX.utils.sheet_to_csv(book.Sheets['导入情况'] ?? {});
    expect(rows).toContain('导入 3 份');
    expect(rows).toContain('坏.xlsx');
  });
});
