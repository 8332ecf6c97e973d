import { useEffect, type RefObject } from 'react';
import type { TableId } from '../../../domain/forms/index.ts';
import type { FocusTarget, Session } from '../workbench/session/index.ts';
import type { GridStore } from './gridStore.ts';
import type { GridModel } from './model/gridModel.ts';
import { selecting } from './model/state.ts';
import { cellId } from './ValueCell.tsx';

/**
 * Brings what the session wants to show into view. Going to a cell moves the keyboard there; looking at a finding
 * selects its first wrong cell and leaves the keyboard where it is.
 */
export function useShownTarget(request: {
  readonly session: Session;
  readonly table: TableId;
  readonly model: GridModel;
  readonly store: GridStore;
  readonly input: RefObject<HTMLInputElement | null>;
}): void {
  const { session, table, model, store, input } = request;
  useEffect(() => {
    const show = (target: FocusTarget | null): void => {
      const key = targetCell(target, table);
      const cell =
        key === undefined ? undefined : model.table.cells[model.table.indexOf.get(key) ?? -1];
      if (!target || !cell || store.getState().draft) return;
      store.setState(selecting(store.getState(), model.homeOf(cell)));
      document
        .getElementById(cellId(table, cell.index))
        ?.scrollIntoView({ block: 'center', inline: 'nearest' });
      if (target.kind === 'cell') input.current?.focus({ preventScroll: true });
    };
    show(session.getState().target);
    return session.subscribe((state, before) => {
      if (state.target !== before.target && !followsOnly(state.target, before.target))
        show(state.target);
    });
  }, [session, table, model, store, input]);
}

/** The same finding with new words is no reason to scroll. */
function followsOnly(target: FocusTarget | null, before: FocusTarget | null): boolean {
  if (target?.kind !== 'finding' || before?.kind !== 'finding') return false;
  const placesOf = ({ finding }: typeof target): string =>
    [finding.rule, ...finding.cells.map((ref) => `${ref.table}.${ref.cell}`)].join('|');
  return placesOf(target) === placesOf(before);
}

function targetCell(target: FocusTarget | null, table: TableId): string | undefined {
  if (target?.kind === 'cell') return target.table === table ? target.cell : undefined;
  if (target?.kind !== 'finding') return undefined;
  const { cells } = target.finding;
  const first = cells.find((ref) => ref.role === 'wrong') ?? cells[0];
  return first?.table === table ? first.cell : undefined;
}
