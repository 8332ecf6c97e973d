import type { CellValue, TableValues } from '../../../../domain/cells/index.ts';
import type { EditMode } from './keys.ts';
import type { GridModel, Position } from './gridModel.ts';
import { rangeOf, type Range } from './selection.ts';

/** What is being typed into the active cell and not yet handed over. */
export interface Draft {
  readonly text: string;
  readonly mode: Exclude<EditMode, 'none'>;
}

/** A word to the clerk at the active cell. */
type GridNotice = 'unreadable' | 'computed' | 'finalized';

export interface GridState {
  readonly active: Position;
  /** The corner of the selection that stays, and the one that moves. */
  readonly anchor: Position;
  readonly head: Position;
  /** The column in which a run of Tabs began; Enter returns to it. */
  readonly runColumn: number | null;
  readonly draft: Draft | null;
  /** Texts that are no value, by cell index: shown, never stored, never dropped. */
  readonly unreadable: ReadonlyMap<number, string>;
  readonly notice: GridNotice | null;
}

/** What the pure grid reads. */
export interface GridContext {
  readonly model: GridModel;
  readonly values: TableValues;
  /** The report is finalized. */
  readonly readOnly: boolean;
}

export interface CellChange {
  readonly index: number;
  readonly to: CellValue;
}

/** What a command leads to: the next state, values to store, and where it could not go. */
export interface Outcome {
  readonly state: GridState;
  readonly changes: readonly CellChange[];
  readonly source: 'typing' | 'fill';
  /** Tab went past the last or first cell: the key belongs to the page. */
  readonly left?: boolean;
}

export const initialGridState: GridState = {
  active: { row: 0, column: 0 },
  anchor: { row: 0, column: 0 },
  head: { row: 0, column: 0 },
  runColumn: null,
  draft: null,
  unreadable: new Map(),
  notice: null,
};

export function selectedRange(state: Pick<GridState, 'anchor' | 'head'>): Range {
  return rangeOf(state.anchor, state.head);
}

export function outcome(state: GridState, changes: readonly CellChange[] = []): Outcome {
  return { state, changes, source: 'typing' };
}

/** The state with one cell selected. */
export function selecting(state: GridState, at: Position): GridState {
  return { ...state, active: at, anchor: at, head: at, runColumn: null, notice: null };
}

export function without<K, V>(map: ReadonlyMap<K, V>, keys: readonly K[]): ReadonlyMap<K, V> {
  if (!keys.some((key) => map.has(key))) return map;
  const result = new Map(map);
  for (const key of keys) result.delete(key);
  return result;
}
