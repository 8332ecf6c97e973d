import * as v from 'valibot';
import { Failure } from '../../contract/index.ts';
import { unitId, unitInput } from '../../contract/schemas.ts';
import type { Change, LoggedChange, StoredUnit, WriteStore } from '../ports/index.ts';
import { unitChange, unitText } from './units.ts';

const storedUnit = v.object({ ...unitInput.entries, id: unitId });

/**
 * Takes back the making or changing of a unit. One that something else hangs on by now stays: it has become more
 * than what the batch made.
 * @throws Failure STALE_VERSION where the unit was changed again since
 */
export function undoUnitChange(store: WriteStore, change: LoggedChange): readonly Change[] {
  const after = parseUnit(change.became);
  const now = after && store.units.find(after.id);
  if (!after || !now) return [];
  if (change.was === '') {
    if (unitText(now) !== unitText(after) || isNeeded(store, after)) return [];
    store.units.remove(after.id);
    return [unitChange(after.id, change.became, '')];
  }
  if (unitText(now) !== unitText(after)) throw new Failure('STALE_VERSION', { unit: now.name });
  const before = parseUnit(change.was);
  if (before) store.units.update(before);
  return [unitChange(after.id, change.became, change.was)];
}

/** An entry of an earlier version of the program lacks the fields that came later. */
function parseUnit(text: string): StoredUnit | undefined {
  return text === '' ? undefined : v.parse(storedUnit, JSON.parse(text));
}

function isNeeded(store: WriteStore, unit: StoredUnit): boolean {
  const hasReport = store.reports.heads().some((head) => head.unitId === unit.id);
  return hasReport || store.units.list().some((other) => other.parentId === unit.id);
}
