import { useEffect, useRef, useState } from 'react';
import type { BatchExported } from '../../../contract/index.ts';
import { sentenceOf } from '../../app/failures.ts';
import { api } from '../../api/index.ts';

type ExportWish = Parameters<typeof api.batch.export>[0];

export interface ExportRun {
  readonly total: number;
  readonly folder: string;
  readonly reports: readonly BatchExported[];
  readonly running: boolean;
  readonly stopped: boolean;
  /** Name of the workbook that says what was written; null until then. */
  readonly log: string | null;
  readonly problem: string | null;
}

const SHOW_EVERY_MS = 150;

/** One export of many reports; it is stopped by leaving, too, and what was written stays. */
export const useBatchExport = () => {
  const [run, setRun] = useState<ExportRun | null>(null);
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);
  const start = (wish: ExportWish): void => {
    const controller = new AbortController();
    stop.current = controller;
    const { folder } = wish;
    const begin = { total: wish.ids.length, folder, reports: [], stopped: false, problem: null };
    setRun({ ...begin, running: true, log: null });
    void exportAll(wish, controller.signal, (change) =>
      setRun((before) => before && { ...before, ...change }),
    );
  };
  return { run, start, stop: () => stop.current?.abort() };
};

const exportAll = async (
  wish: ExportWish,
  signal: AbortSignal,
  show: (change: Partial<ExportRun>) => void,
): Promise<void> => {
  const reports: BatchExported[] = [];
  let log: string | null = null;
  let shownAt = performance.now();
  let problem: string | null = null;
  try {
    for await (const event of await api.batch.export(wish, { signal })) {
      if (event.kind === 'log') log = event.file;
      else reports.push(event);
      if (performance.now() - shownAt < SHOW_EVERY_MS) continue;
      shownAt = performance.now();
      show({ reports: [...reports] });
    }
  } catch (error) {
    problem = signal.aborted ? null : sentenceOf(error);
  }
  show({ reports, log, problem, running: false, stopped: signal.aborted });
};
