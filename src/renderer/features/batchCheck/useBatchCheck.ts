import { useEffect, useState } from 'react';
import type { BatchReport, ReportId } from '../../../contract/index.ts';
import { complainOf } from '../../app/notify.ts';
import { api } from '../../api/index.ts';

const SHOW_EVERY_MS = 150;

export interface BatchRun {
  /** Those of the wanted reports that are checked, in the order wanted. */
  readonly reports: readonly BatchReport[];
  readonly running: boolean;
}

/**
 * Checks the reports one after the other, each of them once while the screen is open; leaving, `stopped` or another
 * choice ends the run and keeps what is done.
 */
export const useBatchCheck = (ids: readonly ReportId[], stopped: boolean): BatchRun => {
  const [done, setDone] = useState<ReadonlyMap<ReportId, BatchReport>>(new Map());
  const [failed, setFailed] = useState(false);
  const missing = ids.filter((id) => !done.has(id));
  const running = missing.length > 0 && !stopped && !failed;
  const wanted = running ? ids.join(',') : '';
  useEffect(() => {
    if (wanted === '') return undefined;
    const leaving = new AbortController();
    const { signal } = leaving;
    checkAll(missing, signal, (reports) => {
      if (!signal.aborted) setDone((before) => new Map([...before, ...reports]));
    }).catch((error: unknown) => {
      if (signal.aborted) return;
      setFailed(true);
      complainOf(error);
    });
    return () => leaving.abort();
    // `missing` shrinks while a run goes on; only another choice begins another run.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [wanted]);
  return { reports: ids.flatMap((id) => done.get(id) ?? []), running };
};

type Done = readonly (readonly [ReportId, BatchReport])[];

const checkAll = async (
  ids: readonly ReportId[],
  signal: AbortSignal,
  show: (done: Done) => void,
): Promise<void> => {
  let held: (readonly [ReportId, BatchReport])[] = [];
  let shownAt = performance.now();
  for await (const report of await api.batch.check({ ids: [...ids] }, { signal })) {
    held.push([report.id, report]);
    if (performance.now() - shownAt < SHOW_EVERY_MS) continue;
    show(held);
    held = [];
    shownAt = performance.now();
  }
  show(held);
};
