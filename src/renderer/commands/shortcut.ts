/** The parts of a key event a shortcut is matched by. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** Whether the keys are exactly those of a shortcut written as `Ctrl+Shift+Z`; on a Mac ⌘ stands for Ctrl. */
export const pressesShortcut = (event: KeyPress, shortcut: string): boolean => {
  const keys = shortcut.split('+');
  const key = keys.at(-1) ?? '';
  return (
    event.key.toLowerCase() === key.toLowerCase() &&
    (event.ctrlKey || event.metaKey) === keys.includes('Ctrl') &&
    event.shiftKey === keys.includes('Shift') &&
    event.altKey === keys.includes('Alt')
  );
};

/** Whether a key belongs to an input method that is composing (keyCode 229 where `isComposing` comes too late). */
export const isComposingKey = (event: { isComposing: boolean; keyCode: number }): boolean =>
  event.isComposing || event.keyCode === 229;
