import type { ReactNode } from 'react';
import { zh } from '../text/zh-CN.ts';
import { undoBatch } from './actions.ts';
import { useApp } from './store.ts';

/** Offers to bring back the report that was just removed. */
export function RemovedBar(): ReactNode {
  const removed = useApp((state) => state.removed);
  if (!removed) return null;
  return (
    <div className="removedBar" role="status">
      <span>{zh.report.removed(removed.name)}</span>
      <button
        type="button"
        className="linkButton"
        onClick={() => void undoBatch(removed.batchId, zh.report.restored)}
      >
        {zh.common.undo}
      </button>
      <button
        type="button"
        className="linkButton"
        onClick={() => useApp.setState({ removed: null })}
      >
        {zh.common.close}
      </button>
    </div>
  );
}
