import { Failure, type ReportId, type UnitId } from '../../contract/index.ts';
import type { ReadStore, StoredReport, StoredUnit } from '../ports/index.ts';

/** @throws Failure NOT_FOUND */
export function unitOrFail(store: ReadStore, id: UnitId): StoredUnit {
  const unit = store.units.find(id);
  if (!unit) throw new Failure('NOT_FOUND', { detail: '这个单位已不在列表中' });
  return unit;
}

/** @throws Failure NOT_FOUND */
export function reportOrFail(store: ReadStore, id: ReportId): StoredReport {
  const report = store.reports.find(id);
  if (!report) throw new Failure('NOT_FOUND', { detail: '这份年报已不在列表中' });
  return report;
}

/** @throws Failure FINALIZED, STALE_VERSION */
export function assertEditable(
  store: ReadStore,
  stored: Pick<StoredReport, 'unitId' | 'year' | 'state' | 'version'>,
  version: number,
): void {
  const facts = { unit: store.units.find(stored.unitId)?.name, year: stored.year };
  if (stored.state === 'finalized') throw new Failure('FINALIZED', facts);
  if (stored.version !== version) throw new Failure('STALE_VERSION', facts);
}
