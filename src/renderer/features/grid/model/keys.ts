import type { Direction } from './moves.ts';

/** What a key press asks the grid for. */
export type GridCommand =
  | { readonly type: 'move'; readonly direction: Direction; readonly extend: boolean }
  | { readonly type: 'jump'; readonly direction: Direction; readonly extend: boolean }
  | { readonly type: 'rowStart' | 'tableStart' | 'tableEnd'; readonly extend: boolean }
  | { readonly type: 'tab'; readonly step: 1 | -1 }
  | { readonly type: 'enter'; readonly step: 1 | -1 }
  | { readonly type: 'edit' | 'cancel' | 'clear' | 'emptyAndEdit' | 'selectAll' }
  | { readonly type: 'fillDown' | 'fillRight' | 'fillSelection' }
  | { readonly type: 'nothing' }
  | { readonly type: 'undo' }
  | { readonly type: 'redo' }
  | { readonly type: 'table'; readonly step: 1 | -1 };

export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  /** `isComposing`, or keyCode 229: the key belongs to the input method. */
  readonly composing: boolean;
}

/** `none`: a cell is selected; `replace`: typing has begun; `edit`: F2, the arrows belong to the text. */
export type EditMode = 'none' | 'replace' | 'edit';

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: { rows: -1, columns: 0 },
  ArrowDown: { rows: 1, columns: 0 },
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowRight: { rows: 0, columns: 1 },
};

/**
 * The grid's keys as in Excel and WPS (ux.md, grid keys); undefined leaves the key to the text field, the window or
 * the input method.
 */
export function commandOf(press: KeyPress, mode: EditMode): GridCommand | undefined {
  if (press.composing || press.altKey) return undefined;
  if (mode !== 'none' && isFill(press)) return { type: 'nothing' };
  return anyModeCommand(press) ?? (mode === 'edit' ? undefined : cellCommand(press, mode));
}

/** While a text is edited filling means nothing, and must not bookmark or reload the page either. */
function isFill({ key, ctrlKey }: KeyPress): boolean {
  return ctrlKey && (key === 'd' || key === 'r');
}

/** Keys which mean the same whether a cell is being edited or not. */
function anyModeCommand({ key, ctrlKey, shiftKey }: KeyPress): GridCommand | undefined {
  const step = shiftKey ? -1 : 1;
  if (key === 'Enter') return ctrlKey ? { type: 'fillSelection' } : { type: 'enter', step };
  if (key === 'PageUp' && ctrlKey) return { type: 'table', step: -1 };
  if (key === 'PageDown' && ctrlKey) return { type: 'table', step: 1 };
  if (ctrlKey) return undefined;
  if (key === 'Tab') return { type: 'tab', step };
  if (key === 'Escape') return { type: 'cancel' };
  if (key === 'F2') return { type: 'edit' };
  return undefined;
}

function cellCommand(press: KeyPress, mode: EditMode): GridCommand | undefined {
  const { key, ctrlKey, shiftKey: extend } = press;
  const direction = ARROWS[key];
  if (direction) return { type: ctrlKey ? 'jump' : 'move', direction, extend };
  if (key === 'Home') return { type: ctrlKey ? 'tableStart' : 'rowStart', extend };
  if (key === 'End' && ctrlKey) return { type: 'tableEnd', extend };
  if (mode === 'replace') return undefined;
  if (key === 'Delete' && !ctrlKey) return { type: 'clear' };
  if (key === 'Backspace' && !ctrlKey) return { type: 'emptyAndEdit' };
  return ctrlKey ? ctrlCommand(key.toLowerCase(), extend) : undefined;
}

function ctrlCommand(letter: string, shift: boolean): GridCommand | undefined {
  if (letter === 'z') return shift ? { type: 'redo' } : { type: 'undo' };
  if (shift) return undefined;
  if (letter === 'y') return { type: 'redo' };
  if (letter === 'a') return { type: 'selectAll' };
  if (letter === 'd') return { type: 'fillDown' };
  if (letter === 'r') return { type: 'fillRight' };
  return undefined;
}
