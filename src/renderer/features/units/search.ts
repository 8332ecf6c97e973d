import type { Unit } from '../../../contract/index.ts';

/**
 * The units whose names (or code) hold every word of `query`; where words are years, only those reports of a unit.
 */
export const searchUnits = (units: readonly Unit[], query: string): readonly Unit[] => {
  const words = query.trim().toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return units;
  return units.flatMap((unit) => {
    const names = [unit.name, unit.shortName, unit.code, ...unit.formerNames]
      .join(' ')
      .toLowerCase();
    const others = words.filter((word) => !names.includes(word));
    const reports = unit.reports.filter((report) =>
      others.every((word) => String(report.year).includes(word)),
    );
    if (others.length > 0 && reports.length === 0) return [];
    return [{ ...unit, reports }];
  });
};
