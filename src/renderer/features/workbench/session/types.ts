import type { StoreApi } from 'zustand/vanilla';
import type {
  EditSource,
  ErrorCode,
  OpenReport,
  ReportId,
  Saved,
} from '../../../../contract/index.ts';
import type { Answer } from '../../../../domain/checks/answers.ts';
import type { Finding } from '../../../../domain/checks/types.ts';
import type { CellKey, TableId } from '../../../../domain/forms/index.ts';
import type { Report, ReportEdit, TextPart } from '../../../../domain/report/index.ts';

/** What the window should scroll to and frame. */
export type FocusTarget =
  | { readonly kind: 'finding'; readonly finding: Finding }
  | { readonly kind: 'cell'; readonly table: TableId; readonly cell: CellKey }
  | {
      readonly kind: 'text';
      readonly part: TextPart;
      readonly start: number;
      readonly end: number;
    };

export type SaveState =
  /** `at` is the time of the real commit, ISO 8601, UTC. */
  | { readonly state: 'saved'; readonly at: string }
  | { readonly state: 'saving' }
  /** Nothing is lost: the edits wait in the window. */
  | { readonly state: 'failed'; readonly code: ErrorCode };

export interface EditRequest {
  readonly id: ReportId;
  readonly version: number;
  readonly source: EditSource;
  readonly edits: ReportEdit[];
}

/** The procedures of the contract a session needs. */
export interface SessionApi {
  readonly reports: {
    readonly edit: (request: EditRequest) => PromiseLike<Saved>;
    readonly open: (request: { readonly id: ReportId }) => PromiseLike<OpenReport>;
  };
}

/** One open report. */
export interface SessionState {
  /** As opened, or as reloaded: unit, previous report, state. */
  readonly open: OpenReport;
  /** Live, with totals computed. */
  readonly report: Report;
  readonly findings: readonly Finding[];
  /** What was said to findings. */
  readonly answers: readonly Answer[];
  readonly save: SaveState;
  /** The version the database holds, as far as this window knows. */
  readonly version: number;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly target: FocusTarget | null;
  /**
   * Changes the live report at once and saves it in the background. One call is one undo step, except that typing
   * in one text is joined until `seal`. Edits of computed cells and edits that change nothing are left out; a
   * finalized report is not changed.
   */
  readonly apply: (edits: readonly ReportEdit[], source: EditSource) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly show: (target: FocusTarget | null) => void;
  /** Commits what is half typed and resolves when all is saved, or saving has failed. */
  readonly flush: () => Promise<void>;
}

/** The store of one open report, with what screens need besides the state. */
export interface Session extends StoreApi<SessionState> {
  /** Between start and end of an input-method composition nothing is saved or checked. */
  readonly setComposing: (composing: boolean) => void;
  /** Ends the current undo step of typing in a text (on blur). */
  readonly seal: () => void;
  /** `commit` is called before each flush, to hand over what is half typed. Returns how to take it back. */
  readonly onFlush: (commit: () => void) => () => void;
  /** The page goes away: sends everything without waiting for answers. */
  readonly leave: () => void;
  /** Takes over what the database holds now and puts the edits that are not saved yet on top of it. */
  readonly reload: () => Promise<void>;
  /** Takes over what the database holds after something was said to a finding. */
  readonly setAnswers: (answers: readonly Answer[]) => void;
  /** Stops timers; nothing may be applied afterwards. */
  readonly dispose: () => void;
}
