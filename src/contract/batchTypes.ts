import type { CheckedFinding } from '../domain/batch/index.ts';
import type { ReportId } from './schemas.ts';
import type { ReportState } from './types.ts';

/** One report of many, as it stands against the checks. */
export interface BatchReport {
  readonly id: ReportId;
  readonly unitName: string;
  readonly year: number;
  readonly state: ReportState;
  /** As 定稿 would find them, with the reasons that stand, without repairs. */
  readonly findings: readonly CheckedFinding[];
}
