import { describe, expect, it } from 'vitest';
import { BLANK_UNIT, type ReportId, type Unit, type UnitId } from '../../../contract/index.ts';
import { searchUnits } from './search.ts';

const unit = (id: number, name: string, years: readonly number[]): Unit => ({
  ...BLANK_UNIT,
  id: id as UnitId,
  name,
  reports: years.map((year) => ({
    id: (id * 10_000 + year) as ReportId,
    year,
    state: 'draft',
    savedAt: '2026-01-15T02:32:05.000Z',
  })),
});
const units = [unit(1, '示例县示例局', [2025, 2024]), unit(2, '示例县人民政府', [2024])];

describe('searchUnits', () => {
  it('shows everything for an empty query', () => {
    expect(searchUnits(units, '  ')).toBe(units);
  });

  it('finds a unit by a part of its name and keeps its years', () => {
    expect(searchUnits(units, '人民')).toEqual([units[1]]);
  });

  it('finds a year and leaves out units that have none', () => {
    expect(searchUnits(units, '2025').map(({ name }) => name)).toEqual(['示例县示例局']);
    expect(searchUnits(units, '2025')[0]?.reports.map(({ year }) => year)).toEqual([2025]);
  });

  it('wants every word to hold', () => {
    expect(searchUnits(units, '示例局 2024')[0]?.reports.map(({ year }) => year)).toEqual([2024]);
    expect(searchUnits(units, '人民政府 2025')).toEqual([]);
  });
});
