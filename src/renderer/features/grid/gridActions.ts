import type { EditSource } from '../../../contract/index.ts';
import { tableOf, type TableId } from '../../../domain/forms/index.ts';
import type { ReportEdit } from '../../../domain/report/index.ts';
import type { Session } from '../workbench/session/index.ts';
import { focusNextTable, gridsOf } from './gridStore.ts';
import { showingChanges } from './showChanges.ts';
import { gridModelOf, type Position } from './model/gridModel.ts';
import type { GridCommand } from './model/keys.ts';
import { pointed, reduce } from './model/reduce.ts';
import type { CellChange, GridContext, Outcome } from './model/state.ts';
import { committed, typed } from './model/typing.ts';

/** What keyboard, mouse and clipboard do to one table of a session. */
export interface GridActions {
  /** Returns false where the key belongs to the page (Tab past the end). */
  readonly run: (command: GridCommand) => boolean;
  readonly type: (text: string) => void;
  readonly point: (at: Position, extend: boolean) => void;
  /** Hands over what is half typed: on blur, on leaving the page, on switching the report. */
  readonly commit: () => void;
  readonly change: (changes: readonly CellChange[], source: EditSource) => void;
  readonly context: () => GridContext;
}

export function gridActionsOf(session: Session, table: TableId): GridActions {
  const grids = gridsOf(session);
  const store = grids.stores[table];

  const context = (): GridContext => {
    const { report, open } = session.getState();
    return {
      model: gridModelOf(tableOf(report.edition, table)),
      values: report.tables[table],
      readOnly: open.state === 'finalized',
    };
  };

  const change = (changes: readonly CellChange[], source: EditSource): void => {
    const { model, values } = context();
    const edits = changes.flatMap(({ index, to }): readonly ReportEdit[] => {
      const cell = model.table.cells[index];
      if (!cell) return [];
      return [{ kind: 'cell', table, cell: cell.key, from: values[index] ?? null, to }];
    });
    if (edits.length > 0) session.getState().apply(edits, source);
  };

  const take = ({ state, changes, source, left }: Outcome): boolean => {
    store.setState(state, true);
    change(changes, source);
    return left !== true;
  };

  return {
    context,
    change,
    run: (command) => {
      if (command.type === 'nothing') return true;
      if (command.type === 'cancel' && !store.getState().draft) session.getState().show(null);
      if (command.type === 'undo') showingChanges(session, table, session.getState().undo);
      else if (command.type === 'redo') showingChanges(session, table, session.getState().redo);
      else if (command.type === 'table') {
        take(committed(store.getState(), context(), 'leave'));
        focusNextTable(grids, table, command.step);
      } else return take(reduce(store.getState(), command, context()));
      return true;
    },
    type: (text) => store.setState(typed(store.getState(), text, context()), true),
    point: (at, extend) => void take(pointed(store.getState(), { at, extend }, context())),
    commit: () => void take(committed(store.getState(), context(), 'leave')),
  };
}
