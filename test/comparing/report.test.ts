import { describe, expect, it } from 'vitest';
import { blankTables, type Report } from '../../src/domain/report/index.ts';
import { compareReports } from '../../src/main/comparing/index.ts';
import { createReportWriter } from '../../src/main/writers/index.ts';
import { sampleReport } from '../fixtures/sampleReport.ts';
import { schemaProblems } from '../writing/ooxml/schema.ts';

const NOW = sampleReport();

describe('two reports compared', () => {
  it('are the same where nothing changed', () => {
    expect(compareReports(NOW, NOW)).toEqual([]);
  });

  it('tell zero, blank and not applicable from each other', () => {
    const requests = NOW.tables.requests.with(2, null).with(3, 'NA');
    const before: Report = { ...NOW, tables: { ...NOW.tables, requests } };
    expect(compareReports(before, NOW).map((row) => row.before[0]?.text)).toEqual([
      '空白',
      '不适用（/）',
    ]);
  });

  it('name a cell by table, group, row and column as printed', () => {
    const { requests } = NOW.tables;
    const places = compareReports(
      { ...NOW, tables: { ...NOW.tables, requests: requests.map(() => 99) } },
      NOW,
    ).map(({ place }) => place);
    expect(places).toContain('表三 （三）不予公开 1.属于国家秘密 · 法律服务机构');
    expect(new Set(places).size).toBe(places.length);
  });

  it('tell 撰稿、审核信息 that changed', () => {
    const rows = compareReports(NOW, { ...NOW, review: '撰稿：甲某\n一审：乙某' });
    expect(rows.map(({ place }) => place)).toEqual([
      '撰稿、审核信息 第1段',
      '撰稿、审核信息 第2段',
    ]);
  });

  it('of two editions are compared in the cells that both have', () => {
    const before: Report = { ...NOW, edition: '2019', tables: blankTables('2019') };
    const rows = compareReports(before, NOW);
    expect(rows.length).toBeGreaterThan(50);
    expect(rows.every(({ kind }) => kind === 'cell')).toBe(true);
  });

  it('give a 对照表 that keeps the schema, also where nothing changed', async () => {
    const writer = createReportWriter();
    const heads = { before: '上一稿', after: '本稿' };
    const before: Report = { ...NOW, preamble: 'a\t<b>&\n旧的一段', tables: blankTables('2021') };
    for (const rows of [compareReports(before, NOW), []]) {
      const sheet = { title: '对照表', facts: [['单位', NOW.unitName]], heads, rows } as const;
      expect(await schemaProblems(await writer.writeComparison(sheet), 'docx')).toEqual([]);
    }
  });
});
