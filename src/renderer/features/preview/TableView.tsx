import type { ReactNode } from 'react';
import { formatValue, type TableValues } from '../../../domain/cells/index.ts';
import type { FormTable, LayoutCell } from '../../../domain/forms/index.ts';
import { columnTwips, narrowHeadPadding, TABLE_TYPE } from '../../../domain/report/index.ts';
import { fontPx, px, type Metrics } from './metrics.ts';

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
  const type = TABLE_TYPE[table.id];
  const width = props.widths
    .slice(cell.column, cell.column + cell.columnSpan)
    .reduce((sum, own) => sum + own, 0);
  const narrow = cell.kind === 'head' ? narrowHeadPadding(cell.text, width, type) : null;
  const isLabel = cell.kind === 'label' && cell.rowSpan === 1;
  return (
    <td
      rowSpan={cell.rowSpan}
      colSpan={cell.columnSpan}
      style={{
        padding: `${px(type.paddingVertical)}px ${px(narrow ?? type.padding)}px`,
        textAlign: isLabel ? 'left' : 'center',
        fontSize: fontPx(cell.kind === 'value' ? type.valueSize : type.size),
      }}
    >
      {cell.kind === 'value' ? formatValue(values[cell.cell] ?? null) : cell.text}
    </td>
  );
}
