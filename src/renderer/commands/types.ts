import type { Session } from '../features/workbench/session/index.ts';

/** What a command may look at to say whether it can be run now. */
export interface CommandState {
  /** The open report; null on every other screen. */
  readonly session: Session | null;
  readonly finalized: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly hasFindings: boolean;
}

/** One user command: toolbar, key sheet and tests derive from it. */
export interface Command {
  readonly id: string;
  readonly label: string;
  /** As printed in the key sheet, e.g. Ctrl+S; absent where there is none. */
  readonly shortcut?: string;
  /** The shortcut does not fire while a text or a cell is being edited. */
  readonly notInText?: boolean;
  readonly enabled: (state: CommandState) => boolean;
  readonly run: (state: CommandState) => void;
}
