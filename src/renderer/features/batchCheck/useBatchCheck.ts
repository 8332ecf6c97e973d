import { useEffect, useState } from 'react';
import type { BatchReport, ReportId } from '../../../contract/index.ts';
import { complainOf } from '../../app/notify.ts';
import { api } from '../../api/index.ts';

/** Checks the reports one after the other; leaving, or other reports, ends the run before. */
export const useBatchCheck = (ids: readonly ReportId[]): readonly BatchReport[] => {
  const wanted = ids.join(',');
  const [found, setFound] = useState<{ wanted: string; reports: readonly BatchReport[] }>({
    wanted: '',
    reports: [],
  });
  useEffect(() => {
    const leaving = new AbortController();
    const run = async (): Promise<void> => {
      const reports: BatchReport[] = [];
      for await (const report of await api.batch.check(
        { ids: [...ids] },
        { signal: leaving.signal },
      )) {
        reports.push(report);
        if (!leaving.signal.aborted) setFound({ wanted, reports: [...reports] });
      }
    };
    run().catch((error: unknown) => {
      if (!leaving.signal.aborted) complainOf(error);
    });
    return () => leaving.abort();
    // The ids are new objects with every rendering; `wanted` says whether they are others.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [wanted]);
  return found.wanted === wanted ? found.reports : [];
};
