import type { EditionId, TableId } from '../domain/forms/index.ts';
import type { ErrorCode, FailureFacts } from './errors.ts';
import type { ReportId, UnitId } from './schemas.ts';
import type { ReportState } from './types.ts';

/** By which of a unit's names a report found its unit. */
export type MatchedBy = 'code' | 'name' | 'shortName' | 'formerName';

/** One report found in one of many files. Nothing is written before it is accepted. */
export interface FolderItem {
  /** Names the report in `folders.accept`. */
  readonly key: number;
  /** The agency as the file names it. */
  readonly unitName: string | null;
  readonly year: number | null;
  readonly edition: EditionId;
  /** The unit it belongs to; null where that is for the user to decide. */
  readonly match: { readonly unitId: UnitId; readonly by: MatchedBy } | null;
  /** The unit the name of the file speaks of, where the content names another: to be offered, never taken. */
  readonly suggestion: UnitId | null;
  readonly missingTables: readonly TableId[];
  /** Notes on the reading that people should look at. */
  readonly warnings: number;
  /** The report there is of this unit and year already. */
  readonly existing: FolderExisting | null;
}

export interface FolderExisting {
  readonly reportId: ReportId;
  readonly state: ReportState;
  /** Cells and texts in which it holds something else than the file. */
  readonly overwrites: number;
}

/** What became of one file. */
export interface FolderFile {
  /** As chosen, folders included. */
  readonly path: string;
  /** Several where a workbook holds several years or agencies; none where it was refused. */
  readonly items: readonly FolderItem[];
  readonly refusal: FolderRefusal | null;
}

export interface FolderRefusal {
  readonly code: ErrorCode;
  readonly facts: FailureFacts;
}

/**
 * `created`, `updated`; `same`: there already, nothing to change; `differs`: left alone, because the database holds
 * something else and nobody said to replace it; `duplicate`: another file of the same call is of this unit and year;
 * `refused`: see the refusal.
 */
export type FolderOutcomeKind =
  'created' | 'updated' | 'same' | 'differs' | 'duplicate' | 'refused';

export interface FolderOutcome {
  readonly key: number;
  readonly path: string;
  readonly kind: FolderOutcomeKind;
  readonly unitName: string;
  readonly year: number;
  readonly reportId: ReportId | null;
  readonly changedCells: number;
  /** Of a `duplicate`: the file that was taken in its place. */
  readonly takenPath: string | null;
  /** Undoes this file; null where nothing was written. */
  readonly batchId: number | null;
  readonly refusal: FolderRefusal | null;
}

/** Batches that could not be taken back stay as they are, the others are undone. */
export interface FolderUndone {
  readonly undone: readonly number[];
  readonly kept: readonly { readonly batchId: number; readonly refusal: FolderRefusal }[];
}
