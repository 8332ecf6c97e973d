import { formatValue, type TableValues } from '../../../domain/cells/index.ts';
import type { FormTable, LayoutCell, TableLayout } from '../../../domain/forms/index.ts';
import {
  columnTwips,
  mayBreakAfter,
  narrowHeadPadding,
  TABLE_TYPE,
  WORD_STYLES,
  type TableType,
} from '../../../domain/report/index.ts';
import { element, escapeXml } from '../xml.ts';

interface TableContext {
  readonly table: FormTable;
  readonly values: TableValues;
  readonly widths: readonly number[];
  readonly type: TableType;
}

/**
 * `w:tbl` of a statutory table with its merges as issued, `width` twips wide. Widths stand in the grid and in every
 * cell, because WPS reads the first and Word the second. Rows keep with the next, so that a table stays on one page
 * with its heading where it fits; table 二 may break between its blocks.
 *
 * Written as text: built of the docx library's objects, the 350 cells take three times as long as all the rest.
 */
export function tableXml(table: FormTable, values: TableValues, width: number): string {
  const { layout } = table;
  const widths = columnTwips(layout.columnWidths, width);
  const context: TableContext = { table, values, widths, type: TABLE_TYPE[table.id] };
  return element(
    'w:tbl',
    {},
    tableProperties(context.type, width),
    element('w:tblGrid', {}, ...widths.map((own) => element('w:gridCol', { 'w:w': own }))),
    ...Array.from({ length: layout.rowCount }, (_, row) => tableRow(context, row)),
  );
}

const SIDES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'] as const;
const LINE = { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': '000000' } as const;

/** Borders and cell margins alike for every table, `width` twips wide. */
export function tableProperties(type: TableType, width: number): string {
  return element(
    'w:tblPr',
    {},
    dxa('w:tblW', width),
    element('w:tblBorders', {}, ...SIDES.map((side) => element(`w:${side}`, LINE))),
    element('w:tblLayout', { 'w:type': 'fixed' }),
    element(
      'w:tblCellMar',
      {},
      dxa('w:top', type.paddingVertical),
      dxa('w:left', type.padding),
      dxa('w:bottom', type.paddingVertical),
      dxa('w:right', type.padding),
    ),
  );
}

function tableRow(context: TableContext, row: number): string {
  const { layout } = context.table;
  const properties = element(
    'w:trPr',
    {},
    '<w:cantSplit/>',
    element('w:trHeight', { 'w:val': context.type.rowHeight, 'w:hRule': 'atLeast' }),
    row < layout.headRows ? '<w:tblHeader/>' : '',
  );
  const cells = cellsOfRow(layout, row).map((cell) => tableCell(context, cell, row));
  return element('w:tr', {}, properties, ...cells);
}

/** The cells that stand in a row, those that began in a row above included. */
function cellsOfRow(layout: TableLayout, row: number): readonly LayoutCell[] {
  return layout.cells
    .filter((cell) => cell.row <= row && row < cell.row + cell.rowSpan)
    .toSorted((a, b) => a.column - b.column);
}

function tableCell(context: TableContext, cell: LayoutCell, row: number): string {
  const isStart = cell.row === row;
  const text = isStart ? textOf(context, cell) : '';
  const isKept = !mayBreakAfter(context.table.layout, cell.row + cell.rowSpan - 1);
  return element(
    'w:tc',
    {},
    cellProperties(context, cell, isStart),
    element(
      'w:p',
      {},
      element(
        'w:pPr',
        {},
        element('w:pStyle', { 'w:val': styleOf(cell) + context.type.suffix }),
        isKept ? '<w:keepNext/>' : '',
      ),
      text === '' ? '' : element('w:r', {}, element('w:t', {}, escapeXml(text))),
    ),
  );
}

function textOf({ values }: TableContext, cell: LayoutCell): string {
  return cell.kind === 'value' ? formatValue(values[cell.cell] ?? null) : cell.text;
}

function cellProperties(context: TableContext, cell: LayoutCell, isStart: boolean): string {
  const width = context.widths
    .slice(cell.column, cell.column + cell.columnSpan)
    .reduce((sum, own) => sum + own, 0);
  const padding = cell.kind === 'head' ? narrowHeadPadding(cell.text, width, context.type) : null;
  const merge = element('w:vMerge', { 'w:val': isStart ? 'restart' : 'continue' });
  return element(
    'w:tcPr',
    {},
    dxa('w:tcW', width),
    cell.columnSpan > 1 ? element('w:gridSpan', { 'w:val': cell.columnSpan }) : '',
    cell.rowSpan > 1 ? merge : '',
    padding === null ? '' : element('w:tcMar', {}, dxa('w:left', padding), dxa('w:right', padding)),
    element('w:vAlign', { 'w:val': 'center' }),
  );
}

export function dxa(name: string, twips: number): string {
  return element(name, { 'w:w': twips, 'w:type': 'dxa' });
}

/** A label over several rows is the name of a group and is centred as a head. */
function styleOf(cell: LayoutCell): string {
  if (cell.kind === 'value') return WORD_STYLES.tableValue;
  if (cell.kind === 'head' || cell.rowSpan > 1) return WORD_STYLES.tableHead;
  return WORD_STYLES.tableLabel;
}
