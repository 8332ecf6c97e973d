import type { Row, Worksheet } from 'exceljs';
import {
  CHECK_SHEET_COLUMNS,
  type CheckSheet,
  type CheckSheetRow,
} from '../../../domain/checkSheet/index.ts';
import { A4, ALL_BORDERS, CENTRED, font, HEAD_FILL, LEFT } from '../excel/look.ts';
import { cellText } from '../excel/text.ts';
import { listCoreXml } from '../properties.ts';
import { sealWorkbook } from '../excel/seal.ts';

const WIDTHS = [6, 9, 18, 16, 56, 12, 40, 18];
const CENTRED_COLUMNS: ReadonlySet<number> = new Set([1, 2, 6]);

/** 审核单 as a workbook: one sheet that can be filtered, and printed on A4 across. */
export async function writeCheckSheetExcel(of: CheckSheet): Promise<Uint8Array> {
  const { default: excel } = await import('exceljs');
  const workbook = new excel.Workbook();
  const sheet = workbook.addWorksheet('审核单', {
    pageSetup: {
      paperSize: A4,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
    views: [{ showGridLines: false }],
  });
  sheet.columns = WIDTHS.map((width) => ({ width }));
  addHead(sheet, of);
  addTable(sheet, of);
  sheet.headerFooter.oddFooter = '第 &P 页，共 &N 页';
  return sealWorkbook(workbook, listCoreXml(of.title));
}

function addHead(sheet: Worksheet, { title, facts }: CheckSheet): void {
  sheet.mergeCells(1, 1, 1, WIDTHS.length);
  const head = sheet.getCell(1, 1);
  head.value = cellText(title);
  head.font = font(16, true);
  head.alignment = CENTRED;
  sheet.getRow(1).height = 34;
  facts.forEach(([label, value], index) => {
    const at = index + 2;
    sheet.mergeCells(at, 1, at, 2);
    sheet.mergeCells(at, 3, at, WIDTHS.length);
    const [name, words] = [sheet.getCell(at, 1), sheet.getCell(at, 3)];
    name.value = label;
    name.font = font(11, true);
    words.value = cellText(value);
    words.font = font(11);
    words.alignment = { vertical: 'middle' };
    sheet.getRow(at).height = 20;
  });
}

function addTable(sheet: Worksheet, { facts, rows }: CheckSheet): void {
  const at = facts.length + 3;
  const head = sheet.getRow(at);
  head.height = 24;
  CHECK_SHEET_COLUMNS.forEach((label, index) => {
    const cell = head.getCell(index + 1);
    cell.value = label;
    cell.font = font(11, true);
    cell.fill = HEAD_FILL;
    cell.alignment = CENTRED;
    cell.border = ALL_BORDERS;
  });
  rows.forEach((row, index) => fill(sheet.getRow(at + 1 + index), row));
  if (rows.length === 0) sheet.getCell(at + 1, 1).value = '没有审核问题。';
  const last = at + Math.max(rows.length, 1);
  sheet.autoFilter = {
    from: { row: at, column: 1 },
    to: { row: last, column: WIDTHS.length },
  };
  sheet.views = [{ state: 'frozen', ySplit: at, showGridLines: false }];
  sheet.pageSetup.printTitlesRow = `${at}:${at}`;
}

function fill(line: Row, row: CheckSheetRow): void {
  const values = [
    row.no,
    row.kind,
    row.place,
    row.rule,
    row.message,
    row.standing,
    row.reason,
    row.by,
  ];
  line.height = linesIn(values) * LINE_POINTS + LINE_POINTS / 2;
  values.forEach((value, index) => {
    const cell = line.getCell(index + 1);
    cell.value = typeof value === 'number' ? value : cellText(value);
    cell.font = font(10.5, row.isOpen && index === 5);
    cell.border = ALL_BORDERS;
    cell.alignment = CENTRED_COLUMNS.has(index + 1) ? CENTRED : { ...LEFT, indent: 0 };
    if (typeof value === 'string') cell.numFmt = '@';
  });
}

const LINE_POINTS = 15;

/** Programs other than Excel do not fit a row to its text. */
function linesIn(values: readonly (string | number)[]): number {
  const lines = values.map((value, index) => {
    // A column is as wide as so many digits; a Chinese character takes two, and words do not fill a line.
    const width = (WIDTHS[index] ?? 1) - 2;
    const ofParagraph = (text: string): number =>
      Math.max(
        1,
        Math.ceil(Array.from(text, charWidth).reduce((sum, one) => sum + one, 0) / width),
      );
    return String(value)
      .split('\n')
      .reduce((sum, text) => sum + ofParagraph(text), 0);
  });
  return Math.max(...lines);
}

function charWidth(char: string): number {
  return char > '\u2000' ? 2 : 1;
}
