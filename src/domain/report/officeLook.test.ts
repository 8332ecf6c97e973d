import { describe, expect, it } from 'vitest';
import { DEFAULT_LOOK } from './look.ts';
import { blankReport } from './nextYear.ts';
import { DEFAULT_OFFICE_LOOK, documentLook, asOfficePrints } from './officeLook.ts';

const report = blankReport({ unitName: '示例县示例局', year: 2025, edition: '2021' });
const titles = (set: 'A' | 'B' | null, of = report): readonly string[] =>
  asOfficePrints(of, { ...DEFAULT_OFFICE_LOOK, titleSet: set }).sections.map(({ title }) => title);

describe('the look an office has set', () => {
  it('is the standard look where nothing is set', () => {
    expect(documentLook(DEFAULT_OFFICE_LOOK, report, '2026-01-20')).toEqual(DEFAULT_LOOK);
  });

  it('signs with the day of the export, without zeros in front', () => {
    const look = documentLook({ ...DEFAULT_OFFICE_LOOK, signOff: true }, report, '2026-01-05');
    expect(look.signOff).toEqual({ unitName: '示例县示例局', date: '2026年1月5日' });
  });

  it('signs with the date that was set, unless it was set for the report of another year', () => {
    const signed = (signOffDate: string): string | undefined =>
      documentLook({ ...DEFAULT_OFFICE_LOOK, signOff: true, signOffDate }, report, '2026-02-01')
        .signOff?.date;
    expect(signed('2026-01-20')).toBe('2026年1月20日');
    expect(signed('2025-01-20')).toBe('2026年2月1日');
  });

  it('prints the chosen set of section titles', () => {
    expect(titles('B')[1]).toBe('行政机关主动公开政府信息情况');
    expect(titles('A')[1]).toBe('主动公开政府信息情况');
    expect(titles(null)).toEqual(report.sections.map(({ title }) => title));
  });

  it('keeps a title in the words of the office', () => {
    const own = {
      ...report,
      sections: report.sections.map((section) =>
        section.no === 5 ? { ...section, title: '问题与改进' } : section,
      ),
    };
    expect(titles('B', own)[4]).toBe('问题与改进');
  });
});
