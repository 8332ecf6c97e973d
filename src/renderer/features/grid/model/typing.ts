import { formatValue, isComputed, parseCellText } from '../../../../domain/cells/index.ts';
import { cellsIn } from './selection.ts';
import {
  outcome,
  selectedRange,
  without,
  type Draft,
  type GridContext,
  type GridState,
  type Outcome,
} from './state.ts';

/** Takes over what stands in the text field; the first character begins to replace the value. */
export function typed(state: GridState, text: string, context: GridContext): GridState {
  const refusal = refusalOf(state, context);
  if (refusal) return { ...state, draft: null, notice: refusal };
  return { ...state, draft: { text, mode: state.draft?.mode ?? 'replace' }, notice: null };
}

/** F2: edits the value that stands there; a second F2 gives the arrows to the text. */
export function editing(state: GridState, context: GridContext): GridState {
  const refusal = refusalOf(state, context);
  if (refusal) return { ...state, notice: refusal };
  const cell = context.model.at(state.active);
  const shown = state.unreadable.get(cell.index) ?? formatValue(context.values[cell.index] ?? null);
  const draft: Draft = { text: state.draft?.text ?? shown, mode: 'edit' };
  return { ...state, draft };
}

/** Esc: gives up what is typed, then a text that could not be read, then the selection around the active cell. */
export function cancelled(state: GridState, { model }: GridContext): GridState {
  if (state.draft) return { ...state, draft: null, notice: null };
  const unreadable = without(state.unreadable, [model.at(state.active).index]);
  const { active } = state;
  return { ...state, unreadable, notice: null, anchor: active, head: active };
}

/**
 * Hands the typed text over as the value of the active cell. A text that is no value is not stored: the cell stays
 * in edit (`stay`), or keeps the text visibly where one cannot stay (`leave`).
 */
export function committed(
  state: GridState,
  context: GridContext,
  unreadable: 'stay' | 'leave',
): Outcome & { readonly refused: boolean } {
  if (!state.draft) return { ...outcome(state), refused: false };
  const cell = context.model.at(state.active);
  const parsed = parseCellText(state.draft.text, cell.kind);
  if (parsed.ok) {
    const rest = without(state.unreadable, [cell.index]);
    const next = { ...state, draft: null, notice: null, unreadable: rest };
    return { ...outcome(next, [{ index: cell.index, to: parsed.value }]), refused: false };
  }
  if (unreadable === 'stay') {
    return { ...outcome({ ...state, notice: 'unreadable' }), refused: true };
  }
  const kept = new Map(state.unreadable).set(cell.index, state.draft.text);
  return { ...outcome({ ...state, draft: null, unreadable: kept }), refused: true };
}

/** Ctrl+Enter: the typed text becomes the value of every selected cell. */
export function filledSelection(state: GridState, context: GridContext): Outcome {
  if (!state.draft) return outcome(state);
  const cells = cellsIn(context.model, selectedRange(state)).filter((cell) => !isComputed(cell));
  const readings = cells.map((cell) => ({
    index: cell.index,
    parsed: parseCellText(state.draft?.text ?? '', cell.kind),
  }));
  const changes = readings.flatMap(({ index, parsed }) =>
    parsed.ok ? [{ index, to: parsed.value }] : [],
  );
  if (changes.length < cells.length) return outcome({ ...state, notice: 'unreadable' });
  const unreadable = without(
    state.unreadable,
    changes.map(({ index }) => index),
  );
  return {
    ...outcome({ ...state, draft: null, notice: null, unreadable }, changes),
    source: 'fill',
  };
}

/** Delete: every selected cell becomes blank, which is not 0. */
export function cleared(state: GridState, context: GridContext): Outcome {
  if (context.readOnly) return outcome({ ...state, notice: 'finalized' });
  const indexes = cellsIn(context.model, selectedRange(state))
    .filter((cell) => !isComputed(cell))
    .map((cell) => cell.index);
  if (indexes.length === 0) return outcome({ ...state, notice: 'computed' });
  const unreadable = without(state.unreadable, indexes);
  return outcome(
    { ...state, unreadable, notice: null },
    indexes.map((index) => ({ index, to: null })),
  );
}

function refusalOf(state: GridState, context: GridContext): 'finalized' | 'computed' | undefined {
  if (context.readOnly) return 'finalized';
  return isComputed(context.model.at(state.active)) ? 'computed' : undefined;
}
