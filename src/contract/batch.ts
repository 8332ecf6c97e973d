import { eventIterator, type } from '@orpc/contract';
import * as v from 'valibot';
import type { BatchReport } from './batchTypes.ts';
import { procedure } from './procedure.ts';
import { reportId } from './schemas.ts';

const MAX_REPORTS_IN_CALL = 20_000;
const ids = v.pipe(v.array(reportId), v.maxLength(MAX_REPORTS_IN_CALL));

/** Checking many reports of the database at once. */
export const batch = {
  /** One event for each report, in the order asked for; one that has gone meanwhile is left out. */
  check: procedure.input(v.object({ ids })).output(eventIterator(type<BatchReport>())),
  /** The 通报 on these reports: a workbook with a sheet for each view, or a document in official form. */
  notice: procedure.input(v.object({ ids, format: v.picklist(['xlsx', 'docx']) })).output(v.file()),
};
