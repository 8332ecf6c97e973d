import type { ReactNode } from 'react';
import { createReport, undoBatch } from '../../app/actions.ts';
import { reportOfYear, useUnits } from '../../app/queries.ts';
import { useApp } from '../../app/store.ts';
import { zh } from '../../text/zh-CN.ts';
import { useSession } from './session/index.ts';

/** After an import: what it did, a way back, and the way on to this year's report. */
export function ImportedBanner(): ReactNode {
  const notice = useApp((state) => state.imported);
  const open = useSession((state) => state.open);
  const units = useUnits().data ?? [];
  if (notice?.reportId !== open.id) return null;
  const nextYear = open.report.year + 1;
  const hasNext = reportOfYear(units, open.unit.id, nextYear) !== null;
  return (
    <div className="banner" role="status">
      <span>
        {zh.workbench.bannerImported(notice.changedCells)}
        {zh.workbench.bannerFile(notice.fileName)}
      </span>
      <button
        type="button"
        className="linkButton"
        onClick={() => void undoBatch(notice.batchId, zh.workbench.importUndone)}
      >
        {zh.workbench.undoImport}
      </button>
      {!hasNext && (
        <button
          type="button"
          className="linkButton"
          onClick={() =>
            void createReport({ unitId: open.unit.id, year: nextYear, from: 'lastYear' })
          }
        >
          {zh.workbench.nextYear(nextYear)}
        </button>
      )}
      <button
        type="button"
        className="linkButton"
        onClick={() => useApp.setState({ imported: null })}
      >
        {zh.common.close}
      </button>
    </div>
  );
}
