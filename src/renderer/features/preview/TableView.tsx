import type { ReactNode } from 'react';
import { formatValue, type TableValues } from '../../../domain/cells/index.ts';
import type { FormTable, LayoutCell } from '../../../domain/forms/index.ts';
import {
  cellCss,
  columnTwips,
  px,
  TABLE_TYPE,
  type Metrics,
} from '../../../domain/report/index.ts';

interface TableViewProps {
  readonly table: FormTable;
  readonly values: TableValues;
  readonly metrics: Metrics;
}

/** A statutory table as the Word document has it: the same widths, merges and sizes. */
export function TableView(props: TableViewProps): ReactNode {
  const { table, metrics } = props;
  const { layout } = table;
  const type = TABLE_TYPE[table.id];
  const widths = columnTwips(layout.columnWidths, metrics.areaTwips);
  return (
    <table
      className="printTable"
      style={{
        width: metrics.area.width,
        lineHeight: `${px(type.line)}px`,
        fontFamily: metrics.families.table,
      }}
    >
      <colgroup>
        {widths.map((width, column) => (
          // Columns have neither names nor another order.
          // oxlint-disable-next-line react/no-array-index-key
          <col key={column} style={{ width: px(width) }} />
        ))}
      </colgroup>
      <tbody>
        {Array.from({ length: layout.rowCount }, (_, row) => (
          // oxlint-disable-next-line react/no-array-index-key
          <tr key={row} style={{ height: px(type.rowHeight) }}>
            {layout.cells
              .filter((cell) => cell.row === row)
              .map((cell) => (
                <Cell key={cell.column} cell={cell} widths={widths} {...props} />
              ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell(props: TableViewProps & { cell: LayoutCell; widths: readonly number[] }): ReactNode {
  const { cell, table, values } = props;
  return (
    <td
      rowSpan={cell.rowSpan}
      colSpan={cell.columnSpan}
      style={cellCss(cell, TABLE_TYPE[table.id], props.widths)}
    >
      {cell.kind === 'value' ? formatValue(values[cell.cell] ?? null) : cell.text}
    </td>
  );
}
