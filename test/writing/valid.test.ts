import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { noticeDocument, noticeSheets, type NoticeInput } from '../../src/domain/batch/index.ts';
import { runChecks } from '../../src/domain/checks/index.ts';
import type { CheckSheet } from '../../src/domain/checkSheet/index.ts';
import { blankTables, DEFAULT_LOOK, type Report } from '../../src/domain/report/index.ts';
import { fillTemplate } from '../../src/main/templates/index.ts';
import { createReportWriter } from '../../src/main/writers/index.ts';
import { sampleReport } from '../fixtures/sampleReport.ts';
import { officeTemplate } from '../templates/template.ts';
import { schemaProblems } from './ooxml/schema.ts';

const writer = createReportWriter({ version: '1.0.0' });
const report: Report = { ...sampleReport(), review: '撰稿：甲某　一审：乙某\n终审：丙某' };
const blank2019: Report = { ...report, edition: '2019', tables: blankTables('2019'), sections: [] };
const unbalanced: Report = {
  ...report,
  tables: { ...report.tables, requests: report.tables.requests.with(6, 99) },
};
const signed = {
  ...DEFAULT_LOOK,
  fonts: 'system',
  signOff: { unitName: '示例县示例局', date: '2025年1月20日' },
} as const;

describe('the schemas of ISO/IEC 29500', () => {
  it('refuse what stands in the wrong order', async () => {
    const parts = unzipSync(await writer.write({ report, format: 'docx', draft: false }));
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    const wrong = xml.replace(/(<w:pStyle [^>]*\/>)(<w:keepNext\/>)/, '$2$1');
    expect(wrong).not.toBe(xml);
    const broken = zipSync({ ...parts, 'word/document.xml': strToU8(wrong) });
    expect(await schemaProblems(broken, 'docx')).toHaveLength(1);
  });

  it.each([
    ['a report', { report, draft: false }],
    ['a draft', { report, draft: true }],
    ['a report in the look of an office, signed', { report, draft: false, look: signed }],
    ['a report of 2019 with nothing in it', { report: blank2019, draft: true }],
    ['a report whose totals are wrong', { report: unbalanced, draft: true }],
  ])('are kept by %s as docx and as xlsx', async (_, request) => {
    for (const format of ['docx', 'xlsx'] as const) {
      const bytes = await writer.write({ ...request, format });
      expect(await schemaProblems(bytes, format), format).toEqual([]);
    }
  });

  it('are kept by an office’s own template when it is filled', async () => {
    const template = { name: '模板.docx', bytes: await officeTemplate() };
    const bytes = await fillTemplate(template, {
      report,
      draft: false,
      look: DEFAULT_LOOK,
      date: '2026年1月5日',
    });
    expect(await schemaProblems(bytes, 'docx')).toEqual([]);
  });

  it('are kept by a 审核单 and by a 通报', async () => {
    for (const format of ['docx', 'xlsx'] as const) {
      const bytes = await writer.writeCheckSheet(CHECK_SHEET, format);
      expect(await schemaProblems(bytes, format), format).toEqual([]);
    }
    const findings = runChecks({ report: unbalanced, stage: 'editing' });
    const notice: NoticeInput = {
      checked: [{ file: 'a.xlsx', unitName: report.unitName, year: 2024, findings }],
      unread: [{ file: '坏.xlsx', reason: '不是 Excel 文件' }],
    };
    expect(await schemaProblems(await writer.notice(noticeDocument(notice)), 'docx')).toEqual([]);
    expect(await schemaProblems(await writer.lists(noticeSheets(notice)), 'xlsx')).toEqual([]);
  });
});

const CHECK_SHEET: CheckSheet = {
  title: '示例县示例局2025年政府信息公开工作年度报告审核单',
  facts: [['单位', '示例县示例局']],
  rows: [
    {
      no: 1,
      kind: '核实',
      place: '一、总体情况',
      rule: '收到申请件数',
      message: '正文说收到申请 3 件，而表三为 4，相差 1 件。',
      standing: '已说明',
      reason: '另有一件并入处理',
      by: '2026-01-10 10:00',
      isOpen: false,
    },
  ],
};
