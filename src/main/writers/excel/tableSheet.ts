import type { Cell, Workbook, Worksheet } from 'exceljs';
import { isComputed, type CellValue, type TableValues } from '../../../domain/cells/index.ts';
import type { FormTable, LayoutCell } from '../../../domain/forms/index.ts';
import {
  SHEET_ROWS_ABOVE_TABLE,
  TABLE_SHEETS,
  textWidth,
  type Report,
} from '../../../domain/report/index.ts';
import { cellFormula, computedValue } from './formula.ts';
import { A4, ALL_BORDERS, CENTRED, font, HEAD_FILL, LEFT, printArea, TOTAL_FILL } from './look.ts';
import { cellText } from './text.ts';
import { addInputRules } from './validation.ts';

const SHEET_WIDTH = { proactive: 84, requests: 100, litigation: 112 } as const;
/** The line above the table is for the eye; the sheet 正文 keeps titles in full. */
const MAX_TITLE_CHARS = 200;
const CELL_POINTS = 10.5;
const LINE_POINTS = 14;

interface SheetContext {
  readonly sheet: Worksheet;
  readonly table: FormTable;
  readonly values: TableValues;
}

/**
 * One statutory table in its printed layout. Typed cells are unlocked; totals, heads and labels are locked without a
 * password.
 */
export async function addTableSheet(
  workbook: Workbook,
  report: Report,
  content: { readonly table: FormTable; readonly title: string },
): Promise<void> {
  const { table, title } = content;
  const { layout } = table;
  const sheet = workbook.addWorksheet(TABLE_SHEETS[table.id], {
    pageSetup: {
      paperSize: A4,
      orientation: table.id === 'litigation' ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 1,
      horizontalCentered: true,
      margins: { left: 0.6, right: 0.6, top: 0.8, bottom: 0.8, header: 0.3, footer: 0.3 },
    },
    views: [{ showGridLines: false }],
  });
  sheet.columns = layout.columnWidths.map((width) => ({
    width: (width / 100) * SHEET_WIDTH[table.id],
  }));
  addLinesAbove(sheet, [title, `${report.unitName}　${report.year}年`], layout.columnWidths.length);

  const context: SheetContext = { sheet, table, values: report.tables[table.id] };
  for (const cell of layout.cells) drawCell(context, cell);
  for (let row = 0; row < layout.rowCount; row += 1) {
    sheet.getRow(row + 1 + SHEET_ROWS_ABOVE_TABLE).height = rowHeight(table, row);
  }
  addInputRules(sheet, table, SHEET_ROWS_ABOVE_TABLE);
  sheet.pageSetup.printArea = printArea(
    layout.rowCount + SHEET_ROWS_ABOVE_TABLE,
    layout.columnWidths.length,
  );
  await lock(sheet);
}

function addLinesAbove(sheet: Worksheet, lines: readonly string[], columns: number): void {
  lines.forEach((line, index) => {
    sheet.mergeCells(index + 1, 1, index + 1, columns);
    const cell = sheet.getCell(index + 1, 1);
    cell.value = cellText(line.slice(0, MAX_TITLE_CHARS).toWellFormed());
    cell.font = index === 0 ? font(15, true) : font(CELL_POINTS);
    cell.alignment = CENTRED;
    sheet.getRow(index + 1).height = index === 0 ? 32 : 20;
  });
}

function drawCell(context: SheetContext, place: LayoutCell): void {
  const { sheet, values } = context;
  const top = place.row + 1 + SHEET_ROWS_ABOVE_TABLE;
  const left = place.column + 1;
  if (place.rowSpan > 1 || place.columnSpan > 1) {
    sheet.mergeCells(top, left, top + place.rowSpan - 1, left + place.columnSpan - 1);
  }
  const cell = sheet.getCell(top, left);
  cell.font = font(CELL_POINTS);
  cell.border = ALL_BORDERS;
  cell.alignment = place.kind === 'label' && place.rowSpan === 1 ? LEFT : CENTRED;
  if (place.kind !== 'value') {
    cell.value = place.text;
    if (place.kind === 'head') cell.fill = HEAD_FILL;
    return;
  }
  drawValue(context, place, { cell, value: values[place.cell] ?? null });
}

function drawValue(
  context: SheetContext,
  place: LayoutCell,
  at: { readonly cell: Cell; readonly value: CellValue },
): void {
  const { table, values } = context;
  const { cell, value } = at;
  const form = table.cells[place.cell];
  if (!form) return;
  cell.numFmt = form.kind === 'money' || !Number.isInteger(value) ? 'General' : '0';
  if (!isComputed(form)) {
    cell.value = plainValue(value);
    cell.protection = { locked: false };
    return;
  }
  cell.fill = TOTAL_FILL;
  const computed = computedValue(form, values);
  if (value === computed) {
    cell.value = { formula: cellFormula(table, form, SHEET_ROWS_ABOVE_TABLE), result: value ?? '' };
    return;
  }
  cell.value = plainValue(value);
  cell.note = `这里是原文件写的数，与各项之和${computed === null ? '（空白）' : computed}不一致，请核对。`;
}

function plainValue(value: CellValue): number | string | null {
  return value === 'NA' ? '/' : value;
}

/** Enough lines for the longest text that stands in one row alone. */
function rowHeight(table: FormTable, row: number): number {
  const { columnWidths, cells } = table.layout;
  const lines = cells
    .filter((cell) => cell.row === row && cell.rowSpan === 1 && cell.kind !== 'value')
    .map((cell) => {
      const width = columnWidths
        .slice(cell.column, cell.column + cell.columnSpan)
        .reduce((sum, own) => sum + own, 0);
      // A column's width counts digits; a Chinese character takes two, edges and indent three.
      const characters = Math.max(1, ((width / 100) * SHEET_WIDTH[table.id] - 3) / 2.1);
      return Math.ceil(textWidth(cell.text) / Math.floor(characters));
    });
  return Math.max(1, ...lines) * LINE_POINTS + 8;
}

async function lock(sheet: Worksheet): Promise<void> {
  await sheet.protect('', {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatColumns: true,
    formatRows: true,
  });
}
