import { createHash } from 'node:crypto';
import type { Workbook } from 'exceljs';
import { formOf, TABLE_IDS } from '../../../domain/forms/index.ts';
import {
  COVER_SHEET,
  FILE_MARKS,
  INTERCHANGE_FORMAT,
  STATE_WORDS,
  toInterchange,
  type Report,
} from '../../../domain/report/index.ts';
import { A4, ALL_BORDERS, CENTRED, font, HEAD_FILL, LEFT, printArea } from './look.ts';
import { cellText } from './text.ts';

export interface CoverFacts {
  readonly report: Report;
  readonly draft: boolean;
  readonly version: string;
}

/** 封面: agency, year, edition, program and checksum, by which the workbook is known when it comes back. */
export function addCoverSheet(workbook: Workbook, facts: CoverFacts): void {
  const { report } = facts;
  const sheet = workbook.addWorksheet(COVER_SHEET, {
    pageSetup: { paperSize: A4, orientation: 'portrait', fitToPage: true, fitToWidth: 1 },
    views: [{ showGridLines: false }],
  });
  sheet.columns = [{ width: 18 }, { width: 70 }];
  sheet.mergeCells(1, 1, 1, 2);
  const title = sheet.getCell(1, 1);
  title.value = '政府信息公开工作年度报告';
  title.font = font(18, true);
  title.alignment = CENTRED;
  sheet.getRow(1).height = 48;

  const lines: readonly (readonly [string, string])[] = [
    [FILE_MARKS.unit, report.unitName],
    [FILE_MARKS.year, String(report.year)],
    [FILE_MARKS.edition, report.edition],
    ['制发依据', formOf(report.edition).source],
    [FILE_MARKS.state, stateOf(facts)],
    [FILE_MARKS.format, INTERCHANGE_FORMAT],
    [FILE_MARKS.program, facts.version],
    [FILE_MARKS.checksum, reportChecksum(report)],
    ['填写说明', '白色单元格可以填写，蓝色单元格自动合计；没有发生的填 0，不适用的填 /。'],
  ];
  lines.forEach(([label, value], index) => {
    const row = sheet.getRow(index + 2);
    row.height = 26;
    const [head, body] = [row.getCell(1), row.getCell(2)];
    head.value = label;
    head.font = font(12, true);
    head.fill = HEAD_FILL;
    head.alignment = CENTRED;
    head.border = ALL_BORDERS;
    body.value = cellText(value);
    body.font = font(12);
    body.numFmt = '@';
    body.alignment = LEFT;
    body.border = ALL_BORDERS;
  });
  sheet.pageSetup.printArea = printArea(lines.length + 1, 2);
}

/** A workbook with nothing in it is a form to be filled in. */
function stateOf({ report, draft }: CoverFacts): string {
  const isForm =
    report.sections.every(({ text }) => text === '') &&
    TABLE_IDS.every((id) => report.tables[id].every((value) => value === null));
  if (isForm) return STATE_WORDS.form;
  return draft ? STATE_WORDS.draft : STATE_WORDS.final;
}

/** SHA-256 over the interchange JSON: says whether a workbook was changed since it was written. */
export function reportChecksum(report: Report): string {
  return createHash('sha256')
    .update(JSON.stringify(toInterchange(report)))
    .digest('hex');
}
