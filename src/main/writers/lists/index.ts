import type { Style, Workbook, Worksheet } from 'exceljs';
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
import { cellText } from '../excel/text.ts';
import { listCoreXml } from '../properties.ts';
import { sealWorkbook } from '../excel/seal.ts';
import { rowPoints, withRows } from './rows.ts';

const POINTS = 10.5;

/** Lists as a workbook: head frozen, filtered and printed on every page. The same lists give the same bytes. */
export async function writeLists(list: ListWorkbook): Promise<Uint8Array> {
  const { default: excel } = await import('exceljs');
  const workbook = new excel.Workbook();
  const rows = list.sheets.map((sheet, index) => {
    const first = addSheet(workbook, sheet);
    const part = `xl/worksheets/sheet${index + 1}.xml`;
    return [part, (xml: string) => withRows(xml, sheet, first)] as const;
  });
  return sealWorkbook(workbook, listCoreXml(list.title), Object.fromEntries(rows));
}

/** Returns the row of the first pattern (see `withRows`). */
function addSheet(workbook: Workbook, list: ListSheet): number {
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
  addRow(
    sheet,
    head,
    list.columns.map((column) => ({ style: HEAD, value: column.head })),
  );
  sheet.getRow(head).height = rowPoints(
    list.columns,
    list.columns.map((column) => column.head),
  );
  if (list.rows.length > 0) addRow(sheet, head + 1, list.columns.map(patternOf(BODY)));
  if (list.total) addRow(sheet, head + 2, list.columns.map(patternOf(TOTAL)));
  const last = head + list.rows.length;
  const filtered = list.total ? last - 1 : last;
  if (list.rows.length > 0) {
    sheet.autoFilter = {
      from: { row: head, column: 1 },
      to: { row: filtered, column: list.columns.length },
    };
  }
  sheet.pageSetup.printArea = printArea(last, list.columns.length);
  return head + 1;
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

const HEAD = { font: font(POINTS, true), border: ALL_BORDERS, alignment: CENTRED, fill: HEAD_FILL };
const BODY = { font: font(POINTS), border: ALL_BORDERS };
const TOTAL = { font: font(POINTS, true), border: ALL_BORDERS, fill: TOTAL_FILL };

interface StyledCell {
  readonly style: Partial<Style>;
  readonly value?: string;
}

const patternOf =
  (style: Partial<Style>) =>
  (column: ListColumn): StyledCell => ({
    style: { ...style, alignment: column.long ? LEFT : CENTRED },
  });

function addRow(sheet: Worksheet, at: number, cells: readonly StyledCell[]): void {
  cells.forEach(({ style, value }, index) => {
    const cell = sheet.getRow(at).getCell(index + 1);
    cell.style = style;
    if (value !== undefined) cell.value = cellText(value);
  });
}
