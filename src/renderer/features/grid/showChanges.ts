import { isComputed } from '../../../domain/cells/index.ts';
import { TABLE_IDS, tableOf, type FormCell, type TableId } from '../../../domain/forms/index.ts';
import type { Session } from '../workbench/session/index.ts';
import { gridsOf } from './gridStore.ts';
import { gridModelOf } from './model/gridModel.ts';
import { selecting } from './model/state.ts';

/** Undoes or redoes and selects what changed, in whichever table it is, so that one sees what was undone. */
export function showingChanges(session: Session, current: TableId, travel: () => void): void {
  const before = session.getState().report;
  travel();
  const { report } = session.getState();
  const changedIn = (table: TableId): readonly FormCell[] =>
    tableOf(report.edition, table).cells.filter(
      (cell) =>
        !isComputed(cell) && before.tables[table][cell.index] !== report.tables[table][cell.index],
    );
  const table = [current, ...TABLE_IDS].find((id) => changedIn(id).length > 0);
  if (!table) return;
  const grids = gridsOf(session);
  select(session, table, changedIn(table));
  if (table !== current) grids.focus.get(table)?.();
}

function select(session: Session, table: TableId, cells: readonly FormCell[]): void {
  const store = gridsOf(session).stores[table];
  const model = gridModelOf(tableOf(session.getState().report.edition, table));
  const homes = cells.map(model.homeOf);
  const rows = homes.map(({ row }) => row);
  const columns = homes.map(({ column }) => column);
  const first = { row: Math.min(...rows), column: Math.min(...columns) };
  const last = { row: Math.max(...rows), column: Math.max(...columns) };
  store.setState({ ...selecting(store.getState(), first), head: last });
}
