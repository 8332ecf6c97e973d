import * as v from 'valibot';
import {
  Failure,
  type FolderDecision,
  type FolderOutcome,
  type UnitId,
} from '../../../contract/index.ts';
import { unitInput } from '../../../contract/schemas.ts';
import { editionForYear } from '../../../domain/forms/index.ts';
import type { Change, StoredUnit, WriteStore } from '../../ports/index.ts';
import type { ServiceContext } from '../context.ts';
import { unitOrFail } from '../find.ts';
import { importWithin } from '../imports/accept.ts';
import { nameKey } from '../unitIndex.ts';
import { unitChange, unitText } from '../units.ts';
import { compareWithStored } from './existing.ts';
import type { FolderJob, HeldItem } from './jobs.ts';

/**
 * Writes what was decided. All of it in one transaction, each report a batch of its own in the change log: a report
 * that somebody edits afterwards does not keep the others from being undone.
 * @throws Failure NOT_FOUND (a key that is not of this job)
 */
export function acceptFolder(
  context: ServiceContext,
  job: FolderJob,
  decisions: readonly FolderDecision[],
): readonly FolderOutcome[] {
  const held = decisions.map((decision) => ({ decision, from: heldOrFail(job, decision.key) }));
  const outcomes = context.store.write((store) => {
    const targets = targetsIn(store);
    return held.map(({ decision, from }) => acceptOne(context, { store, targets, decision, from }));
  });
  for (const outcome of outcomes) job.outcomes.set(outcome.key, outcome);
  return outcomes;
}

function heldOrFail(job: FolderJob, key: number): HeldItem {
  const held = job.items[key];
  if (!held) throw new Failure('NOT_FOUND', { detail: '这次批量导入里没有这份年报' });
  return held;
}

/** Where reports go: units by name, those made on the way included, and what was written already. */
interface Targets {
  readonly byName: Map<string, UnitId>;
  /** The file that was taken for a unit and year. */
  readonly taken: Map<string, string>;
}

function targetsIn(store: WriteStore): Targets {
  const byName = new Map(store.units.list().map((unit) => [nameKey(unit.name), unit.id]));
  return { byName, taken: new Map() };
}

interface Acceptance {
  readonly store: WriteStore;
  readonly targets: Targets;
  readonly decision: FolderDecision;
  readonly from: HeldItem;
}

function acceptOne(context: ServiceContext, acceptance: Acceptance): FolderOutcome {
  const { decision, from } = acceptance;
  const base = {
    key: decision.key,
    path: from.path,
    unitName: 'name' in decision.unit ? decision.unit.name : (from.item.unitName ?? ''),
    year: decision.year,
    reportId: null,
    changedCells: 0,
    takenPath: null,
    batchId: null,
    refusal: null,
  };
  try {
    return { ...base, ...writeOne(context, acceptance) };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { ...base, kind: 'refused', refusal: { code: error.code, facts: error.facts } };
  }
}

type Written = Pick<FolderOutcome, 'kind' | 'unitName'> &
  Partial<Pick<FolderOutcome, 'reportId' | 'changedCells' | 'takenPath' | 'batchId'>>;

/** Whatever can be refused is refused before the first write, so that a refused report leaves no unit behind. */
function writeOne(context: ServiceContext, acceptance: Acceptance): Written {
  const { store, targets, decision, from } = acceptance;
  const { year } = decision;
  if (editionForYear(year) === undefined) throw new Failure('NO_EDITION', { year });
  const known = knownUnit(acceptance);
  const unitName = known?.name ?? ('name' in decision.unit ? decision.unit.name.trim() : '');

  const read = { ...from.read, year };
  const existing = known ? compareWithStored(store, known.id, read) : null;
  const reportId = existing?.head.id ?? null;
  if (existing?.edits === 0) return { kind: 'same', unitName, reportId };
  const target = `${nameKey(unitName)} ${year}`;
  const takenPath = targets.taken.get(target);
  if (takenPath !== undefined) return { kind: 'duplicate', unitName, reportId, takenPath };
  const keeps = existing?.head.state !== 'finalized' && !decision.replace;
  if (existing && existing.overwrites > 0 && keeps) return { kind: 'differs', unitName, reportId };
  const { unit, changes } = known ? { unit: known, changes: [] } : newUnit(acceptance, unitName);
  const result = importWithin(context, store, {
    unit,
    unitChanges: changes,
    read,
    year,
    accept: 'all',
  });
  targets.taken.set(target, from.path);
  const { changedCells, batchId } = result;
  const kind = result.created ? 'created' : 'updated';
  return { kind, unitName, reportId: result.reportId, changedCells, batchId };
}

function knownUnit({ store, targets, decision }: Acceptance): StoredUnit | undefined {
  if ('id' in decision.unit) return unitOrFail(store, decision.unit.id);
  const id = targets.byName.get(nameKey(decision.unit.name));
  return id === undefined ? undefined : unitOrFail(store, id);
}

function newUnit(
  { store, targets }: Acceptance,
  name: string,
): { readonly unit: StoredUnit; readonly changes: readonly Change[] } {
  const input = v.safeParse(unitInput, { name });
  if (!input.success) {
    throw new Failure('BAD_REQUEST', { place: '单位名称', detail: '应为 1 至 100 个字' });
  }
  const unit = { ...input.output, id: store.units.insert(input.output) };
  targets.byName.set(nameKey(name), unit.id);
  return { unit, changes: [unitChange(unit.id, '', unitText(unit))] };
}
