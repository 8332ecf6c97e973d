import type { Workbook } from 'exceljs';
import {
  sectionNumeral,
  TEXT_LINES,
  TEXT_PARTS_IN_SHEET,
  TEXT_SHEET,
  textWidth,
  type Report,
} from '../../../domain/report/index.ts';
import { A4, ALL_BORDERS, CENTRED, font, HEAD_FILL, printArea } from './look.ts';
import { cellPieces, cellText } from './text.ts';

export interface TextLine {
  readonly part: string;
  readonly kind: string;
  readonly text: string;
}

/** Title, preamble, sections and 撰稿、审核信息 as lines from which they can be put together exactly (see marks.ts). */
export function textLines(report: Report): readonly TextLine[] {
  return [
    ...line(TEXT_PARTS_IN_SHEET.title, TEXT_LINES.title, report.title),
    ...paragraphs(TEXT_PARTS_IN_SHEET.preamble, report.preamble),
    ...report.sections.flatMap((section) => {
      const numeral = sectionNumeral(section.no);
      return [
        ...line(numeral, TEXT_LINES.title, section.title),
        ...paragraphs(numeral, section.text),
      ];
    }),
    ...(report.review === undefined ? [] : paragraphs(TEXT_PARTS_IN_SHEET.review, report.review)),
  ];
}

function paragraphs(part: string, text: string): readonly TextLine[] {
  return text.split('\n').flatMap((paragraph) => line(part, TEXT_LINES.paragraph, paragraph));
}

function line(part: string, kind: string, text: string): readonly TextLine[] {
  return cellPieces(text).map((piece, index) => ({
    part,
    kind: index === 0 ? kind : TEXT_LINES.continued,
    text: piece,
  }));
}

/** Highest row Excel has. */
const MAX_ROW_POINTS = 409;
const CHARACTERS_PER_LINE = 40;

/** Not every program fits the height of a row to wrapped text when it opens a file. */
function rowLines(text: string): number {
  return Math.max(1, Math.ceil(textWidth(text) / CHARACTERS_PER_LINE));
}

/** 正文: all the words of the report, one paragraph a row. */
export function addTextSheet(workbook: Workbook, report: Report): void {
  const sheet = workbook.addWorksheet(TEXT_SHEET, {
    pageSetup: {
      paperSize: A4,
      orientation: 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
    views: [{ state: 'frozen', ySplit: 1 }],
  });
  sheet.columns = [{ width: 12 }, { width: 10 }, { width: 90 }];
  const rows = [{ part: '部分', kind: '行', text: '文字' }, ...textLines(report)];
  rows.forEach(({ part, kind, text }, index) => {
    const row = sheet.getRow(index + 1);
    row.height = Math.min(MAX_ROW_POINTS, rowLines(text) * 15 + 5);
    [part, kind, text].forEach((value, column) => {
      const cell = row.getCell(column + 1);
      if (value !== '') cell.value = cellText(value);
      cell.font = font(11, index === 0 || kind === TEXT_LINES.title);
      cell.border = ALL_BORDERS;
      cell.numFmt = '@';
      cell.alignment =
        column === 2 && index > 0
          ? { vertical: 'top', horizontal: 'left', wrapText: true }
          : CENTRED;
      if (index === 0) cell.fill = HEAD_FILL;
    });
  });
  sheet.pageSetup.printArea = printArea(rows.length, 3);
  sheet.pageSetup.printTitlesRow = '1:1';
}
