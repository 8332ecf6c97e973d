import type { Comparison } from '../domain/comparison/index.ts';
import type { CellValue } from '../domain/cells/index.ts';
import type { CellKey, TableId } from '../domain/forms/index.ts';
import type { Answer, CheckSettings, PreviousReport } from '../domain/checks/index.ts';
import type { LayoutHint, NeutralBlock, ReadReport } from '../domain/reading/index.ts';
import type { FontPresetId, Report, TextPart } from '../domain/report/index.ts';
import type { MatchedBy } from './folderTypes.ts';
import type { ReportId, UnitId, UnitInput } from './schemas.ts';

/**
 * A report's state: 草稿, 已装入 (taken from a file and not touched since: published elsewhere, nobody will finalize it
 * here), 定稿. Everything but a finalized report can be edited; the first edit makes an imported report a draft.
 */
export type ReportState = 'draft' | 'imported' | 'finalized';

export interface AppInfo {
  readonly version: string;
  readonly shell: 'electron' | 'browser' | 'direct';
  readonly dataFolder: string;
}

/** For each set of faces those that the machine has not got; none where it cannot say. */
export type MissingFonts = Readonly<Record<FontPresetId, readonly string[]>>;

export interface ReportSummary {
  readonly id: ReportId;
  readonly year: number;
  readonly state: ReportState;
  /** ISO 8601, UTC. */
  readonly savedAt: string;
}

export interface Unit extends UnitInput {
  readonly id: UnitId;
  /** Newest year first. */
  readonly reports: readonly ReportSummary[];
}

/** A report as the workbench opens it. */
export interface OpenReport {
  readonly id: ReportId;
  readonly unit: Omit<Unit, 'reports'>;
  /** Grows by one with every write; an edit names the version it was made on. */
  readonly version: number;
  readonly state: ReportState;
  /** ISO 8601, UTC. */
  readonly savedAt: string;
  readonly report: Report;
  readonly previous: PreviousReport | null;
  /** Parts whose text was carried over from last year and not touched since: to be revised. */
  readonly toRevise: readonly TextPart[];
  /** Full names of the other agencies, none of which belongs in this report. */
  readonly otherNames: readonly string[];
  /** What the place set for its checks. */
  readonly checkSettings: CheckSettings;
  /** What was said to findings, what lapsed included. */
  readonly answers: readonly Answer[];
}

/** What the real commit says: the time stands in 「已保存」. */
export interface Saved {
  readonly version: number;
  /** ISO 8601, UTC. */
  readonly savedAt: string;
  readonly batchId: number;
}

export interface CellConflict {
  readonly table: TableId;
  readonly cell: CellKey;
  /** What the database holds. */
  readonly current: CellValue;
  /** What the file holds (computed cells: what the file's own parts add up to). */
  readonly incoming: CellValue;
}

/** What an import would do; nothing is written before it is accepted. */
export interface ImportPreview {
  /** Names this preview in `imports.accept`; forgotten after an hour or at exit. */
  readonly token: string;
  readonly fileName: string;
  readonly read: ReadReport;
  /** The unit the file seems to belong to. */
  readonly unitId: UnitId | null;
  /** By which of the unit's names the file found it. */
  readonly matchedBy: MatchedBy | null;
  /** The report that would be changed, where there is one for that unit and year. */
  readonly existing: {
    readonly id: ReportId;
    readonly state: ReportState;
    readonly report: Report;
  } | null;
  /** What was said of lines and columns of the file, by hand now or when a file of this layout was read before. */
  readonly hints: readonly LayoutHint[];
  /** The file can be drawn (`imports.source`) and its lines pointed at (`imports.point`). */
  readonly hasSource: boolean;
  /** The other reports the same file holds (several years or agencies in one workbook), each with its own token. */
  readonly others: readonly ImportPreview[];
}

/** A file as it is, to be drawn beside what was read from it. */
export interface ImportSource {
  /** File format in people's words. */
  readonly format: string;
  /** In the order of the file. */
  readonly blocks: readonly NeutralBlock[];
  /** Paragraphs and rows that were left out of a very large file. */
  readonly omitted: number;
}

export interface ImportResult extends Saved {
  readonly reportId: ReportId;
  readonly created: boolean;
  readonly changedCells: number;
}

export interface ChangeEntry {
  readonly id: number;
  readonly batchId: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly who: string;
  readonly source: string;
  /** `table.row.column`, a text part, or `state`. */
  readonly what: string;
  readonly from: string;
  readonly to: string;
}

/** Exports that send a 送审稿 out: Word, Word with revision marks, Word in the office's own template, PDF. */
export const DRAFT_EXPORTS = ['word', 'revisions', 'template', 'pdf'] as const;
export type DraftExport = (typeof DRAFT_EXPORTS)[number];

/** A 送审稿 that went out. */
export interface CirculatedDraft {
  readonly id: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly who: string;
  readonly madeBy: DraftExport;
  readonly fileName: string;
}

/** A report compared with a draft that went out, or (null) with last year's report. */
export interface ComparedReport {
  readonly draft: CirculatedDraft | null;
  readonly rows: Comparison;
}
