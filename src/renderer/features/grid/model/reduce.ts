import { filled } from './fill.ts';
import type { Position } from './gridModel.ts';
import type { GridCommand } from './keys.ts';
import { jump, nearest, neighbour, nextInRange, nextTyped } from './moves.ts';
import { samePlace } from './selection.ts';
import {
  outcome,
  selectedRange,
  selecting,
  type GridContext,
  type GridState,
  type Outcome,
} from './state.ts';
import { cancelled, cleared, committed, editing, filledSelection, typed } from './typing.ts';

/** The commands of keys.ts that are answered inside one table. */
export type TableCommand = Exclude<GridCommand, { type: 'nothing' | 'undo' | 'redo' | 'table' }>;

/** What a command does to the grid. Pure; the caller stores the changes. */
export function reduce(state: GridState, command: TableCommand, context: GridContext): Outcome {
  switch (command.type) {
    case 'edit':
      return outcome(editing(state, context));
    case 'cancel':
      return outcome(cancelled(state, context));
    case 'clear':
      return cleared(state, context);
    case 'emptyAndEdit':
      return outcome(typed(state, '', context));
    case 'fillDown':
      return filled(state, context, 'down');
    case 'fillRight':
      return filled(state, context, 'right');
    case 'fillSelection':
      return filledSelection(state, context);
    case 'selectAll':
      return outcome({
        ...state,
        anchor: { row: 0, column: 0 },
        head: { row: context.model.rowCount - 1, column: context.model.columnCount - 1 },
      });
    case 'tab':
    case 'enter':
    case 'move':
    case 'jump':
    case 'rowStart':
    case 'tableStart':
    case 'tableEnd':
    default:
      return left(state, command, context);
  }
}

/** A click or drag: hands over what is typed and selects. */
export function pointed(
  state: GridState,
  request: { readonly at: Position; readonly extend: boolean },
  context: GridContext,
): Outcome {
  const { state: settled, changes } = committed(state, context, 'leave');
  const next = request.extend
    ? { ...settled, head: request.at, notice: null }
    : selecting(settled, request.at);
  return outcome(noticed(next, context), changes);
}

/** The commands that leave the active cell: what is typed is handed over first, and keeps them there if unreadable. */
function left(state: GridState, command: MoveCommand, context: GridContext): Outcome {
  const { state: settled, changes, refused } = committed(state, context, 'stay');
  if (refused) return outcome(settled);
  const moved = movedBy(settled, command, context);
  if (!moved) return { ...outcome(settled, changes), left: true };
  return outcome(noticed(moved, context), changes);
}

type MoveCommand = Extract<
  TableCommand,
  { type: 'tab' | 'enter' | 'move' | 'jump' | 'rowStart' | 'tableStart' | 'tableEnd' }
>;

function movedBy(
  state: GridState,
  command: MoveCommand,
  context: GridContext,
): GridState | undefined {
  if (command.type === 'tab') return tabbed(state, command.step, context);
  if (command.type === 'enter') return entered(state, command.step, context);
  const from = command.extend ? state.head : state.active;
  const to = destination(command, from, context);
  if (!command.extend) return selecting(state, to);
  return { ...state, head: to, runColumn: null, notice: null };
}

function destination(
  command: Exclude<MoveCommand, { type: 'tab' | 'enter' }>,
  from: Position,
  { model, values }: GridContext,
): Position {
  switch (command.type) {
    case 'move':
      return neighbour(model, from, command.direction);
    case 'jump':
      return jump({ model, values, from, direction: command.direction });
    case 'rowStart':
      return { row: from.row, column: 0 };
    case 'tableStart':
      return { row: 0, column: 0 };
    case 'tableEnd':
    default:
      return { row: model.rowCount - 1, column: model.columnCount - 1 };
  }
}

function tabbed(state: GridState, step: 1 | -1, { model }: GridContext): GridState | undefined {
  if (hasRange(state)) return { ...state, active: withinRange(state, 'rows', { model, step }) };
  const to = nextTyped(model, state.active, step);
  if (!to) return undefined;
  const runColumn = state.runColumn ?? state.active.column;
  return { ...selecting(state, to), runColumn };
}

function entered(state: GridState, step: 1 | -1, { model }: GridContext): GridState {
  if (hasRange(state)) return { ...state, active: withinRange(state, 'columns', { model, step }) };
  const { active, runColumn } = state;
  const down = neighbour(model, active, { rows: step, columns: 0 });
  if (step === -1 || runColumn === null) return selecting(state, down);
  return selecting(state, nearest(model, { row: down.row, column: runColumn }));
}

function withinRange(
  state: GridState,
  along: 'rows' | 'columns',
  { model, step }: Pick<GridContext, 'model'> & { readonly step: 1 | -1 },
): Position {
  return nextInRange({ model, range: selectedRange(state), from: state.active, along, step });
}

function hasRange(state: GridState): boolean {
  return !samePlace(state.anchor, state.head);
}

/** Coming to a cell whose text could not be read, one is told so again. */
function noticed(state: GridState, { model }: GridContext): GridState {
  return state.unreadable.has(model.at(state.active).index)
    ? { ...state, notice: 'unreadable' }
    : state;
}
