import type { CheckedFinding } from '../domain/batch/index.ts';
import type { FolderRefusal } from './folderTypes.ts';
import type { ReportId } from './schemas.ts';
import type { ReportState } from './types.ts';

/** One report of many that was to be exported. */
export interface BatchExported {
  readonly kind: 'report';
  readonly id: ReportId;
  readonly unitName: string;
  readonly year: number;
  readonly state: ReportState;
  /** Its name in the folder; null where it was refused. */
  readonly file: string | null;
  readonly refusal: FolderRefusal | null;
}

/** An export of many: one event for each report, and at the end the workbook that says what was written. */
export type BatchExportEvent = BatchExported | { readonly kind: 'log'; readonly file: string };

/** One report of many, as it stands against the checks. */
export interface BatchReport {
  readonly id: ReportId;
  readonly unitName: string;
  readonly year: number;
  readonly state: ReportState;
  /** As 定稿 would find them, with the reasons that stand, without repairs. */
  readonly findings: readonly CheckedFinding[];
}
