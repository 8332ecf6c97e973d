import { Failure, type ReportId } from '../../contract/index.ts';
import type { CellKey, TableId } from '../../domain/forms/index.ts';
import { TABLE_IDS } from '../../domain/forms/index.ts';
import { TEXT_PARTS, type ReportEdit } from '../../domain/report/index.ts';
import type { Batch, Change, LoggedChange, WriteStore } from '../ports/index.ts';
import { undoAnswer } from './storedAnswers.ts';
import { cellFromText, logBatch } from './changes.ts';
import type { ServiceContext } from './context.ts';
import { assertEditable, reportOrFail } from './find.ts';
import { applyToStored } from './reports/edit.ts';
import { parseSnapshot, snapshotText } from './reports/snapshot.ts';
import { undoUnitChange } from './undoUnit.ts';

/**
 * Undoes one batch as if it had never been; the change log keeps both. Undoing is itself a batch.
 * @returns the report the batch was about, or null where undoing removed it
 * @throws Failure NOT_FOUND (no such batch, or undone already), FINALIZED, STALE_VERSION where later edits touch the
 * same cells
 */
export function undoBatch(
  context: ServiceContext,
  batchId: number,
): { readonly reportId: ReportId | null } {
  return context.store.write((store) => {
    const batch = batchOrFail(store, batchId);
    const atMs = context.clock.now();
    const changes = undoChanges(store, batch.changes, atMs);
    logBatch(context, store, { source: 'undo', undoes: batchId, atMs, changes });
    const reportId = batch.changes.find((change) => change.reportId !== null)?.reportId ?? null;
    return { reportId: reportId !== null && store.reports.head(reportId) ? reportId : null };
  });
}

function batchOrFail(store: WriteStore, batchId: number): Batch {
  const batch = store.log.batch(batchId);
  if (!batch || store.log.isUndone(batchId)) {
    throw new Failure('NOT_FOUND', { detail: batch ? '这一步已经撤销过' : '没有这一步操作' });
  }
  return batch;
}

function undoChanges(
  store: WriteStore,
  changes: readonly LoggedChange[],
  atMs: number,
): readonly Change[] {
  const undone: Change[] = [];
  for (const [reportId, own] of Map.groupBy(changes, (change) => change.reportId)) {
    if (reportId !== null) undone.push(...undoReportChanges(store, { reportId, own, atMs }));
  }
  // Units last: one that an import made can go only when its report has gone.
  for (const change of changes.toReversed()) {
    if (change.what === 'unit') undone.push(...undoUnitChange(store, change));
    if (change.what.startsWith('setting.')) undone.push(undoSetting(store, change));
  }
  return undone;
}

interface ReportChanges {
  readonly reportId: ReportId;
  readonly own: readonly LoggedChange[];
  readonly atMs: number;
}

function undoReportChanges(
  store: WriteStore,
  { reportId, own, atMs }: ReportChanges,
): readonly Change[] {
  const whole = own.find((change) => change.what === 'report');
  if (whole) return [undoWholeReport(store, whole, atMs)];

  const [answer] = own.filter((change) => change.what.startsWith('answer.'));
  if (answer) return [undoAnswer(store, reportId, answer)];

  const stored = reportOrFail(store, reportId);
  const stateChange = own.find((change) => change.what === 'state');
  if (stateChange && stored.state !== stateChange.became) throw stale(store, reportId);
  const state = stateChange ? stateFrom(stateChange.was) : stored.state;
  const edits = own.filter((change) => change.what !== 'state').map(invertedEdit);
  if (edits.length > 0) assertEditable(store, stored, stored.version);
  return applyToStored(store, { stored, edits: edits.toReversed(), atMs, state });
}

function undoWholeReport(store: WriteStore, change: LoggedChange, atMs: number): Change {
  const { unitId, reportId } = change;
  if (change.became === '') {
    const snapshot = parseSnapshot(change.was);
    if (!store.units.find(snapshot.unitId)) throw new Failure('NOT_FOUND', { year: snapshot.year });
    if (store.reports.headOf(snapshot.unitId, snapshot.year)) {
      const unit = store.units.find(snapshot.unitId)?.name;
      throw new Failure('ALREADY_EXISTS', { unit, year: snapshot.year });
    }
    store.reports.restore({ ...snapshot, version: nextVersion(change), savedAtMs: atMs });
    return { unitId, reportId, what: 'report', was: '', became: change.was };
  }
  const id = parseSnapshot(change.became).id;
  const stored = reportOrFail(store, id);
  if (stored.state === 'finalized') assertEditable(store, stored, stored.version);
  if (snapshotText(stored) !== change.became) throw stale(store, id);
  store.reports.remove(id);
  return { unitId, reportId, what: 'report', was: change.became, became: '' };
}

/** Above any version a window may still hold: a version grows by one with a batch at most. */
function nextVersion(change: LoggedChange): number {
  return change.batchId + 1;
}

function undoSetting(store: WriteStore, change: LoggedChange): Change {
  const key = change.what.slice('setting.'.length);
  if (store.settings.all()[key] !== change.became) throw new Failure('STALE_VERSION');
  store.settings.set(key, change.was);
  return { ...change, was: change.became, became: change.was };
}

function invertedEdit(change: LoggedChange): ReportEdit {
  const part = TEXT_PARTS.find((candidate) => candidate === change.what);
  if (part) return { kind: 'text', part, from: change.became, to: change.was };
  const { table, cell } = cellAt(change.what);
  const [from, to] = [cellFromText(change.became), cellFromText(change.was)];
  return { kind: 'cell', table, cell, from, to };
}

/** `table.row.column` as the change log names a cell. */
function cellAt(what: string): { readonly table: TableId; readonly cell: CellKey } {
  const table = TABLE_IDS.find((id) => what.startsWith(`${id}.`));
  if (!table) throw new Error(`change log names no cell: ${what}`);
  return { table, cell: what.slice(table.length + 1) as CellKey };
}

function stateFrom(text: string): 'draft' | 'imported' | 'finalized' {
  return text === 'imported' || text === 'finalized' ? text : 'draft';
}

function stale(store: WriteStore, id: ReportId): Failure {
  const stored = reportOrFail(store, id);
  return new Failure('STALE_VERSION', {
    unit: store.units.find(stored.unitId)?.name,
    year: stored.year,
  });
}
