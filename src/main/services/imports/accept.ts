import * as v from 'valibot';
import { editionForYear } from '../../../domain/forms/index.ts';
import { holdsWholeReport, type ReadReport } from '../../../domain/reading/index.ts';
import { applyEdits, type Report, type ReportEdit } from '../../../domain/report/index.ts';
import { Failure, type ImportResult, type ImportTarget } from '../../../contract/index.ts';
import { unitInput } from '../../../contract/schemas.ts';
import type { Change, ReportHead, StoredUnit, WriteStore } from '../../ports/index.ts';
import { logBatch } from '../changes.ts';
import type { ServiceContext } from '../context.ts';
import { assertEditable, reportOrFail, unitOrFail } from '../find.ts';
import { createdChange } from '../reports/create.ts';
import { applyToStored } from '../reports/edit.ts';
import { named } from '../reports/open.ts';
import { insertUnit, isoTime, unitChange, unitNamed, unitText } from '../units.ts';
import { rememberLayout } from './layouts.ts';
import { clearingEdits, emptyFor, importEdits, type Accepted } from './merge.ts';
import type { Previews } from './previews.ts';

/**
 * Writes what was previewed, as one batch; makes unit and report where there are none.
 * @throws Failure NOT_FOUND (preview, unit), NO_EDITION, FINALIZED, BAD_REQUEST (another edition of the form)
 */
export function acceptImport(
  context: ServiceContext,
  previews: Previews,
  target: ImportTarget,
): ImportResult {
  const { read, source } = previews.get(target.token);
  // One transaction around both: an import that is reported as failed leaves no layout behind, nor the reverse.
  const result = context.store.write(() => {
    const done = writeImport(context, read, target);
    if (source) rememberLayout(context, source);
    return done;
  });
  previews.forget(target.token);
  return result;
}

export function writeImport(
  context: ServiceContext,
  read: ReadReport,
  target: Omit<ImportTarget, 'token'>,
): ImportResult {
  if (editionForYear(target.year) === undefined) {
    throw new Failure('NO_EDITION', { year: target.year });
  }
  return context.store.write((store) => {
    const { unit, changes } = unitFor(store, target.unit);
    return importWithin(context, store, { ...target, unit, unitChanges: changes, read });
  });
}

export interface ImportRequest {
  readonly unit: StoredUnit;
  /** The making of the unit, where the import made it: undone with it. */
  readonly unitChanges: readonly Change[];
  readonly read: ReadReport;
  readonly year: number;
  readonly accept: Accepted;
}

/**
 * One import as one batch, in a transaction that is open already.
 * @throws Failure FINALIZED, BAD_REQUEST (another edition of the form), before anything is written
 */
export function importWithin(
  context: ServiceContext,
  store: WriteStore,
  { unitChanges, ...request }: ImportRequest,
): ImportResult {
  const atMs = context.clock.now();
  const job: Job = { store, ...request, atMs };
  const head = store.reports.headOf(request.unit.id, request.year);
  const done = head ? importInto(job, head) : importAsNew(job);
  const changes = [...unitChanges, ...done.changes];
  const batchId = logBatch(context, store, { source: 'import', atMs, changes });
  const { changes: _, ...result } = done;
  return { ...result, savedAt: isoTime(atMs), batchId };
}

interface Job {
  readonly store: WriteStore;
  readonly unit: StoredUnit;
  readonly read: ReadReport;
  readonly year: number;
  readonly accept: Accepted;
  readonly atMs: number;
}

type Done = Pick<ImportResult, 'reportId' | 'created' | 'changedCells' | 'version'> & {
  readonly changes: readonly Change[];
};

function unitFor(
  store: WriteStore,
  wanted: ImportTarget['unit'],
): { readonly unit: StoredUnit; readonly changes: readonly Change[] } {
  if ('id' in wanted) return { unit: unitOrFail(store, wanted.id), changes: [] };
  // Whoever asks for a unit by its name means that name: a short or former name of another would be a surprise.
  const known = unitNamed(store, wanted.name);
  if (known) return { unit: known, changes: [] };
  const input = v.safeParse(unitInput, { name: wanted.name });
  if (!input.success) {
    throw new Failure('BAD_REQUEST', { place: '单位名称', detail: '应为 1 至 100 个字' });
  }
  const unit = { ...input.output, id: insertUnit(store, input.output) };
  return { unit, changes: [unitChange(unit.id, '', unitText(unit))] };
}

function importInto(job: Job, head: ReportHead): Done {
  const { store, unit, read, accept, atMs } = job;
  const stored = reportOrFail(store, head.id);
  assertEditable(store, stored, stored.version);
  if (stored.edition !== read.edition) {
    const detail = `文件用的是${read.edition}年版的表，这份年报用的是${stored.edition}年版`;
    throw new Failure('BAD_REQUEST', { place: `${unit.name} ${stored.year}年`, detail });
  }
  const before = named(stored, unit.name);
  const edits = [...importEdits(before, read, accept), ...leftovers(stored.state, before, job)];
  const base = { reportId: head.id, created: false };
  if (edits.length === 0) {
    return { ...base, changedCells: 0, version: stored.version, changes: [] };
  }
  const changes = applyToStored(store, { stored, edits, atMs, state: stored.state });
  const changedCells = edits.filter((edit) => edit.kind === 'cell').length;
  return { ...base, changedCells, version: stored.version + 1, changes };
}

/** Where nobody has touched what an earlier file brought, a whole report makes that file as if it had never been. */
function leftovers(
  state: ReportHead['state'],
  before: Report,
  { read, accept }: Job,
): readonly ReportEdit[] {
  const replaces = state === 'imported' && accept === 'all' && holdsWholeReport(read);
  return replaces ? clearingEdits(before, read) : [];
}

function importAsNew({ store, unit, read, year, accept, atMs }: Job): Done {
  const empty = emptyFor(read, { unitName: unit.name, year });
  const edits = importEdits(empty, read, accept);
  const reportId = store.reports.insert({
    unitId: unit.id,
    year,
    edition: read.edition,
    state: 'imported',
    origin: 'file',
    version: 1,
    savedAtMs: atMs,
    report: applyEdits(empty, edits),
    carried: {},
  });
  return {
    reportId,
    created: true,
    changedCells: edits.filter((edit) => edit.kind === 'cell').length,
    version: 1,
    changes: [createdChange(store, reportId)],
  };
}
