import { runChecks } from '../../../domain/checks/index.ts';
import {
  Failure,
  type OpenReport,
  type ReportId,
  type ReportState,
} from '../../../contract/index.ts';
import type { WriteStore } from '../../ports/index.ts';
import { logBatch } from '../changes.ts';
import type { ServiceContext } from '../context.ts';
import { assertEditable, reportOrFail } from '../find.ts';
import { freezeTexts } from './freeze.ts';
import { checkInputOf, openReport } from './open.ts';
import { snapshotText } from './snapshot.ts';

/**
 * 定稿. Its bound numbers are written out in the same transaction, and follow the tables no more.
 * @throws Failure NOT_FOUND, FINALIZED, STALE_VERSION, ERRORS_STAND
 */
export function finalizeReport(context: ServiceContext, id: ReportId, version: number): OpenReport {
  context.store.write((store) => {
    assertEditable(store, reportOrFail(store, id), version);
    assertNoErrors(openReport(context, id));
    changeState(context, store, { id, state: 'finalized', source: 'finalize' });
  });
  return openReport(context, id);
}

/** @throws Failure ERRORS_STAND with the messages of what stands in the way */
export function assertNoErrors(open: OpenReport): void {
  const findings = runChecks(checkInputOf(open))
    .filter((finding) => finding.severity === 'error' && finding.outcome === 'fails')
    .map((finding) => finding.message);
  if (findings.length === 0) return;
  throw new Failure('ERRORS_STAND', { unit: open.unit.name, year: open.report.year, findings });
}

/** 退回修改: a finalized report becomes a draft again; any other stays as it is. */
export function reopenReport(context: ServiceContext, id: ReportId): OpenReport {
  context.store.write((store) => {
    if (reportOrFail(store, id).state !== 'finalized') return;
    changeState(context, store, { id, state: 'draft', source: 'reopen' });
  });
  return openReport(context, id);
}

/**
 * Removes a report; undone through the batch it returns.
 * @throws Failure NOT_FOUND, FINALIZED
 */
export function removeReport(context: ServiceContext, id: ReportId): { readonly batchId: number } {
  return context.store.write((store) => {
    const stored = reportOrFail(store, id);
    assertEditable(store, stored, stored.version);
    store.reports.remove(id);
    const batchId = logBatch(context, store, {
      source: 'remove',
      atMs: context.clock.now(),
      changes: [
        {
          unitId: stored.unitId,
          reportId: id,
          what: 'report',
          was: snapshotText(stored),
          became: '',
        },
      ],
    });
    return { batchId };
  });
}

interface StateChange {
  readonly id: ReportId;
  readonly state: ReportState;
  readonly source: string;
}

function changeState(
  context: ServiceContext,
  store: WriteStore,
  { id, state, source }: StateChange,
): void {
  const stored = reportOrFail(store, id);
  const atMs = context.clock.now();
  if (state === 'finalized') freezeTexts(store, id);
  store.reports.saveHead(id, { state, version: stored.version + 1, savedAtMs: atMs });
  const { unitId, state: was } = stored;
  const changes = [{ unitId, reportId: id, what: 'state', was, became: state }];
  logBatch(context, store, { source, atMs, changes });
}
