import { memo, type ReactNode } from 'react';
import { formatValue } from '../../../domain/cells/index.ts';
import type { FormCell, FormTable, LayoutCell } from '../../../domain/forms/index.ts';
import type { GridStore } from './gridStore.ts';
import { gridModelOf } from './model/gridModel.ts';
import type { PreviousValue } from './previous.ts';
import { usePreviousValues } from './usePreviousValues.ts';
import { ValueCell } from './ValueCell.tsx';
import { words } from './words.ts';

interface TableBodyProps {
  readonly form: FormTable;
  readonly store: GridStore;
  readonly showPrevious: boolean;
}

/** The printed table, drawn from the form's layout: merged heads, labels and values. */
export const TableBody = memo(function TableBody(props: TableBodyProps): ReactNode {
  const { layout } = props.form;
  const before = usePreviousValues(props.form.id);
  const rows = Array.from({ length: layout.rowCount }, (_, row) =>
    layout.cells.filter((place) => place.row === row),
  );
  const draw = (places: readonly LayoutCell[]): ReactNode => (
    <tr key={places[0]?.row}>
      {places.map((place) => (
        <Place key={place.column} place={place} before={before} {...props} />
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

interface PlaceProps extends TableBodyProps {
  readonly place: LayoutCell;
  readonly before: (cell: FormCell) => PreviousValue | undefined;
}

function Place(props: PlaceProps): ReactNode {
  const { place } = props;
  const cell = props.form.cells[place.cell];
  return cell ? <Value {...props} cell={cell} /> : <Words place={place} />;
}

function Value(props: PlaceProps & { cell: FormCell }): ReactNode {
  const { form, cell, place, store, showPrevious, before } = props;
  const known = showPrevious ? before(cell) : undefined;
  const text = known && formatValue(known.value);
  return (
    <ValueCell
      table={form.id}
      cell={cell}
      place={place}
      model={gridModelOf(form)}
      store={store}
      previous={text}
      previousTitle={text && words.previous(text, known?.row)}
    />
  );
}

function Words({ place }: { place: LayoutCell }): ReactNode {
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
