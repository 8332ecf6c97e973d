import {
  useEffect,
  useLayoutEffect,
  useRef,
  type CSSProperties,
  type ClipboardEvent,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
} from 'react';
import { useStore } from 'zustand';
import { formatValue } from '../../../domain/cells/index.ts';
import type { FormCell, TableId } from '../../../domain/forms/index.ts';
import { useSession, useSessionStore } from '../workbench/session/index.ts';
import type { GridActions } from './gridActions.ts';
import { gridsOf } from './gridStore.ts';
import { spokenPlace } from './model/cellWords.ts';
import { commandOf } from './model/keys.ts';
import type { GridModel } from './model/gridModel.ts';
import { useBox, type Box } from './useElementBox.ts';
import { usePreviousValues } from './usePreviousValues.ts';
import { cellId } from './ValueCell.tsx';
import { words } from './words.ts';

/** The key code browsers give to keys an input method has taken. */
const INPUT_METHOD_KEY_CODE = 229;

interface CellInputProps {
  readonly table: TableId;
  readonly model: GridModel;
  readonly actions: GridActions;
  /** The element the boxes are measured in; null before it is there. */
  readonly container: HTMLElement | null;
  readonly input: RefObject<HTMLInputElement | null>;
  readonly onCopy: (event: ClipboardEvent, cut: boolean) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
}

/**
 * The one text field of a table. It is always there and lies over the active cell, so that the first key of an input
 * method composes in it and nothing leaks; it is the table's only tab stop.
 */
export function CellInput(props: CellInputProps): ReactNode {
  const { table, model, actions, container, input } = props;
  const session = useSessionStore();
  const grids = gridsOf(session);
  const store = grids.stores[table];
  const active = useStore(store, (state) => state.active);
  const draft = useStore(store, (state) => state.draft);
  const cell = model.at(active);
  const id = cellId(table, cell.index);
  const box = useBox(container, id, id);
  const composing = useRef(false);
  const beganEmpty = useRef(false);
  const spokenInput = useSpokenInput(table, cell);

  useShownDraft(input, draft?.text ?? '', composing);
  useEffect(() => {
    const forget = session.onFlush(() => {
      // Half a composition is not yet anything typed.
      if (!composing.current) actions.commit();
    });
    return () => {
      forget();
      // A field that leaves the page tells nobody that it lost the focus.
      actions.commit();
    };
  }, [session, actions]);
  useEffect(() => {
    if (box && document.activeElement === input.current) {
      input.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
  }, [box, input]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const native = event.nativeEvent;
    const command = commandOf(
      {
        key: native.key,
        ctrlKey: native.ctrlKey || native.metaKey,
        shiftKey: native.shiftKey,
        altKey: native.altKey,
        composing:
          native.isComposing || native.keyCode === INPUT_METHOD_KEY_CODE || composing.current,
      },
      draft?.mode ?? 'none',
    );
    if (!command || !actions.run(command)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  const type = (element: HTMLInputElement): void => {
    actions.type(element.value);
    // Where nothing may be typed nothing may stay behind, or it would begin the next cell.
    if (!store.getState().draft && !composing.current) element.value = '';
  };

  const setComposing = (on: boolean): void => {
    composing.current = on;
    session.setComposing(on);
  };

  return (
    <input
      ref={input}
      className={draft ? 'grid-input is-editing' : 'grid-input'}
      style={placeOf(box, draft !== null)}
      type="text"
      inputMode="decimal"
      autoComplete="off"
      spellCheck={false}
      aria-label={spokenInput}
      aria-describedby={`notice-${table}`}
      onKeyDown={onKeyDown}
      onInput={(event) => type(event.currentTarget)}
      onCompositionStart={() => {
        beganEmpty.current = !store.getState().draft;
        setComposing(true);
      }}
      onCompositionEnd={(event) => {
        setComposing(false);
        // A composition given up is no wish to empty the cell.
        if (beganEmpty.current && event.currentTarget.value === '') actions.run({ type: 'cancel' });
        else type(event.currentTarget);
      }}
      onFocus={() => grids.active.setState({ table })}
      onBlur={() => {
        if (composing.current) setComposing(false);
        actions.commit();
      }}
      onCopy={(event) => props.onCopy(event, false)}
      onCut={(event) => props.onCopy(event, true)}
      onPaste={props.onPaste}
    />
  );
}

/** While editing the field grows with its text. */
function placeOf(box: Box | null, editing: boolean): CSSProperties {
  if (!box) return { left: 0, top: 0, width: 0, height: 0 };
  const { left, top, width, height } = box;
  return editing ? { left, top, minWidth: width, height } : { left, top, width, height };
}

function useSpokenInput(table: TableId, cell: FormCell): string {
  const value = useSession((state) => state.report.tables[table][cell.index] ?? null);
  const previous = usePreviousValues(table)(cell);
  const before = previous && words.previous(formatValue(previous.value), previous.row);
  return [spokenPlace(cell), formatValue(value) || words.blank, before].filter(Boolean).join('，');
}

/** The text field shows the draft; while an input method composes the field is the truth and is left alone. */
function useShownDraft(
  fieldRef: RefObject<HTMLInputElement | null>,
  text: string,
  composingRef: RefObject<boolean>,
): void {
  useLayoutEffect(() => {
    const field = fieldRef.current;
    if (field && !composingRef.current && field.value !== text) field.value = text;
  }, [fieldRef, text, composingRef]);
}
