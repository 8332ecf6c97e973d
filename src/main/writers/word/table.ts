import type * as DocxLibrary from 'docx';
import type { Table } from 'docx';
import { formatValue, type TableValues } from '../../../domain/cells/index.ts';
import type { FormTable, LayoutCell, TableLayout } from '../../../domain/forms/index.ts';
import { WORD_STYLES } from '../../../domain/report/index.ts';
import { columnTwips } from './layout.ts';
import { TABLE_TYPE } from './tableType.ts';

type Docx = typeof DocxLibrary;

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
    margins: {
      top: type.paddingVertical,
      bottom: type.paddingVertical,
      left: type.padding,
      right: type.padding,
    },
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
          ...(row < layout.headRows ? { tableHeader: true } : {}),
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
  const padding = cell.kind === 'head' ? narrowHeadPadding(text, width, table) : undefined;
  return new docx.TableCell({
    ...(padding === undefined ? {} : { margins: { left: padding, right: padding } }),
    width: { size: width, type: docx.WidthType.DXA },
    columnSpan: cell.columnSpan,
    rowSpan: cell.rowSpan,
    verticalAlign: docx.VerticalAlignTable.CENTER,
    children: [
      new docx.Paragraph({
        style: styleOf(cell) + TABLE_TYPE[table.id].suffix,
        ...(cell.row + cell.rowSpan < table.layout.rowCount ? { keepNext: true } : {}),
        children: text === '' ? [] : [new docx.TextRun(text)],
      }),
    ],
  });
}

/** A label over several rows is the name of a group and is centred as a head. */
function styleOf(cell: LayoutCell): string {
  if (cell.kind === 'value') return WORD_STYLES.tableValue;
  if (cell.kind === 'head' || cell.rowSpan > 1) return WORD_STYLES.tableHead;
  return WORD_STYLES.tableLabel;
}

/**
 * The side padding with which a head that does not fit in a line is set two characters to a line (结果／维持) and not
 * three and one; undefined where the table's own padding serves.
 */
function narrowHeadPadding(text: string, width: number, table: FormTable): number | undefined {
  const type = TABLE_TYPE[table.id];
  const character = type.size * 10;
  const fits = text.length * character <= width - 2 * type.padding;
  if (fits || text.length % 2 === 1 || width > 4 * character) return undefined;
  return Math.max(type.padding, Math.floor((width - 2.6 * character) / 2));
}
