import { memo, type ReactNode } from 'react';
import type { FormTable, LayoutCell } from '../../../domain/forms/index.ts';
import type { GridStore } from './gridStore.ts';
import { gridModelOf } from './model/gridModel.ts';
import { ValueCell } from './ValueCell.tsx';

interface TableBodyProps {
  readonly form: FormTable;
  readonly store: GridStore;
  readonly showPrevious: boolean;
}

/** The printed table, drawn from the form's layout: merged heads, labels and values. */
export const TableBody = memo(function TableBody(props: TableBodyProps): ReactNode {
  const { layout } = props.form;
  const rows = Array.from({ length: layout.rowCount }, (_, row) =>
    layout.cells.filter((place) => place.row === row),
  );
  const draw = (places: readonly LayoutCell[]): ReactNode => (
    <tr key={places[0]?.row}>
      {places.map((place) => (
        <Place key={place.column} place={place} {...props} />
      ))}
    </tr>
  );
  return (
    <>
      <colgroup>
        {layout.columnWidths.map((width, column) => (
          <col key={column} style={{ width: `${width}%` }} />
        ))}
      </colgroup>
      {layout.headRows > 0 && <thead>{rows.slice(0, layout.headRows).map(draw)}</thead>}
      <tbody>{rows.slice(layout.headRows).map(draw)}</tbody>
    </>
  );
});

function Place({ place, form, ...rest }: TableBodyProps & { place: LayoutCell }): ReactNode {
  const cell = form.cells[place.cell];
  if (cell) {
    return (
      <ValueCell table={form.id} cell={cell} place={place} model={gridModelOf(form)} {...rest} />
    );
  }
  const wide = place.kind === 'head' ? place.columnSpan > 1 : place.rowSpan > 1;
  const axis = place.kind === 'head' ? 'col' : 'row';
  return (
    <th
      className={`grid-${place.kind}`}
      scope={wide ? `${axis}group` : axis}
      rowSpan={place.rowSpan}
      colSpan={place.columnSpan}
    >
      {place.text}
    </th>
  );
}
