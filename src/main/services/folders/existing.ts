import type { FolderExisting, UnitId } from '../../../contract/index.ts';
import type { ReadReport } from '../../../domain/reading/types.ts';
import type { ReadStore, ReportHead } from '../../ports/index.ts';
import { reportOrFail, unitOrFail } from '../find.ts';
import { importEdits } from '../imports/merge.ts';
import { named } from '../reports/open.ts';

export interface Comparison {
  readonly head: ReportHead;
  /** Cells and texts in which an import would change it; null where it is on another edition of the form. */
  readonly edits: number | null;
  /** Those of them that hold something now. */
  readonly overwrites: number;
}

/** What the file would change in the report there is already of this unit and the file's year. */
export function compareWithStored(
  store: ReadStore,
  unitId: UnitId,
  read: ReadReport,
): Comparison | null {
  const head = read.year === null ? undefined : store.reports.headOf(unitId, read.year);
  if (!head) return null;
  if (head.edition !== read.edition) return { head, edits: null, overwrites: 0 };
  const report = named(reportOrFail(store, head.id), unitOrFail(store, unitId).name);
  const edits = importEdits(report, read, 'all');
  const overwrites = edits.filter(({ from }) => from !== null && from !== '').length;
  return { head, edits: edits.length, overwrites };
}

export function existingOf(
  store: ReadStore,
  unitId: UnitId,
  read: ReadReport,
): FolderExisting | null {
  const found = compareWithStored(store, unitId, read);
  if (!found) return null;
  return { reportId: found.head.id, state: found.head.state, overwrites: found.overwrites };
}
