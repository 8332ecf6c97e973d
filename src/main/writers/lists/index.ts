import type { Workbook, Worksheet } from 'exceljs';
import { textWidth } from '../../../domain/report/index.ts';
import type { ListColumn, ListSheet, ListWorkbook } from '../../../domain/batch/index.ts';
import {
  A4,
  ALL_BORDERS,
  CENTRED,
  font,
  HEAD_FILL,
  LEFT,
  printArea,
  TOTAL_FILL,
} from '../excel/look.ts';
import { cellPieces, cellText } from '../excel/text.ts';
import { listCoreXml } from '../properties.ts';
import { sealWorkbook } from '../excel/seal.ts';

const POINTS = 10.5;
const LINE_POINTS = 14;
/** exceljs finds a style at once that is the same object; one made for each cell it compares with all others. */
const LONG_STYLE = { font: font(POINTS), border: ALL_BORDERS, alignment: LEFT };
const STYLE = { font: font(POINTS), border: ALL_BORDERS, alignment: CENTRED };
/** Highest row Excel has. */
const MAX_ROW_POINTS = 409;

/** Lists as a workbook: head frozen, filtered and printed on every page. The same lists give the same bytes. */
export async function writeLists(list: ListWorkbook): Promise<Uint8Array> {
  const { default: excel } = await import('exceljs');
  const workbook = new excel.Workbook();
  for (const sheet of list.sheets) addSheet(workbook, sheet);
  return sealWorkbook(workbook, listCoreXml(list.title));
}

function addSheet(workbook: Workbook, list: ListSheet): void {
  const above = 1 + list.lines.length;
  const head = above + 1;
  const sheet = workbook.addWorksheet(list.name, {
    pageSetup: {
      paperSize: A4,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { left: 0.5, right: 0.5, top: 0.7, bottom: 0.7, header: 0.3, footer: 0.3 },
      printTitlesRow: `${head}:${head}`,
    },
    headerFooter: { oddFooter: '&C第 &P 页，共 &N 页' },
    views: [{ state: 'frozen', ySplit: head, showGridLines: false }],
  });
  sheet.columns = list.columns.map(({ width }) => ({ width }));
  addLinesAbove(sheet, list);
  addRow(sheet, head, { columns: list.columns, values: list.columns.map((column) => column.head) });
  list.rows.forEach((values, index) => {
    addRow(sheet, head + 1 + index, { columns: list.columns, values });
  });
  const last = head + list.rows.length;
  colour(sheet, head, { columns: list.columns.length, fill: HEAD_FILL });
  if (list.total) colour(sheet, last, { columns: list.columns.length, fill: TOTAL_FILL });
  const filtered = list.total ? last - 1 : last;
  if (list.rows.length > 0) {
    sheet.autoFilter = {
      from: { row: head, column: 1 },
      to: { row: filtered, column: list.columns.length },
    };
  }
  sheet.pageSetup.printArea = printArea(last, list.columns.length);
}

function addLinesAbove(sheet: Worksheet, { title, lines, columns }: ListSheet): void {
  [title, ...lines].forEach((text, index) => {
    const row = index + 1;
    sheet.mergeCells(row, 1, row, columns.length);
    const cell = sheet.getCell(row, 1);
    cell.value = cellText(text);
    cell.font = index === 0 ? font(16, true) : font(POINTS);
    cell.alignment = index === 0 ? CENTRED : { ...LEFT, indent: 0 };
    sheet.getRow(row).height = index === 0 ? 34 : 20;
  });
}

interface RowContent {
  readonly columns: readonly ListColumn[];
  readonly values: readonly (string | number | null)[];
}

function addRow(sheet: Worksheet, at: number, { columns, values }: RowContent): void {
  const row = sheet.getRow(at);
  let lines = 1;
  columns.forEach((column, index) => {
    const value = values[index] ?? null;
    const cell = row.getCell(index + 1);
    cell.style = column.long && value !== column.head ? LONG_STYLE : STYLE;
    if (typeof value === 'string') {
      cell.value = cellText(cellPieces(value)[0] ?? '');
      // A column's width counts digits; edges and indent take three.
      lines = Math.max(lines, Math.ceil((textWidth(value) * 2.1) / Math.max(4, column.width - 3)));
    } else {
      cell.value = value;
    }
  });
  row.height = Math.min(MAX_ROW_POINTS, lines * LINE_POINTS + 8);
}

function colour(
  sheet: Worksheet,
  at: number,
  { columns, fill }: { readonly columns: number; readonly fill: typeof HEAD_FILL },
): void {
  for (let column = 1; column <= columns; column += 1) {
    const cell = sheet.getCell(at, column);
    cell.style = { ...cell.style, fill, font: font(POINTS, true) };
  }
}
