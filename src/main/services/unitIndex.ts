import type { MatchedBy, UnitId } from '../../contract/index.ts';
import type { StoredUnit } from '../ports/index.ts';

export interface Match {
  readonly unitId: UnitId;
  readonly by: MatchedBy;
}

export interface UnitIndex {
  /** The one unit a name stands for; undefined where there is none or more than one. */
  readonly find: (name: string) => Match | undefined;
}

/** In this order: a code is nobody else's, and a name of today outweighs one of another unit's past. */
const NAMES: Readonly<Record<MatchedBy, (unit: StoredUnit) => readonly string[]>> = {
  code: ({ code }) => [code],
  name: ({ name }) => [name],
  shortName: ({ shortName }) => [shortName],
  formerName: ({ formerNames }) => formerNames,
};
const ORDER = ['code', 'name', 'shortName', 'formerName'] as const;

/** Units by code, full name, short name, former name; made once for thousands of look-ups. */
export function unitIndex(units: readonly StoredUnit[]): UnitIndex {
  const maps = ORDER.map((by) => ({ by, byKey: unitsByKey(units, NAMES[by]) }));
  return {
    find: (name) => {
      const key = nameKey(name);
      if (key === '') return undefined;
      for (const { by, byKey } of maps) {
        const [unitId, ...others] = byKey.get(key) ?? [];
        if (unitId !== undefined) return others.length === 0 ? { unitId, by } : undefined;
      }
      return undefined;
    },
  };
}

function unitsByKey(
  units: readonly StoredUnit[],
  namesOf: (unit: StoredUnit) => readonly string[],
): ReadonlyMap<string, readonly UnitId[]> {
  const byKey = new Map<string, UnitId[]>();
  for (const unit of units) {
    for (const key of new Set(namesOf(unit).map(nameKey))) {
      byKey.set(key, [...(byKey.get(key) ?? []), unit.id]);
    }
  }
  return byKey;
}

/** Equal for names that differ in nothing but spaces, width and case. */
export function nameKey(name: string): string {
  return name.normalize('NFKC').replaceAll(/\s/g, '').toUpperCase();
}
