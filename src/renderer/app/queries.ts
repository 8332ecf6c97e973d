import { QueryClient, useQuery } from '@tanstack/react-query';
import type { ReportId, ReportSummary, Unit, UnitId } from '../../contract/index.ts';
import { api } from '../api/index.ts';

/** The program behind the window is on the same machine: what fails once fails again. */
export const queryClient = new QueryClient({
  defaultOptions: { queries: { retry: false, refetchOnWindowFocus: false, networkMode: 'always' } },
});

const UNITS = ['units'] as const;

export const useUnits = () => useQuery({ queryKey: UNITS, queryFn: () => api.units.list() });

export const useAppInfo = () =>
  useQuery({ queryKey: ['info'], queryFn: () => api.app.info(), staleTime: Infinity });

/** To be called after anything that changes units, years or states. */
export const unitsChanged = (): Promise<void> => queryClient.invalidateQueries({ queryKey: UNITS });

/** The units as they are now, outside of React. */
export const fetchUnits = (): Promise<readonly Unit[]> =>
  queryClient.fetchQuery({ queryKey: UNITS, queryFn: () => api.units.list() });

export interface ReportOfUnit {
  readonly unit: Unit;
  readonly report: ReportSummary;
}

export const findReport = (
  units: readonly Unit[],
  matches: (unit: Unit, report: ReportSummary) => boolean,
): ReportOfUnit | null => {
  for (const unit of units) {
    const report = unit.reports.find((candidate) => matches(unit, candidate));
    if (report) return { unit, report };
  }
  return null;
};

export const reportOfYear = (
  units: readonly Unit[],
  unitId: UnitId,
  year: number,
): ReportSummary | null =>
  findReport(units, (unit, report) => unit.id === unitId && report.year === year)?.report ?? null;

export const reportById = (units: readonly Unit[], id: ReportId): ReportOfUnit | null =>
  findReport(units, (_unit, report) => report.id === id);
