import { describe, expect, it } from 'vitest';
import { isComposingKey, pressesShortcut, type KeyPress } from './shortcut.ts';

const press = (key: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...held,
});

describe('pressesShortcut', () => {
  it('matches the named keys whatever the case of the letter', () => {
    expect(pressesShortcut(press('s', { ctrlKey: true }), 'Ctrl+S')).toBe(true);
    expect(pressesShortcut(press('S', { ctrlKey: true }), 'Ctrl+S')).toBe(true);
    expect(pressesShortcut(press('F8', { shiftKey: true }), 'Shift+F8')).toBe(true);
  });

  it('takes the command key of a Mac for Ctrl', () => {
    expect(pressesShortcut(press('s', { metaKey: true }), 'Ctrl+S')).toBe(true);
  });

  it('does not match when a further key is held or one is missing', () => {
    expect(pressesShortcut(press('s', { ctrlKey: true, shiftKey: true }), 'Ctrl+S')).toBe(false);
    expect(pressesShortcut(press('s', { ctrlKey: true, altKey: true }), 'Ctrl+S')).toBe(false);
    expect(pressesShortcut(press('s'), 'Ctrl+S')).toBe(false);
    expect(pressesShortcut(press('F8'), 'Shift+F8')).toBe(false);
  });
});

describe('isComposingKey', () => {
  it('knows a composing key by either sign', () => {
    expect(isComposingKey({ isComposing: true, keyCode: 65 })).toBe(true);
    expect(isComposingKey({ isComposing: false, keyCode: 229 })).toBe(true);
    expect(isComposingKey({ isComposing: false, keyCode: 65 })).toBe(false);
  });
});
