import {
  useEffect,
  useMemo,
  useRef,
  useState,
  type MouseEvent,
  type PointerEvent,
  type ReactNode,
} from 'react';
import { tableOf, type FormCell, type TableId } from '../../../domain/forms/index.ts';
import { useSession, useSessionStore } from '../workbench/session/index.ts';
import { PasteQuestion, useGridClipboard } from '../clipboard/index.ts';
import { CellInput } from './CellInput.tsx';
import './grid.css';
import { gridActionsOf } from './gridActions.ts';
import { gridsOf } from './gridStore.ts';
import { gridModelOf } from './model/gridModel.ts';
import { Notice, RangeFrame } from './Overlays.tsx';
import { TableBody } from './TableBody.tsx';
import { useShownTarget } from './useShownTarget.ts';

interface StatutoryGridProps {
  readonly table: TableId;
  /** Last year's values as ghosts in the cells (上年对照). */
  readonly showPrevious?: boolean;
}

/** One statutory table of the open report as printed, typed into like a sheet of Excel or WPS. */
export function StatutoryGrid({ table, showPrevious = true }: StatutoryGridProps): ReactNode {
  const session = useSessionStore();
  const edition = useSession((state) => state.report.edition);
  const form = tableOf(edition, table);
  const model = gridModelOf(form);
  const grids = gridsOf(session);
  const store = grids.stores[table];
  const actions = useMemo(() => gridActionsOf(session, table), [session, table]);
  const [container, setContainer] = useState<HTMLDivElement | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const clipboard = useGridClipboard({ session, table, actions });

  useEffect(() => {
    const focus = (): void => input.current?.focus();
    grids.focus.set(table, focus);
    return () => void grids.focus.delete(table);
  }, [grids, table]);
  useShownTarget({ session, table, model, store, input });

  const cellUnder = (event: MouseEvent): FormCell | undefined => {
    const place = event.target instanceof Element && event.target.closest('td[data-index]');
    return place instanceof HTMLElement ? form.cells[Number(place.dataset['index'])] : undefined;
  };
  const onPointerDown = (event: PointerEvent): void => {
    const cell = cellUnder(event);
    if (!cell || event.button !== 0) return;
    // The text field keeps the focus, so that nothing is handed over twice.
    event.preventDefault();
    actions.point(model.homeOf(cell), event.shiftKey);
    input.current?.focus({ preventScroll: true });
  };
  const onPointerMove = (event: PointerEvent): void => {
    const cell = (event.buttons & 1) === 1 ? cellUnder(event) : undefined;
    const at = cell && model.homeOf(cell);
    const { head, draft } = store.getState();
    if (!at || draft || (at.row === head.row && at.column === head.column)) return;
    actions.point(at, true);
  };

  return (
    <div
      ref={setContainer}
      className="grid"
      data-table={table}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onMouseDown={(event) => cellUnder(event) && event.preventDefault()}
      onDoubleClick={(event) => cellUnder(event) && actions.run({ type: 'edit' })}
    >
      <table role="grid" aria-label={form.name} aria-multiselectable="true">
        <TableBody form={form} store={store} showPrevious={showPrevious} />
      </table>
      <RangeFrame table={table} model={model} store={store} container={container} />
      <CellInput
        table={table}
        model={model}
        actions={actions}
        container={container}
        input={input}
        onCopy={clipboard.onCopy}
        onPaste={clipboard.onPaste}
      />
      <Notice table={table} model={model} store={store} container={container} />
      <PasteQuestion clipboard={clipboard} onClosed={() => input.current?.focus()} />
    </div>
  );
}
