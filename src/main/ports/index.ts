import type { CheckSheet } from '../../domain/checkSheet/index.ts';
import type { AnsweredFinding } from '../../domain/checks/index.ts';
import type { Comparison, ComparisonSheet } from '../../domain/comparison/index.ts';
import type { DocumentLook, Report } from '../../domain/report/index.ts';
import type {
  KnownLayouts,
  LayoutHint,
  NeutralDocument,
  ReadReport,
} from '../../domain/reading/index.ts';
import type { ListWorkbook, NoticeDocument } from '../../domain/batch/index.ts';

/** What services receive from outside; each has one real implementation, handed over at start-up. */

export interface Clock {
  /** Milliseconds since 1970, UTC. */
  readonly now: () => number;
}

export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a file was read as. */
export interface ReadFile {
  /** Empty where no table was found. */
  readonly reports: readonly ReadReport[];
  /** What the recogniser saw; null for interchange files, which are no document. */
  readonly source: NeutralDocument | null;
  /** What was said of this layout before, by which it was read. */
  readonly hints: readonly LayoutHint[];
}

/** Reads any supported file; the work is done in workers with memory and time limits. */
export interface ReportReader {
  /** How many files it reads at once; more wait their turn. */
  readonly concurrency: number;
  /**
   * Every report the file holds (several years or agencies in one workbook), at least one. A file of a known layout
   * is read as it was pointed at.
   * @throws Failure with UNREADABLE_FILE, ENCRYPTED_FILE, EMPTY_FILE, FILE_TOO_LARGE, READ_LIMIT, NO_TABLES or
   * UNSUPPORTED_FORMAT
   */
  readonly read: (file: SourceFile, known?: KnownLayouts) => Promise<readonly ReadReport[]>;
  /** As `read`, with what the reports were read from; none of them is no failure here. */
  readonly readWithSource: (file: SourceFile, known: KnownLayouts) => Promise<ReadFile>;
  /**
   * Reads a document again, after somebody has said what some of its lines and columns are; one report without tables
   * where none comes out yet.
   * @throws Failure with READ_LIMIT
   */
  readonly recognise: (
    source: NeutralDocument,
    hints: readonly LayoutHint[],
  ) => Promise<readonly ReadReport[]>;
  readonly close: () => Promise<void>;
}

export type OutputFormat = 'docx' | 'xlsx' | 'html' | 'pdf' | 'json';

export interface WriteRequest {
  readonly report: Report;
  readonly format: OutputFormat;
  /** Marks the document 送审稿. */
  readonly draft: boolean;
  /** How Word and PDF are set; `DEFAULT_LOOK` where not given. The sign-off stands in HTML too. */
  readonly look?: DocumentLook | undefined;
  /** Last year's report: JSON says which numbers are bound, also to that. */
  readonly previous?: Report | undefined;
}

/** A draft as it went out. */
export interface PrintedDraft {
  readonly report: Report;
  readonly signOff: DocumentLook['signOff'];
}

/** A 送审稿 with revision marks. */
export interface RevisionRequest {
  readonly report: Report;
  readonly look?: DocumentLook | undefined;
  /** The draft against which changes are marked; of the same edition. */
  readonly before: PrintedDraft;
  readonly reviser: {
    readonly author: string;
    /** 2026-01-15T10:32:00Z, on the clock of the place: Word takes the time as local whatever the zone. */
    readonly date: string;
  };
}

/** Prints pages through what the machine shows pages with: Electron itself, or an installed browser. */
export interface PagePrinter {
  /**
   * A page that brings its own size, margins and page numbers, as PDF. Nothing it holds is run or fetched.
   * @throws Failure CANNOT_PRINT
   */
  readonly print: (html: string) => Promise<Uint8Array>;
  readonly close: () => Promise<void>;
}

/** What goes into an office's own Word template. */
export interface TemplateRequest {
  readonly report: Report;
  readonly draft: boolean;
  /** Faces and measures of the tables. */
  readonly look: DocumentLook;
  /** 2026年1月20日 */
  readonly date: string;
}

/** Fills an office's own Word template; the bytes are not yet read back. */
export interface TemplateFiller {
  readonly fill: (template: SourceFile, request: TemplateRequest) => Promise<Uint8Array>;
}

/** What a 审阅页 shows. */
export interface ReviewPage {
  readonly report: Report;
  readonly previous?: Report | undefined;
  readonly findings: readonly AnsweredFinding[];
  readonly draft: boolean;
  readonly signOff: DocumentLook['signOff'];
  /** 2026-01-15 */
  readonly madeAt: string;
}

/** The faces of the machine the program runs on. */
export interface InstalledFonts {
  /** Those of the faces that are not installed; null where the machine cannot say. */
  readonly missing: (faces: readonly string[]) => Promise<readonly string[] | null>;
}

/** Says what is not the same in two reports. */
export type ReportComparer = (before: Report, after: Report) => Promise<Comparison>;

/** Writes a finished document; the bytes are not yet read back. */
export interface ReportWriter {
  /** @throws Failure CANNOT_PRINT for a PDF where nothing can print it */
  readonly write: (request: WriteRequest) => Promise<Uint8Array>;
  /** A 送审稿 (.docx) with Word's own revision marks; as it reads back, they are accepted. */
  readonly writeRevisions: (request: RevisionRequest) => Promise<Uint8Array>;
  /** A 对照表 as a .docx document. */
  readonly writeComparison: (sheet: ComparisonSheet) => Promise<Uint8Array>;
  /** A 审阅页; the report in it reads back. */
  readonly writeReview: (page: ReviewPage) => Promise<Uint8Array>;
  /** Lists as an .xlsx workbook. */
  readonly lists: (workbook: ListWorkbook) => Promise<Uint8Array>;
  /** A 审核单, which nobody reads back: it holds no numbers of the report. */
  readonly writeCheckSheet: (sheet: CheckSheet, format: 'docx' | 'xlsx') => Promise<Uint8Array>;
  /** A 通报 as a .docx document. */
  readonly notice: (notice: NoticeDocument) => Promise<Uint8Array>;
  /** Ends what PDF is printed with. */
  readonly close: () => Promise<void>;
}

/** A finished file and where it goes. */
export interface FileToSave {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly overwrite: boolean;
}

/** Writes finished files into folders of the machine. */
export interface FileSaver {
  readonly inFolder: (folder: string, name: string) => string;
  /** @throws Failure BAD_REQUEST where it is no full path, CANNOT_WRITE where it is not there and cannot be made */
  readonly makeFolder: (folder: string) => Promise<void>;
  readonly exists: (path: string) => boolean;
  /** Whole or not at all. @throws Failure CANNOT_WRITE, DISK_FULL */
  readonly save: (file: FileToSave) => Promise<void>;
}

/** How a person says which folder is meant. */
export interface FolderChoice {
  readonly suggested: () => string;
  /** Asks in a dialog of the system; null where there is none. */
  readonly choose: (() => Promise<string | null>) | null;
}

export type * from './store.ts';

/** The files of 示例数据, shipped with the program. */
export interface SampleFiles {
  /** Last year's report of the sample agency, as an office would have it. */
  readonly lastYear: () => Promise<SourceFile>;
  /** What the agency will fill in this year, for the demonstration without a window. */
  readonly thisYear: () => Promise<SourceFile>;
}

/** Names that nobody can guess. */
export interface TokenSource {
  readonly next: () => string;
}
