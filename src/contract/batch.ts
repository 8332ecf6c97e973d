import { eventIterator, type } from '@orpc/contract';
import * as v from 'valibot';
import type { BatchExportEvent, BatchReport } from './batchTypes.ts';
import { procedure } from './procedure.ts';
import { reportId } from './schemas.ts';

const MAX_REPORTS_IN_CALL = 20_000;
const MAX_PATH_CHARS = 1000;

/** What is finalized as it is and the rest as 送审稿; what is finalized alone; everything as 送审稿. */
export const EXPORT_SCOPES = ['byState', 'finalized', 'drafts'] as const;
export type ExportScope = (typeof EXPORT_SCOPES)[number];

/** Formats of many reports at once. */
export const BATCH_FORMATS = ['docx', 'xlsx', 'html', 'pdf', 'json'] as const;
export type BatchFormat = (typeof BATCH_FORMATS)[number];

const ids = v.pipe(v.array(reportId), v.maxLength(MAX_REPORTS_IN_CALL));

/** Checking many reports of the database at once. */
export const batch = {
  /** One event for each report, in the order asked for; one that has gone meanwhile is left out. */
  check: procedure.input(v.object({ ids })).output(eventIterator(type<BatchReport>())),
  /**
   * Writes them into a folder of the machine, one event for each as it is written or refused. Ending the iteration or
   * aborting the call stops; what was written stays, and the log says so.
   */
  export: procedure
    .input(
      v.object({
        ids,
        format: v.picklist(BATCH_FORMATS),
        scope: v.picklist(EXPORT_SCOPES),
        folder: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(MAX_PATH_CHARS)),
        overwrite: v.boolean(),
      }),
    )
    .output(eventIterator(type<BatchExportEvent>())),
  /** The folder that is suggested, and whether there is a dialog to choose another. */
  folder: procedure.output(type<{ readonly suggested: string; readonly canChoose: boolean }>()),
  /** Asks in a dialog of the system; null where nothing was chosen. */
  chooseFolder: procedure.output(type<string | null>()),
  /** The 通报 on these reports: a workbook with a sheet for each view, or a document in official form. */
  notice: procedure.input(v.object({ ids, format: v.picklist(['xlsx', 'docx']) })).output(v.file()),
};
