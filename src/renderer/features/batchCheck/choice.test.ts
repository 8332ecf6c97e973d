import { describe, expect, it } from 'vitest';
import {
  BLANK_UNIT,
  type ReportId,
  type ReportState,
  type Unit,
  type UnitId,
} from '../../../contract/index.ts';
import { candidatesOf, ticked } from './choice.ts';

const unit = (id: number, name: string, reports: readonly (readonly [number, ReportState])[]) =>
  ({
    ...BLANK_UNIT,
    id: id as UnitId,
    name,
    reports: reports.map(([year, state]) => ({
      id: (id * 10_000 + year) as ReportId,
      year,
      state,
      savedAt: '',
    })),
  }) satisfies Unit;
const units = [
  unit(1, '示例县教育局', [
    [2025, 'draft'],
    [2024, 'finalized'],
  ]),
  unit(2, '示例县财政局', [[2025, 'finalized']]),
];
const found = (choice: Partial<Parameters<typeof candidatesOf>[1]>): readonly string[] =>
  candidatesOf(units, { year: null, state: 'all', query: '', ...choice }).map(
    ({ unitName, year }) => `${unitName.slice(3)} ${year}`,
  );

describe('the reports to choose from', () => {
  it('are those of the newest year at first', () => {
    expect(found({})).toEqual(['教育局 2025', '财政局 2025']);
  });

  it('follow year, state and search together', () => {
    expect(found({ year: 'all' })).toHaveLength(3);
    expect(found({ year: 'all', state: 'finalized' })).toEqual(['教育局 2024', '财政局 2025']);
    expect(found({ year: 'all', state: 'finalized', query: '财政' })).toEqual(['财政局 2025']);
    expect(found({ year: 2023 })).toEqual([]);
  });
});

describe('a tick', () => {
  it('is set and taken off for many at once, the others left alone', () => {
    const [a, b, c] = [1 as ReportId, 2 as ReportId, 3 as ReportId];
    expect(ticked(new Set([a]), [b, c], false)).toEqual(new Set([a, b, c]));
    expect(ticked(new Set([a, b, c]), [b, c], true)).toEqual(new Set([a]));
  });
});
