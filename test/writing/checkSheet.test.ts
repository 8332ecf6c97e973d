import excel from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { CHECK_SHEET_COLUMNS, type CheckSheet } from '../../src/domain/checkSheet/index.ts';
import { createReportWriter } from '../../src/main/writers/index.ts';

const row = {
  no: 1,
  kind: '核实',
  place: '一、总体情况',
  rule: '收到申请件数',
  message: '=1+1 说收到申请 <3> 件，而表三为 4，相差 1 件 & 请核对。',
  standing: '已说明',
  reason: '另有一件\n并入处理',
  by: '测试员 2026-01-10 10:00',
  isOpen: false,
};
const sheet: CheckSheet = {
  title: '示例县示例局2025年政府信息公开工作年度报告审核单',
  facts: [
    ['单位', '示例县示例局'],
    ['审核结果', '强制 0 处；核实 1 处，其中已说明 1 处；提示 0 处'],
  ],
  rows: [row, { ...row, no: 2, kind: '提示', reason: '' }],
};
const writer = createReportWriter();

describe('a 审核单 as a workbook', () => {
  it('holds the facts, the columns and every row as text, never as a formula', async () => {
    const book = new excel.Workbook();
    const bytes = await writer.writeCheckSheet(sheet, 'xlsx');
    await book.xlsx.load(new Uint8Array(bytes).buffer);
    const page = book.getWorksheet('审核单');
    const rowAt = (at: number): readonly unknown[] =>
      CHECK_SHEET_COLUMNS.map((_, index) => page?.getCell(at, index + 1).value);
    expect(page?.getCell(1, 1).value).toBe(sheet.title);
    expect(page?.getCell(3, 3).value).toBe(sheet.facts[1]?.[1]);
    expect(rowAt(5)).toEqual(CHECK_SHEET_COLUMNS);
    const { isOpen: _, ...shown } = row;
    expect(rowAt(6)).toEqual(Object.values(shown));
    expect(page?.pageSetup).toMatchObject({ orientation: 'landscape', printTitlesRow: '5:5' });
  });
});

describe('a 审核单 as a Word document', () => {
  it('holds the same, across, with the head of the table on every page', async () => {
    const parts = unzipSync(await writer.writeCheckSheet(sheet, 'docx'));
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    const texts = Array.from(xml.matchAll(/<w:t[^>]*>([^<]*)/g), (match) => match[1]);
    for (const text of [sheet.title, ...CHECK_SHEET_COLUMNS, row.rule, row.by]) {
      expect(texts).toContain(text);
    }
    expect(texts.join('')).toContain('说收到申请 &lt;3&gt; 件');
    expect(xml).toContain('<w:tblHeader/>');
    expect(xml).toContain('w:orient="landscape"');
  });
});

it.each(['docx', 'xlsx'] as const)('the same sheet gives the same bytes as %s', async (format) => {
  const once = await writer.writeCheckSheet(sheet, format);
  expect(await writer.writeCheckSheet(sheet, format)).toEqual(once);
});

it('a report without findings says so', async () => {
  for (const format of ['docx', 'xlsx'] as const) {
    const parts = unzipSync(await writer.writeCheckSheet({ ...sheet, rows: [] }, format));
    const all = Object.values(parts).map((part) => strFromU8(part));
    expect(all.join('')).toContain('没有审核问题。');
  }
});
