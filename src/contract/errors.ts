/** Every expected failure, by code. Codes below, words above: the window and the command line own the sentences. */
export const ERROR_CODES = [
  /** The file is of no kind that can be read, or not what its name says. */
  'UNREADABLE_FILE',
  /** The file is protected by a password. */
  'ENCRYPTED_FILE',
  /** The file is empty. */
  'EMPTY_FILE',
  /** The file is readable but larger than allowed, or would unpack to more than allowed. */
  'FILE_TOO_LARGE',
  /** Reading took longer or needed more memory than allowed. */
  'READ_LIMIT',
  /** The file was read but holds none of the statutory tables. */
  'NO_TABLES',
  /** An old format that has to be converted first. */
  'UNSUPPORTED_FORMAT',
  /** Unit, report, preview or batch does not exist (any more). */
  'NOT_FOUND',
  /** There is one already: unit name, or report of this unit and year. */
  'ALREADY_EXISTS',
  /** The report was saved from elsewhere since it was opened. */
  'STALE_VERSION',
  /** The report is finalized and must be reopened before it is edited. */
  'FINALIZED',
  /** 定稿 or a final export is refused while errors stand. */
  'ERRORS_STAND',
  /** Only what is finalized was to be exported. */
  'NOT_FINALIZED',
  /** No form is in force for the year. */
  'NO_EDITION',
  /** The data folder cannot be written. */
  'DATA_READ_ONLY',
  /** The database was written by a newer version of the program. */
  'DATA_NEWER',
  /** The database file is damaged or not ours. */
  'DATA_DAMAGED',
  /** Another window of the program uses this data folder. */
  'DATA_IN_USE',
  /** The data folder has gone while the program was running (disk pulled out, folder moved), or cannot be read. */
  'DATA_GONE',
  /** The disk is full. */
  'DISK_FULL',
  /** A file cannot be written there (exists, read-only, open elsewhere). */
  'CANNOT_WRITE',
  /** No PDF can be made: there is no browser to print with, it is too old, or it did not answer. */
  'CANNOT_PRINT',
  /** What was written did not read back equal. */
  'READ_BACK_DIFFERS',
  /** No 送审稿 of the report went out that it could be compared with. */
  'NO_DRAFT',
  /** The call itself is unusable. */
  'BAD_REQUEST',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** Kinds of file that are recognised and cannot be read; each has its own advice. */
export const FOREIGN_FORMATS = [
  'scannedPdf',
  'rtf',
  'oldWord',
  'oldExcel',
  'oldWps',
  'wordXml',
  'odt',
  'xlsb',
  'presentation',
  'ofd',
  'archive',
  'picture',
  'shortcut',
  'lockFile',
  'program',
] as const;

export type ForeignFormat = (typeof FOREIGN_FORMATS)[number];

/** Facts for the sentence; all optional, all plain data. */
export interface FailureFacts {
  readonly file?: string | undefined;
  readonly place?: string | undefined;
  readonly detail?: string | undefined;
  readonly unit?: string | undefined;
  readonly year?: number | undefined;
  /** What kind of file it is that cannot be read. */
  readonly format?: ForeignFormat | undefined;
  /** Messages of the findings that stand in the way. */
  readonly findings?: readonly string[] | undefined;
}

/** An expected failure. Thrown by services, readers and writers; carried over every transport by code and facts. */
export class Failure extends Error {
  readonly code: ErrorCode;
  readonly facts: FailureFacts;
  constructor(code: ErrorCode, facts: FailureFacts = {}, options?: ErrorOptions) {
    super(code, options);
    this.name = 'Failure';
    this.code = code;
    this.facts = facts;
  }
}
