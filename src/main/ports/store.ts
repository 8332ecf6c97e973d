import type { EditionId, TableId } from '../../domain/forms/index.ts';
import type { TableValues } from '../../domain/cells/index.ts';
import type { Answer } from '../../domain/checks/index.ts';
import type { DocumentLook, Report, TextPart } from '../../domain/report/index.ts';
import type {
  DraftExport,
  ReportId,
  ReportState,
  UnitId,
  UnitInput,
} from '../../contract/index.ts';

/**
 * What services ask of the database. Reading is always possible; whatever changes something is only to be had
 * inside `Store.write`, which is one transaction: all of it is on disk when it returns, or nothing is.
 */
export interface Store extends ReadStore {
  /**
   * @throws Failure with DISK_FULL, DATA_READ_ONLY, DATA_DAMAGED or DATA_GONE; nothing is changed then
   */
  readonly write: <T>(work: (store: WriteStore) => T) => T;
  readonly close: () => void;
}

export interface ReadStore {
  readonly units: UnitsRead;
  readonly reports: ReportsRead;
  readonly log: LogRead;
  readonly settings: SettingsRead;
  readonly answers: AnswersRead;
  readonly drafts: DraftsRead;
}

export interface WriteStore extends ReadStore {
  readonly units: UnitsWrite;
  readonly reports: ReportsWrite;
  readonly log: LogWrite;
  readonly settings: SettingsWrite;
  readonly answers: AnswersWrite;
  readonly drafts: DraftsWrite;
}

export interface StoredUnit extends UnitInput {
  readonly id: UnitId;
}

export interface UnitsRead {
  /** In the order of their creation. */
  readonly list: () => readonly StoredUnit[];
  readonly find: (id: UnitId) => StoredUnit | undefined;
}

export interface UnitsWrite extends UnitsRead {
  readonly insert: (unit: UnitInput) => UnitId;
  /** Puts a unit back under the number it had. */
  readonly restore: (unit: StoredUnit) => void;
  readonly update: (unit: StoredUnit) => void;
  readonly remove: (id: UnitId) => void;
}

/** Where a report's content came from first: made here, or taken from a file. */
export type ReportOrigin = 'made' | 'file';

export interface ReportHead {
  readonly id: ReportId;
  readonly unitId: UnitId;
  readonly year: number;
  readonly edition: EditionId;
  readonly state: ReportState;
  readonly origin: ReportOrigin;
  readonly version: number;
  /** Milliseconds since 1970, UTC. */
  readonly savedAtMs: number;
}

/** Some of the texts of a report. */
export type StoredTexts = Readonly<Partial<Record<TextPart, string>>>;

/** A report with its content. `carried` holds last year's text for the parts that were taken over from it. */
export interface StoredReport extends ReportHead {
  /** The texts of a finalized report are those that were frozen with it: numbers, no markers. */
  readonly report: Omit<Report, 'unitName'>;
  readonly carried: StoredTexts;
  /** The texts with their markers, for the parts of a finalized report that had any. */
  readonly bound: StoredTexts;
}

export type NewReport = Omit<StoredReport, 'id' | 'bound'>;

export interface ReportsRead {
  /** Newest year first. */
  readonly heads: () => readonly ReportHead[];
  readonly head: (id: ReportId) => ReportHead | undefined;
  readonly headOf: (unitId: UnitId, year: number) => ReportHead | undefined;
  readonly find: (id: ReportId) => StoredReport | undefined;
}

export interface ReportsWrite extends ReportsRead {
  readonly insert: (report: NewReport) => ReportId;
  /** Puts a report back under the number it had. */
  readonly restore: (report: NewReport & Pick<ReportHead, 'id'>) => void;
  readonly saveHead: (
    id: ReportId,
    head: Pick<ReportHead, 'state' | 'version' | 'savedAtMs'>,
  ) => void;
  readonly saveTable: (id: ReportId, table: TableId, values: TableValues) => void;
  readonly saveText: (id: ReportId, part: TextPart, text: string) => void;
  /** What the report reads as while it is finalized. */
  readonly freezeText: (id: ReportId, part: TextPart, printed: string) => void;
  readonly remove: (id: ReportId) => void;
}

/** One thing that was changed, as the change log keeps it. */
export interface Change {
  readonly unitId: UnitId | null;
  readonly reportId: ReportId | null;
  /** `table.row.column`, a text part, `state`, `report`, `unit`, `setting.key` or `answer.rule`. */
  readonly what: string;
  readonly was: string;
  readonly became: string;
}

export interface LoggedChange extends Change {
  readonly id: number;
  readonly batchId: number;
}

export interface Batch {
  readonly id: number;
  readonly atMs: number;
  readonly who: string;
  readonly source: string;
  /** The batch this one undid. */
  readonly undoes: number | null;
  readonly changes: readonly LoggedChange[];
}

export interface LogRead {
  readonly batch: (id: number) => Batch | undefined;
  readonly isUndone: (id: number) => boolean;
  /** The newest changes of one report, newest first. */
  readonly ofReport: (
    id: ReportId,
    limit: number,
  ) => readonly (LoggedChange & Pick<Batch, 'atMs' | 'who' | 'source'>)[];
}

/** Append-only: the database itself refuses to change or delete what was logged. */
export interface LogWrite extends LogRead {
  readonly append: (batch: Omit<Batch, 'id' | 'changes'>, changes: readonly Change[]) => number;
}

export interface SettingsRead {
  readonly all: () => Readonly<Record<string, string>>;
}

export interface SettingsWrite extends SettingsRead {
  readonly set: (key: string, value: string) => void;
}

/** What was said to a finding, as the database keeps it. */
export interface StoredAnswer extends Omit<Answer, 'at'> {
  /** Milliseconds since 1970, UTC. */
  readonly atMs: number;
}

export interface AnswersRead {
  /** Oldest first; those that lapsed too. */
  readonly of: (id: ReportId) => readonly StoredAnswer[];
}

export interface AnswersWrite extends AnswersRead {
  /** Replaces what was said to the same finding before. */
  readonly put: (id: ReportId, answer: StoredAnswer) => void;
  readonly remove: (id: ReportId, fingerprint: string) => void;
}

/** A 送审稿 that went out, with what stood in it. */
export interface StoredDraft {
  readonly id: number;
  /** Milliseconds since 1970, UTC. */
  readonly atMs: number;
  readonly who: string;
  readonly madeBy: DraftExport;
  readonly fileName: string;
  /** As it was printed. */
  readonly report: Report;
  readonly signOff: DocumentLook['signOff'];
}

export interface DraftsRead {
  /** Newest first. */
  readonly of: (id: ReportId) => readonly StoredDraft[];
}

/** Append-only: the database itself refuses to change or delete what went out. */
export interface DraftsWrite extends DraftsRead {
  readonly append: (id: ReportId, draft: Omit<StoredDraft, 'id'>) => void;
}
