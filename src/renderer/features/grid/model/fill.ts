import { isComputed } from '../../../../domain/cells/index.ts';
import { placesIn } from './selection.ts';
import {
  outcome,
  selectedRange,
  without,
  type CellChange,
  type GridContext,
  type GridState,
  type Outcome,
} from './state.ts';

/**
 * Ctrl+D / Ctrl+R: the first row (column) of the selection goes into the others; a selection of one row (column)
 * takes from the one before, as in Excel.
 */
export function filled(state: GridState, context: GridContext, towards: 'down' | 'right'): Outcome {
  if (context.readOnly) return outcome({ ...state, notice: 'finalized' });
  const range = selectedRange(state);
  const { model, values } = context;
  const single = towards === 'down' ? range.top === range.bottom : range.left === range.right;
  const first = towards === 'down' ? range.top : range.left;
  const origin = single ? first - 1 : first;
  if (origin < 0) return outcome(state);

  const changes = new Map<number, CellChange>();
  for (const place of placesIn(range)) {
    const target = model.at(place);
    const source = model.at(
      towards === 'down'
        ? { row: origin, column: place.column }
        : { row: place.row, column: origin },
    );
    if (isComputed(target) || source === target || changes.has(target.index)) continue;
    changes.set(target.index, { index: target.index, to: values[source.index] ?? null });
  }
  const unreadable = without(state.unreadable, [...changes.keys()]);
  return { ...outcome({ ...state, unreadable }, [...changes.values()]), source: 'fill' };
}
