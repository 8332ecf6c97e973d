import { createStore, type StoreApi } from 'zustand/vanilla';
import { TABLE_IDS, type TableId } from '../../../domain/forms/index.ts';
import type { Session } from '../workbench/session/index.ts';
import { initialGridState, type GridState } from './model/state.ts';

export type GridStore = StoreApi<GridState>;

/** The grids of one session: their states outlive the screen, so that nothing typed is lost by looking elsewhere. */
export interface SessionGrids {
  readonly stores: Readonly<Record<TableId, GridStore>>;
  /** The table worked in last, for the status bar; null before the first. */
  readonly active: StoreApi<{ readonly table: TableId | null }>;
  /** How to give a table on screen the keyboard. */
  readonly focus: Map<TableId, () => void>;
}

const known = new WeakMap<Session, SessionGrids>();

const newStore = (): GridStore => createStore<GridState>()(() => initialGridState);

export function gridsOf(session: Session): SessionGrids {
  const existing = known.get(session);
  if (existing) return existing;
  const grids: SessionGrids = {
    stores: { proactive: newStore(), requests: newStore(), litigation: newStore() },
    active: createStore<{ table: TableId | null }>()(() => ({ table: null })),
    focus: new Map(),
  };
  known.set(session, grids);
  return grids;
}

/** Gives the keyboard to the table before or after `table`, as Ctrl+PgUp and Ctrl+PgDn do; stays at the ends. */
export function focusNextTable(grids: SessionGrids, table: TableId, step: 1 | -1): void {
  const next = TABLE_IDS[TABLE_IDS.indexOf(table) + step];
  if (next) grids.focus.get(next)?.();
}
