import { memo, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { formatValue, isComputed } from '../../../domain/cells/index.ts';
import type { FormCell, LayoutCell, TableId } from '../../../domain/forms/index.ts';
import { useSession } from '../workbench/session/index.ts';
import type { GridStore } from './gridStore.ts';
import { frameOf, markOf } from './marks.ts';
import { spokenPlace } from './model/cellWords.ts';
import type { GridModel } from './model/gridModel.ts';
import { rangeOf } from './model/selection.ts';
import type { GridState } from './model/state.ts';
import { usePreviousValue } from './usePreviousValue.ts';
import { words } from './words.ts';

interface ValueCellProps {
  readonly table: TableId;
  readonly cell: FormCell;
  readonly place: LayoutCell;
  readonly model: GridModel;
  readonly store: GridStore;
  readonly showPrevious: boolean;
}

/** One value as printed. Subscribes to its own cell only, so that an edit draws again what it touches. */
export const ValueCell = memo(function ValueCell(props: ValueCellProps): ReactNode {
  const { table, cell, place, model, store, showPrevious } = props;
  const value = useSession((state) => state.report.tables[table][cell.index] ?? null);
  // A blank speaks for itself: a corner in every cell not filled yet would hide the ones that are wrong.
  const mark = useSession((state) =>
    value === null ? undefined : markOf(state.findings, table, cell.key),
  );
  const frame = useSession((state) => frameOf(state.target, table, cell.key));
  const selected = useStore(store, (state) => isSelected(state, model, cell));
  const active = useStore(store, (state) => model.at(state.active) === cell);
  const unreadable = useStore(store, (state) => state.unreadable.get(cell.index));
  const known = usePreviousValue(table, cell);
  const previous = showPrevious ? known : undefined;
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
      <span
        className="grid-value-line"
        data-previous={previous && formatValue(previous.value)}
        title={previous && words.previous(formatValue(previous.value), previous.row)}
      >
        <span className={value === 'NA' && unreadable === undefined ? 'grid-na' : 'grid-number'}>
          {text}
        </span>
      </span>
    </td>
  );
});

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
