import { eventIterator, type } from '@orpc/contract';
import * as v from 'valibot';
import type { FolderFile, FolderOutcome, FolderUndone } from './folderTypes.ts';
import { procedure } from './procedure.ts';
import { reportYear, unitId } from './schemas.ts';

/** Files in one call of `folders.read`; the window sends a folder in slices, so that none has to fit in memory whole. */
export const MAX_FILES_IN_CALL = 64;
const MAX_PATH_CHARS = 1000;
const MAX_REPORTS_IN_CALL = 20_000;

const token = v.string();

const folderDecision = v.object({
  key: v.number(),
  unit: v.union([v.object({ id: unitId }), v.object({ name: v.string() })]),
  year: reportYear,
  /** Takes the file's values where the database holds others. */
  replace: v.boolean(),
});
export type FolderDecision = v.InferOutput<typeof folderDecision>;

/** Importing many files at once: begin, read in slices, accept, undo. */
export const folders = {
  begin: procedure.output(type<{ readonly token: string }>()),
  /** One event for each file, as it is read. Ending the iteration or aborting the call stops the reading. */
  read: procedure
    .input(
      v.object({
        token,
        files: v.pipe(
          v.array(
            v.object({
              path: v.pipe(v.string(), v.maxLength(MAX_PATH_CHARS)),
              file: v.file(),
            }),
          ),
          v.maxLength(MAX_FILES_IN_CALL),
        ),
      }),
    )
    .output(eventIterator(type<FolderFile>())),
  /**
   * Writes what was decided, in this order: one transaction, one undoable batch for each report. Of several that differ
   * for one unit and year the first is taken.
   */
  accept: procedure
    .input(
      v.object({
        token,
        decisions: v.pipe(v.array(folderDecision), v.maxLength(MAX_REPORTS_IN_CALL)),
      }),
    )
    .output(type<readonly FolderOutcome[]>()),
  /** Undoes the batches of an import, newest first; what was changed since stays and is named. */
  undo: procedure
    .input(v.object({ batchIds: v.pipe(v.array(v.number()), v.maxLength(MAX_REPORTS_IN_CALL)) }))
    .output(type<FolderUndone>()),
  /** What went where, as a workbook. */
  report: procedure.input(v.object({ token })).output(v.file()),
  /** Forgets what was read and not accepted. */
  discard: procedure.input(v.object({ token })).output(type<null>()),
};
