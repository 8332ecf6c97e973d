/**
 * Makes the sample files in resources/samples anew: last year's report of a made-up agency as an office would keep it in
 * Excel, and the figures of this year that the demonstration fills in.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { withTotals, type CellValue, type TableValues } from '../src/domain/cells/index.ts';
import { tableOf, TABLE_IDS, type FormTable, type TableId } from '../src/domain/forms/index.ts';
import {
  blankReport,
  sectionNumeral,
  toInterchange,
  type Report,
} from '../src/domain/report/index.ts';
import { LAST_YEAR, THIS_YEAR, UNIT_NAME, type SampleYear } from './lib/sampleFigures.ts';

const FOLDER = join(import.meta.dirname, '..', 'resources', 'samples');
const EDITION = '2021';

function reportOf(sample: SampleYear): Report {
  const blank = blankReport({ unitName: UNIT_NAME, year: sample.year, edition: EDITION });
  const values = (table: TableId): TableValues => {
    const form = tableOf(EDITION, table);
    const typed = form.cells.map((cell): CellValue => sample.figures[`${table}.${cell.key}`] ?? 0);
    return withTotals(form, typed);
  };
  return {
    ...blank,
    preamble: sample.preamble,
    sections: blank.sections.map((section) => ({
      ...section,
      text: sample.sections[section.no] ?? '',
    })),
    tables: {
      proactive: values('proactive'),
      requests: values('requests'),
      litigation: values('litigation'),
    },
  };
}

const LINE_POINTS = 15;

/** Where each table begins on its sheet, and the words above it: no two offices agree. */
const SHEETS = {
  proactive: { name: '主动公开', row: 3, column: 2, title: '主动公开政府信息情况' },
  requests: { name: '依申请公开', row: 4, column: 3, title: '收到和处理政府信息公开申请情况' },
  litigation: { name: '复议诉讼', row: 3, column: 1, title: '行政复议、行政诉讼情况' },
} as const satisfies Record<TableId, object>;

function addTextSheet(workbook: ExcelJS.Workbook, report: Report): void {
  const sheet = workbook.addWorksheet('文字部分');
  sheet.getColumn(2).width = 100;
  sheet.pageSetup = { fitToPage: true, fitToWidth: 1, fitToHeight: 0 };
  const lines = [
    report.title,
    '',
    ...report.preamble.split('\n'),
    ...report.sections.flatMap((section) => [
      `${sectionNumeral(section.no)}、${section.title}`,
      ...section.text.split('\n').filter((line) => line !== ''),
    ]),
  ];
  lines.forEach((line, index) => {
    const cell = sheet.getCell(index + 2, 2);
    cell.value = line;
    cell.alignment = { wrapText: true, vertical: 'top' };
    sheet.getRow(index + 2).height = LINE_POINTS * Math.max(1, Math.ceil(line.length / 46));
  });
}

function addTableSheet(workbook: ExcelJS.Workbook, report: Report, table: TableId): void {
  const { name, row, column, title } = SHEETS[table];
  const form = tableOf(EDITION, table);
  const sheet = workbook.addWorksheet(name);
  sheet.getCell(1, column).value = `${UNIT_NAME}${report.year}年${title}`;
  sheet.getCell(1, column).font = { bold: true, size: 14 };
  form.layout.columnWidths.forEach((width, index) => {
    sheet.getColumn(column + index).width = Math.max(9, width);
  });
  sheet.pageSetup = { fitToPage: true, fitToWidth: 1, fitToHeight: 1 };
  for (const item of form.layout.cells) {
    const top = row + item.row;
    const left = column + item.column;
    if (item.rowSpan > 1 || item.columnSpan > 1) {
      sheet.mergeCells(top, left, top + item.rowSpan - 1, left + item.columnSpan - 1);
    }
    const cell = sheet.getCell(top, left);
    cell.alignment = { wrapText: true, horizontal: 'center', vertical: 'middle' };
    cell.border = {
      top: { style: 'thin' },
      left: { style: 'thin' },
      bottom: { style: 'thin' },
      right: { style: 'thin' },
    };
    cell.value = item.cell < 0 ? item.text : valueFor(form, report, item.cell);
    if (item.rowSpan === 1) sheet.getRow(top).height = 2 * LINE_POINTS;
  }
}

/** Totals as formulas, and here and there a number the way people type it. */
function valueFor(form: FormTable, report: Report, index: number): ExcelJS.CellValue {
  const value = report.tables[form.id][index] ?? null;
  const cell = form.cells[index];
  const { row, column } = SHEETS[form.id];
  if (cell && cell.sumOf.length > 0) {
    const parts = cell.sumOf.map((part) => {
      const at = form.layout.cells.find((candidate) => candidate.cell === part);
      return address(row + (at?.row ?? 0), column + (at?.column ?? 0));
    });
    return { formula: parts.join('+'), result: Number(value) };
  }
  if (cell?.key === 'licensing.decisions') return '1,284';
  if (cell?.row.key === 'newlyReceived' && cell.column.key === 'natural') return '１８';
  if (cell?.key === 'penalties.decisions') return `${String(value)} `;
  return value;
}

function address(row: number, column: number): string {
  return `${String.fromCharCode(64 + column)}${row}`;
}

async function lastYearWorkbook(report: Report): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.created = new Date(Date.UTC(2025, 0, 15));
  workbook.modified = workbook.created;
  addTextSheet(workbook, report);
  for (const table of TABLE_IDS) addTableSheet(workbook, report, table);
  const note = workbook.addWorksheet('填报说明', { state: 'hidden' });
  note.getCell('A1').value = '没有发生的填 0；金额的单位是万元。';
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

const fileName = (report: Report, ending: string): string =>
  join(FOLDER, `${report.title}.${ending}`);
const last = reportOf(LAST_YEAR);
const next = reportOf(THIS_YEAR);
await writeFile(fileName(last, 'xlsx'), await lastYearWorkbook(last));
await writeFile(fileName(next, 'json'), `${JSON.stringify(toInterchange(next), null, 2)}\n`);
