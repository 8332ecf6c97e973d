import { editionForYear } from '../../../domain/forms/index.ts';
import { blankReport, nextYearReport, type NextYear } from '../../../domain/report/index.ts';
import { Failure, type OpenReport, type ReportId, type UnitId } from '../../../contract/index.ts';
import type { NewReport, ReadStore, StoredUnit, WriteStore } from '../../ports/index.ts';
import { logBatch } from '../changes.ts';
import type { ServiceContext } from '../context.ts';
import { reportOrFail, unitOrFail } from '../find.ts';
import { withBound } from './freeze.ts';
import { openReport } from './open.ts';
import { snapshotText } from './snapshot.ts';

export interface CreateRequest {
  readonly unitId: UnitId;
  readonly year: number;
  readonly from: 'blank' | 'lastYear';
}

/**
 * A new draft, blank or on the base of last year's report (以上年为底新建).
 * @throws Failure NOT_FOUND (unit, or last year's report), NO_EDITION, ALREADY_EXISTS
 */
export function createReport(context: ServiceContext, request: CreateRequest): OpenReport {
  const id = context.store.write((store) => {
    const unit = unitOrFail(store, request.unitId);
    const { report, carried } = contentFor(store, unit, request);
    const atMs = context.clock.now();
    const reportId = insertReport(store, unit.name, {
      unitId: unit.id,
      year: request.year,
      edition: report.edition,
      state: 'draft',
      origin: 'made',
      version: 1,
      savedAtMs: atMs,
      report,
      carried,
    });
    logBatch(context, store, {
      source: request.from === 'blank' ? 'create' : 'createFromLastYear',
      atMs,
      changes: [createdChange(store, reportId)],
    });
    return reportId;
  });
  return openReport(context, id);
}

/** @throws Failure ALREADY_EXISTS */
export function insertReport(store: WriteStore, unitName: string, report: NewReport): ReportId {
  if (store.reports.headOf(report.unitId, report.year)) {
    throw new Failure('ALREADY_EXISTS', { unit: unitName, year: report.year });
  }
  return store.reports.insert(report);
}

export function createdChange(
  store: ReadStore,
  reportId: ReportId,
): { unitId: UnitId; reportId: ReportId; what: 'report'; was: ''; became: string } {
  const stored = reportOrFail(store, reportId);
  const { unitId } = stored;
  return { unitId, reportId, what: 'report', was: '', became: snapshotText(stored) };
}

function contentFor(store: ReadStore, unit: StoredUnit, request: CreateRequest): NextYear {
  const { year } = request;
  const edition = editionForYear(year);
  if (edition === undefined) throw new Failure('NO_EDITION', { year });
  const of = { unitName: unit.name, year, edition };
  if (request.from === 'blank') return { report: blankReport(of), carried: {} };
  const last = store.reports.headOf(unit.id, year - 1);
  if (!last) {
    const detail = '请先导入上年的年报，或选择新建空白';
    throw new Failure('NOT_FOUND', { unit: unit.name, year: year - 1, detail });
  }
  return nextYearReport(withBound(reportOrFail(store, last.id), unit.name), of);
}
