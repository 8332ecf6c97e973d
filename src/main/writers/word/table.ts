import type { Table } from 'docx';
import { formatValue, type TableValues } from '../../../domain/cells/index.ts';
import type { FormTable, LayoutCell, TableLayout } from '../../../domain/forms/index.ts';
import { WORD_STYLES } from '../../../domain/report/index.ts';
import { columnTwips } from './layout.ts';
import { TABLE_TYPE } from './tableType.ts';

type Docx = typeof import('docx');

const STYLE_OF = {
  head: WORD_STYLES.tableHead,
  label: WORD_STYLES.tableLabel,
  value: WORD_STYLES.tableValue,
} as const;

interface CellContext {
  readonly docx: Docx;
  readonly table: FormTable;
  readonly values: TableValues;
  readonly widths: readonly number[];
}

/**
 * A statutory table with its merges as issued. Widths stand in the grid and in every cell, because WPS reads the
 * first and Word the second. All rows but the last keep with the next, so that the table stays on one page with its
 * heading where it fits.
 */
export function wordTable(
  docx: Docx,
  content: { readonly table: FormTable; readonly values: TableValues },
  width: number,
): Table {
  const { table } = content;
  const layout = table.layout;
  const widths = columnTwips(layout.columnWidths, width);
  const type = TABLE_TYPE[table.id];
  const context: CellContext = { docx, ...content, widths };
  const line = { style: docx.BorderStyle.SINGLE, size: 4, color: '000000' };
  return new docx.Table({
    width: { size: width, type: docx.WidthType.DXA },
    columnWidths: widths,
    layout: docx.TableLayoutType.FIXED,
    margins: { top: 0, bottom: 0, left: type.padding, right: type.padding },
    borders: {
      top: line,
      bottom: line,
      left: line,
      right: line,
      insideHorizontal: line,
      insideVertical: line,
    },
    rows: Array.from(
      { length: layout.rowCount },
      (_, row) =>
        new docx.TableRow({
          cantSplit: true,
          tableHeader: row < layout.headRows,
          height: { value: type.rowHeight, rule: docx.HeightRule.ATLEAST },
          children: cellsOfRow(layout, row).map((cell) => tableCell(context, cell)),
        }),
    ),
  });
}

function cellsOfRow(layout: TableLayout, row: number): readonly LayoutCell[] {
  return layout.cells.filter((cell) => cell.row === row);
}

function tableCell(context: CellContext, cell: LayoutCell): InstanceType<Docx['TableCell']> {
  const { docx, table, values, widths } = context;
  const text = cell.kind === 'value' ? formatValue(values[cell.cell] ?? null) : cell.text;
  const width = widths
    .slice(cell.column, cell.column + cell.columnSpan)
    .reduce((sum, own) => sum + own, 0);
  return new docx.TableCell({
    width: { size: width, type: docx.WidthType.DXA },
    columnSpan: cell.columnSpan,
    rowSpan: cell.rowSpan,
    verticalAlign: docx.VerticalAlignTable.CENTER,
    children: [
      new docx.Paragraph({
        style: STYLE_OF[cell.kind] + TABLE_TYPE[table.id].suffix,
        keepNext: cell.row + cell.rowSpan < table.layout.rowCount,
        children: text === '' ? [] : [new docx.TextRun(text)],
      }),
    ],
  });
}
