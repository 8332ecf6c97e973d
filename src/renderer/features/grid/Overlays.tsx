import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { TableId } from '../../../domain/forms/index.ts';
import type { GridStore } from './gridStore.ts';
import type { GridModel } from './model/gridModel.ts';
import { selectedRange } from './model/state.ts';
import { useBox } from './useElementBox.ts';
import { cellId } from './ValueCell.tsx';
import { words } from './words.ts';

interface OverlayProps {
  readonly table: TableId;
  readonly model: GridModel;
  readonly store: GridStore;
  /** The element the boxes are measured in; null before it is there. */
  readonly container: HTMLElement | null;
}

/** The blue line around the selected cells. */
export function RangeFrame({ table, model, store, container }: OverlayProps): ReactNode {
  const anchor = useStore(store, (state) => state.anchor);
  const head = useStore(store, (state) => state.head);
  const range = selectedRange({ anchor, head });
  const first = model.at({ row: range.top, column: range.left });
  const last = model.at({ row: range.bottom, column: range.right });
  const box = useBox(container, cellId(table, first.index), cellId(table, last.index));
  return box && <div className="grid-range" style={box} aria-hidden="true" />;
}

/** What the clerk has to know about the active cell, under it. */
export function Notice({ table, model, store, container }: OverlayProps): ReactNode {
  const active = useStore(store, (state) => state.active);
  const notice = useStore(store, (state) => state.notice);
  const id = cellId(table, model.at(active).index);
  const box = useBox(container, id, id);
  const rightHalf = active.column >= model.columnCount / 2;
  return (
    <div id={`notice-${table}`} role="status" className="grid-notice-place">
      {notice && box && (
        <div
          className={rightHalf ? 'grid-notice is-left' : 'grid-notice'}
          style={{
            left: rightHalf ? box.left + box.width : box.left,
            top: box.top + box.height + 4,
          }}
        >
          {words.notices[notice]}
        </div>
      )}
    </div>
  );
}
