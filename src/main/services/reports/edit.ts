import { isComputed } from '../../../domain/cells/index.ts';
import { TABLE_IDS, tableOf } from '../../../domain/forms/index.ts';
import {
  applyEdits,
  TEXT_PARTS,
  textOf,
  type Report,
  type ReportEdit,
} from '../../../domain/report/index.ts';
import {
  Failure,
  type EditSource,
  type ReportId,
  type ReportState,
  type Saved,
} from '../../../contract/index.ts';
import type { Change, StoredReport, WriteStore } from '../../ports/index.ts';
import { cellText, editChange, logBatch } from '../changes.ts';
import type { ServiceContext } from '../context.ts';
import { assertEditable, reportOrFail, unitOrFail } from '../find.ts';
import { isoTime } from '../units.ts';
import { freezeTexts } from './freeze.ts';
import { named } from './open.ts';

export interface EditRequest {
  readonly id: ReportId;
  readonly version: number;
  readonly source: EditSource;
  readonly edits: readonly ReportEdit[];
}

/**
 * Applies edits in one transaction, recomputes the totals and logs every change.
 * @throws Failure NOT_FOUND, FINALIZED, STALE_VERSION (another version, or another value where an edit begins),
 * BAD_REQUEST (a cell the form does not have)
 */
export function editReport(context: ServiceContext, request: EditRequest): Saved {
  return context.store.write((store) => {
    const stored = reportOrFail(store, request.id);
    assertEditable(store, stored, request.version);
    const atMs = context.clock.now();
    const changes = applyToStored(store, {
      stored,
      edits: request.edits,
      atMs,
      state: 'draft',
    });
    const batchId = logBatch(context, store, { source: request.source, atMs, changes });
    return { version: stored.version + 1, savedAt: isoTime(atMs), batchId };
  });
}

export interface StoredEdit {
  readonly stored: StoredReport;
  readonly edits: readonly ReportEdit[];
  readonly atMs: number;
  /** The state afterwards. */
  readonly state: ReportState;
}

/** Writes edits to a report that is known to be editable; returns what belongs into the change log. */
export function applyToStored(
  store: WriteStore,
  { stored, edits, atMs, state }: StoredEdit,
): readonly Change[] {
  const before = named(stored, unitOrFail(store, stored.unitId).name);
  const effective = edits.filter((edit) => isTyped(before, edit) && edit.from !== edit.to);
  assertBeginsHere(before, edits);
  saveDifference(store, stored.id, { before, after: applyEdits(before, effective) });
  if (state === 'finalized') freezeTexts(store, stored.id);
  store.reports.saveHead(stored.id, {
    state,
    version: stored.version + 1,
    savedAtMs: atMs,
  });
  const place = { unitId: stored.unitId, reportId: stored.id };
  const changes = effective.map((edit) => editChange(place, edit));
  if (stored.state === state) return changes;
  return [...changes, { ...place, what: 'state', was: stored.state, became: state }];
}

function saveDifference(
  store: WriteStore,
  id: ReportId,
  { before, after }: { before: Report; after: Report },
): void {
  for (const table of TABLE_IDS) {
    if (before.tables[table] !== after.tables[table]) {
      store.reports.saveTable(id, table, after.tables[table]);
    }
  }
  for (const part of TEXT_PARTS) {
    const text = textOf(after, part);
    if (text !== textOf(before, part)) store.reports.saveText(id, part, text);
  }
}

/** Computed cells are never stored from outside: they follow from the others. */
function isTyped(report: Report, edit: ReportEdit): boolean {
  if (edit.kind === 'text') return true;
  const form = tableOf(report.edition, edit.table);
  const cell = form.cells[form.indexOf.get(edit.cell) ?? -1];
  if (!cell) throw new Failure('BAD_REQUEST', { place: form.name, detail: '表里没有这一格' });
  return !isComputed(cell);
}

/** Guards against a lost update: every edit must begin from what is there, edits before it included. */
function assertBeginsHere(report: Report, edits: readonly ReportEdit[]): void {
  const running = new Map<string, string>();
  for (const edit of edits) {
    if (!isTyped(report, edit)) continue;
    const key = edit.kind === 'text' ? edit.part : `${edit.table}.${edit.cell}`;
    const now = running.get(key) ?? valueAt(report, edit);
    if (now !== valueText(edit.from)) {
      const facts = { unit: report.unitName, year: report.year };
      throw new Failure('STALE_VERSION', { ...facts, place: placeOf(report, edit) });
    }
    running.set(key, valueText(edit.to));
  }
}

/** Cells and texts compared alike: a cell's value as the change log writes it. */
function valueText(value: ReportEdit['from']): string {
  return typeof value === 'string' ? value : cellText(value);
}

function valueAt(report: Report, edit: ReportEdit): string {
  if (edit.kind === 'text') return textOf(report, edit.part);
  const index = tableOf(report.edition, edit.table).indexOf.get(edit.cell);
  return cellText((index === undefined ? null : report.tables[edit.table][index]) ?? null);
}

function placeOf(report: Report, edit: ReportEdit): string {
  if (edit.kind === 'text') return '正文';
  const form = tableOf(report.edition, edit.table);
  const cell = form.cells[form.indexOf.get(edit.cell) ?? -1];
  return cell ? `${form.name} ${cell.row.label}·${cell.column.label}` : form.name;
}
