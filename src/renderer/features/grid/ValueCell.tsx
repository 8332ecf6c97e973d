import { memo, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { formatValue, isComputed, type CellValue } from '../../../domain/cells/index.ts';
import type { FormCell, LayoutCell, TableId } from '../../../domain/forms/index.ts';
import { useSession, type SessionState } from '../workbench/session/index.ts';
import type { GridStore } from './gridStore.ts';
import { frameOf, markOf, type CellFrame, type CellMark } from './marks.ts';
import { spokenPlace } from './model/cellWords.ts';
import type { GridModel } from './model/gridModel.ts';
import { rangeOf } from './model/selection.ts';
import type { GridState } from './model/state.ts';
import { words } from './words.ts';

interface ValueCellProps {
  readonly table: TableId;
  readonly cell: FormCell;
  readonly place: LayoutCell;
  readonly model: GridModel;
  readonly store: GridStore;
  /** Last year's value to stand beside, and what it is; undefined where there is none. */
  readonly previous: string | undefined;
  readonly previousTitle: string | undefined;
}

/** One value as printed. Subscribes to its own cell only, so that an edit draws again what it touches. */
export const ValueCell = memo(function ValueCell(props: ValueCellProps): ReactNode {
  const { table, cell, place, model, store, previous, previousTitle } = props;
  const { value, mark, frame } = useSession(
    useShallow((state: SessionState) => seenIn(state, table, cell)),
  );
  const { selected, active, unreadable } = useStore(
    store,
    useShallow((state) => ({
      selected: isSelected(state, model, cell),
      active: model.at(state.active) === cell,
      unreadable: state.unreadable.get(cell.index),
    })),
  );
  const computed = isComputed(cell);
  const text = unreadable ?? formatValue(value);
  const classes = [
    'grid-value',
    computed && 'is-computed',
    selected && !active && 'is-selected',
    mark && `has-${mark}`,
    frame && `frame-${frame}`,
    unreadable !== undefined && 'is-unreadable',
  ];
  return (
    <td
      id={cellId(table, cell.index)}
      className={classes.filter(Boolean).join(' ')}
      rowSpan={place.rowSpan}
      colSpan={place.columnSpan}
      data-index={cell.index}
      data-cell={`${table}.${cell.key}`}
      aria-label={spokenCell({ cell, value: text, mark, unreadable })}
      aria-readonly={computed || undefined}
      aria-invalid={unreadable !== undefined || undefined}
      aria-selected={selected}
    >
      <span className="grid-value-line" data-previous={previous} title={previousTitle}>
        <span className={value === 'NA' && unreadable === undefined ? 'grid-na' : 'grid-number'}>
          {text}
        </span>
      </span>
    </td>
  );
});

function seenIn(
  { report, findings, target }: SessionState,
  table: TableId,
  cell: FormCell,
): {
  readonly value: CellValue;
  readonly mark: CellMark | undefined;
  readonly frame: CellFrame | undefined;
} {
  const value = report.tables[table][cell.index] ?? null;
  return {
    value,
    // A blank speaks for itself: a corner in every cell not filled yet would hide the ones that are wrong.
    mark: value === null ? undefined : markOf(findings, table, cell.key),
    frame: frameOf(target, table, cell.key),
  };
}

export function cellId(table: TableId, index: number): string {
  return `cell-${table}-${index}`;
}

function isSelected(state: GridState, model: GridModel, cell: FormCell): boolean {
  const range = rangeOf(state.anchor, state.head);
  const { row, column } = model.homeOf(cell);
  if (row < range.top || row > range.bottom || column > range.right) return false;
  return column >= range.left || model.at({ row, column: range.left }) === cell;
}

function spokenCell(spoken: {
  readonly cell: FormCell;
  readonly value: string;
  readonly mark: 'error' | 'warning' | undefined;
  readonly unreadable: string | undefined;
}): string {
  const { cell, value, mark, unreadable } = spoken;
  const said = value === '' ? words.blank : value === '/' ? words.notApplicable : value;
  return [
    spokenPlace(cell),
    unreadable === undefined ? said : words.unreadableCell(unreadable),
    isComputed(cell) && words.computed,
    mark && words.marks[mark],
  ]
    .filter(Boolean)
    .join('，');
}
