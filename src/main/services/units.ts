import { Failure, type Unit, type UnitId, type UnitInput } from '../../contract/index.ts';
import type { ReadStore, StoredUnit, WriteStore } from '../ports/index.ts';
import { logBatch } from './changes.ts';
import type { ServiceContext } from './context.ts';
import { unitOrFail } from './find.ts';
import { nameKey, unitIndex } from './unitIndex.ts';

/** All units with the heads of their reports, newest year first. */
export function listUnits({ store }: ServiceContext): readonly Unit[] {
  const heads = Map.groupBy(store.reports.heads(), (head) => head.unitId);
  return store.units.list().map((unit) => ({
    ...unit,
    reports: (heads.get(unit.id) ?? []).map(({ id, year, state, savedAtMs }) => ({
      id,
      year,
      state,
      savedAt: isoTime(savedAtMs),
    })),
  }));
}

/** @throws Failure ALREADY_EXISTS */
export function createUnit(context: ServiceContext, unit: UnitInput): Unit {
  const id = context.store.write((store) => {
    const inserted = insertUnit(store, unit);
    logBatch(context, store, {
      source: 'unit',
      atMs: context.clock.now(),
      changes: [unitChange(inserted, '', unitText({ ...unit, id: inserted }))],
    });
    return inserted;
  });
  return { ...unitOrFail(context.store, id), reports: [] };
}

/** @throws Failure NOT_FOUND, ALREADY_EXISTS, BAD_REQUEST */
export function updateUnit(context: ServiceContext, id: UnitId, unit: UnitInput): Unit {
  context.store.write((store) => {
    const before = unitOrFail(store, id);
    assertNameIsFree(store, unit.name, id);
    assertNoCircle(store, id, unit.parentId);
    const after = { ...unit, id };
    store.units.update(after);
    logBatch(context, store, {
      source: 'unit',
      atMs: context.clock.now(),
      changes: [unitChange(id, unitText(before), unitText(after))],
    });
  });
  const updated = listUnits(context).find((candidate) => candidate.id === id);
  if (!updated) throw new Failure('NOT_FOUND');
  return updated;
}

/** @throws Failure ALREADY_EXISTS */
export function insertUnit(store: WriteStore, unit: UnitInput): UnitId {
  assertNameIsFree(store, unit.name);
  if (unit.parentId !== null) unitOrFail(store, unit.parentId);
  return store.units.insert(unit);
}

export function unitChange(
  unitId: UnitId,
  was: string,
  became: string,
): { unitId: UnitId; reportId: null; what: 'unit'; was: string; became: string } {
  return { unitId, reportId: null, what: 'unit', was, became };
}

/** A unit as the change log keeps it. */
export function unitText(unit: StoredUnit): string {
  return JSON.stringify(unit, Object.keys(unit).toSorted());
}

/** The one unit a code, full name, short name or former name stands for. */
export function matchUnit(store: ReadStore, name: string): StoredUnit | undefined {
  const match = unitIndex(store.units.list()).find(name);
  return match && store.units.find(match.unitId);
}

/** The unit of this full name, whatever its spaces and width. */
export function unitNamed(store: ReadStore, name: string): StoredUnit | undefined {
  const wanted = nameKey(name);
  return store.units.list().find((unit) => nameKey(unit.name) === wanted);
}

function assertNameIsFree(store: ReadStore, name: string, except?: UnitId): void {
  const holder = unitNamed(store, name);
  if (holder && holder.id !== except) throw new Failure('ALREADY_EXISTS', { unit: name });
}

function assertNoCircle(store: ReadStore, id: UnitId, parentId: UnitId | null): void {
  const seen = new Set<UnitId>([id]);
  for (let next = parentId; next !== null; next = unitOrFail(store, next).parentId) {
    if (seen.has(next)) {
      throw new Failure('BAD_REQUEST', { place: '上级单位', detail: '单位不能是自己的上级' });
    }
    seen.add(next);
  }
}

export function isoTime(ms: number): string {
  return new Date(ms).toISOString();
}
