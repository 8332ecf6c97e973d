import {
  useLayoutEffect,
  useRef,
  type ClipboardEvent,
  type DragEvent,
  type KeyboardEvent,
  type RefObject,
  type SyntheticEvent,
} from 'react';
import { isComposingKey, pressesShortcut } from '../../../commands/shortcut.ts';
import {
  isBoundPart,
  withPrintedEdit,
  withReplaced,
  type BoundPart,
  type BoundText,
  type Range,
  type TextPart,
} from '../../../../domain/report/index.ts';
import { useSessionStore } from '../session/index.ts';
import { setCaret } from './caret.ts';
import { copyBound, pastedBound } from './clipboard.ts';
import { boundTextNow, replaceRange } from './useBoundText.ts';
import { caretAfter, deletedWhole, snapped, type LeftField } from './wholeMarkers.ts';

type Field = HTMLTextAreaElement;

interface BoundField {
  /** Takes over what was typed, as the field shows it. */
  readonly commit: (field: Field) => void;
  readonly onKeyDown: (event: KeyboardEvent<Field>) => void;
  readonly onSelect: (event: SyntheticEvent<Field>) => void;
  readonly onDragStart: (event: DragEvent<Field>) => void;
  readonly onCopy: (event: ClipboardEvent<Field>) => void;
  readonly onCut: (event: ClipboardEvent<Field>) => void;
  readonly onPaste: (event: ClipboardEvent<Field>) => void;
}

interface Wish {
  readonly part: TextPart;
  readonly input: RefObject<Field | null>;
  /** What the field shows. */
  readonly shown: string;
  readonly bound: BoundText;
  readonly readOnly: boolean;
  readonly composing: boolean;
}

const NOWHERE: Range = { start: 0, end: 0 };

const selectionOf = (field: Field): Range => ({
  start: field.selectionStart,
  end: field.selectionEnd,
});

/**
 * A textarea that shows printed text and keeps what is bound in it: what is typed is put into the text with markers, the
 * caret never stands inside of a bound number, and one is deleted, cut and copied as a whole. Nothing is done inside a
 * composition.
 */
export const useBoundField = (wish: Wish): BoundField => {
  const { part, input, shown, bound, readOnly, composing } = wish;
  const session = useSessionStore();
  const left = useRef<LeftField>({ text: shown, range: NOWHERE });
  // A marker typed out has become its number, a number has changed, a step was undone.
  useLayoutEffect(() => {
    if (composing || left.current.text === shown) return;
    const at = caretAfter(left.current, shown);
    input.current?.setSelectionRange(at, at);
    left.current = { text: shown, range: { start: at, end: at } };
  }, [shown, composing, input]);

  const note = (field: Field): void => {
    const range = selectionOf(field);
    left.current = { text: field.value, range };
    if (isBoundPart(part)) setCaret(session, { part, ...range });
  };

  const replace = (field: Field, put: string): void => {
    if (!isBoundPart(part)) return;
    const range = selectionOf(field);
    left.current = { text: field.value, range };
    replaceRange(session, part satisfies BoundPart, (now) => withReplaced(now, range, put));
  };

  return {
    commit: (field) => {
      note(field);
      const now = boundTextNow(session, part);
      const to = withPrintedEdit(now, field.value, field.selectionEnd);
      session.getState().apply([{ kind: 'text', part, from: now.source, to }], 'typing');
    },
    onKeyDown: (event) => {
      if (isComposingKey(event.nativeEvent) || readOnly) return;
      const field = event.currentTarget;
      const step = stepOf(event);
      if (step) {
        // The browser's own undo knows printed text alone and would bring numbers back unbound.
        event.preventDefault();
        left.current = { text: field.value, range: NOWHERE };
        session.getState()[step]();
        return;
      }
      if (event.key !== 'Backspace' && event.key !== 'Delete') return;
      const whole = deletedWhole(bound.pieces, event.key, selectionOf(field));
      if (!whole) return;
      session.seal();
      field.setSelectionRange(whole.start, whole.end);
    },
    onSelect: (event) => {
      if (composing) return;
      const field = event.currentTarget;
      const now = selectionOf(field);
      const to = snapped(bound.pieces, now, left.current.range);
      if (to.start !== now.start || to.end !== now.end) {
        field.setSelectionRange(to.start, to.end, field.selectionDirection);
      }
      note(field);
    },
    onDragStart: (event) => {
      // The browser would move printed text, and what is bound in it would be left behind.
      if (bound.pieces.length > 0) event.preventDefault();
    },
    onCopy: (event) => {
      if (!copyBound(event.clipboardData, bound, selectionOf(event.currentTarget))) return;
      event.preventDefault();
    },
    onCut: (event) => {
      if (readOnly || !copyBound(event.clipboardData, bound, selectionOf(event.currentTarget)))
        return;
      event.preventDefault();
      replace(event.currentTarget, '');
    },
    onPaste: (event) => {
      const pasted = pastedBound(event.clipboardData);
      if (readOnly || !isBoundPart(part) || pasted === null) return;
      event.preventDefault();
      replace(event.currentTarget, pasted);
    },
  };
};

const stepOf = (event: KeyboardEvent): 'undo' | 'redo' | undefined => {
  if (pressesShortcut(event, 'Ctrl+Z')) return 'undo';
  return pressesShortcut(event, 'Ctrl+Y') || pressesShortcut(event, 'Ctrl+Shift+Z')
    ? 'redo'
    : undefined;
};
