import { Failure, type ErrorCode, type FolderUndone } from '../../../contract/index.ts';
import type { ServiceContext } from '../context.ts';
import { undoBatch } from '../undo.ts';

/** What is about one batch alone; anything else (a full disk) ends the whole call. */
const OF_ONE_BATCH: ReadonlySet<ErrorCode> = new Set([
  'NOT_FOUND',
  'STALE_VERSION',
  'FINALIZED',
  'ALREADY_EXISTS',
]);

/**
 * Undoes the batches of an import, newest first, in one transaction. One that cannot be undone (its report was edited
 * or finalized since, or it was undone already) stays as it is and is named.
 */
export function undoFolder(context: ServiceContext, batchIds: readonly number[]): FolderUndone {
  return context.store.write(() => {
    const undone: number[] = [];
    const kept: FolderUndone['kept'][number][] = [];
    for (const batchId of batchIds.toSorted((a, b) => b - a)) {
      try {
        undoBatch(context, batchId);
        undone.push(batchId);
      } catch (error) {
        if (!(error instanceof Failure && OF_ONE_BATCH.has(error.code))) throw error;
        kept.push({ batchId, refusal: { code: error.code, facts: error.facts } });
      }
    }
    return { undone, kept };
  });
}
