import { describe, expect, it } from 'vitest';
import { formOf, tableOf, type EditionId } from '../forms/index.ts';
import { tablesWithTotals } from './report.ts';
import { blankReport, moveYears, nextYearReport } from './nextYear.ts';
import type { Report } from './report.ts';

const CARRIED_OUT = [2, 3, 0, 1, 4, 5];

/** A report of last year whose every typed cell holds a number, with known 结转下年度. */
function lastYear(year: number, edition: EditionId): Report {
  const blank = blankReport({ unitName: '示例县示例局', year, edition });
  const fill = (table: 'proactive' | 'requests' | 'litigation') =>
    formOf(edition).tables[table].cells.map((cell) =>
      cell.row.key === 'carriedOut' ? (CARRIED_OUT[cell.index % 7] ?? 0) : 8,
    );
  const tables = {
    proactive: fill('proactive'),
    requests: fill('requests'),
    litigation: fill('litigation'),
  };
  return { ...blank, tables: tablesWithTotals(edition, tables) };
}

describe('a report on the base of last year', () => {
  it.each([
    { year: 2023, edition: '2021', next: { year: 2024, edition: '2021' } },
    { year: 2020, edition: '2019', next: { year: 2021, edition: '2021' } },
  ] as const)(
    '$year → $next.year: takes over 上年结转 in all seven columns and no other number',
    ({ year, edition, next }) => {
      const of = { unitName: '示例县示例局', ...next };
      const { report } = nextYearReport(lastYear(year, edition), of);
      const form = tableOf(next.edition, 'requests');
      const filled = form.cells
        .filter((cell) => report.tables.requests[cell.index] !== null)
        .map((cell) => [cell.row.key, report.tables.requests[cell.index]]);
      const total = CARRIED_OUT.reduce((sum, value) => sum + value, 0);
      expect(filled).toEqual([...CARRIED_OUT, total].map((value) => ['carriedIn', value]));
      expect(new Set([...report.tables.proactive, ...report.tables.litigation])).toEqual(
        new Set([null]),
      );
    },
  );

  it('keeps a blank 结转 blank', () => {
    const last = blankReport({ unitName: '示例局', year: 2024, edition: '2021' });
    const { report } = nextYearReport(last, { unitName: '示例局', year: 2025, edition: '2021' });
    expect(new Set(report.tables.requests)).toEqual(new Set([null]));
  });

  it('marks the text it takes over, and only that', () => {
    const last = {
      ...lastYear(2024, '2021'),
      preamble: '2024年的情况如下。',
      sections: [{ no: 5 as const, title: '存在的主要问题及改进情况', text: '2024年还有不足。' }],
      review: '撰稿：甲某',
    };
    const of = { unitName: '示例县示例局', year: 2025, edition: '2021' as const };
    const { report, carried } = nextYearReport(last, of);
    expect(carried).toEqual({
      preamble: '2025年的情况如下。',
      section5: '2025年还有不足。',
      review: '撰稿：甲某',
    });
    expect(report.sections.map((section) => section.no)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(report.title).toBe('示例县示例局2025年政府信息公开工作年度报告');
  });
});

describe('moving years on', () => {
  it.each([
    ['自2024年1月1日起至2024年12月31日止', '自2025年1月1日起至2025年12月31日止'],
    ['比2023年增加5件，2025年将继续改进', '比2024年增加5件，2026年将继续改进'],
    ['2024 年度和２０２４年', '2025 年度和２０２５年'],
    ['国办公开办函〔2024〕30号', '国办公开办函〔2024〕30号'],
    ['《示例县2024年工作要点》', '《示例县2024年工作要点》'],
    ['条例于2023年修订，2024年5月1日起施行', '条例于2023年修订，2024年5月1日起施行'],
    ['成立于2008年', '成立于2008年'],
    ['编号12024年', '编号12024年'],
  ])('%s → %s', (before, after) => {
    expect(moveYears(before, 2024, 1)).toBe(after);
  });
});
