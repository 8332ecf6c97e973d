import type * as DocxLibrary from 'docx';
import type { Paragraph, Table, TableRow } from 'docx';
import {
  CHECK_SHEET_COLUMNS,
  type CheckSheet,
  type CheckSheetRow,
} from '../../../domain/checkSheet/index.ts';
import { sealPackage } from '../seal.ts';
import { sheetCoreXml } from './properties.ts';

type Docx = typeof DocxLibrary;

/** Twips: A4 across with margins of 2 cm leaves 14,570. */
const PAGE = { width: 16_838, height: 11_906, margin: 1134 };
const WIDTHS = [620, 900, 1500, 1450, 4700, 1150, 2850, 1400];
const TITLE_HALF_POINTS = 36;
const BODY_HALF_POINTS = 21;
const FACE = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体' };
const HEAD_FACE = { ...FACE, eastAsia: '黑体' };

/** 审核单 as a Word document, A4 across; the head of the table stands on every page. */
export async function writeCheckSheetWord(sheet: CheckSheet): Promise<Uint8Array> {
  const docx = await import('docx');
  const document = new docx.Document({
    title: sheet.title,
    styles: { default: { document: { run: { font: FACE, size: BODY_HALF_POINTS } } } },
    sections: [
      {
        properties: {
          page: {
            // The library swaps the sides of a page that lies across.
            size: {
              width: PAGE.height,
              height: PAGE.width,
              orientation: docx.PageOrientation.LANDSCAPE,
            },
            margin: {
              top: PAGE.margin,
              bottom: PAGE.margin,
              left: PAGE.margin,
              right: PAGE.margin,
            },
          },
        },
        footers: { default: pageNumber(docx) },
        children: [
          titleOf(docx, sheet.title),
          ...sheet.facts.map(([label, value]) => factOf(docx, label, value)),
          new docx.Paragraph({ children: [] }),
          sheet.rows.length === 0
            ? paragraph(docx, '没有审核问题。', {})
            : tableOf(docx, sheet.rows),
        ],
      },
    ],
  });
  const packed = new Uint8Array(await docx.Packer.toArrayBuffer(document));
  return sealPackage(packed, { 'docProps/core.xml': () => sheetCoreXml(sheet) });
}

function titleOf(docx: Docx, title: string): Paragraph {
  return new docx.Paragraph({
    alignment: docx.AlignmentType.CENTER,
    spacing: { after: 200 },
    children: [
      new docx.TextRun({ text: title, font: HEAD_FACE, size: TITLE_HALF_POINTS, bold: false }),
    ],
  });
}

function factOf(docx: Docx, label: string, value: string): Paragraph {
  return new docx.Paragraph({
    spacing: { line: 320 },
    children: [
      new docx.TextRun({ text: `${label}：`, font: HEAD_FACE }),
      new docx.TextRun({ text: value }),
    ],
  });
}

function tableOf(docx: Docx, rows: readonly CheckSheetRow[]): Table {
  return new docx.Table({
    columnWidths: WIDTHS,
    width: { size: WIDTHS.reduce((sum, width) => sum + width), type: docx.WidthType.DXA },
    layout: docx.TableLayoutType.FIXED,
    margins: { left: 70, right: 70, top: 40, bottom: 40 },
    rows: [
      line(docx, CHECK_SHEET_COLUMNS, { head: true }),
      ...rows.map((row) =>
        line(
          docx,
          [
            String(row.no),
            row.kind,
            row.place,
            row.rule,
            row.message,
            row.standing,
            row.reason,
            row.by,
          ],
          { head: false },
        ),
      ),
    ],
  });
}

const CENTRED: ReadonlySet<number> = new Set([0, 1, 5]);

function line(docx: Docx, texts: readonly string[], look: { readonly head: boolean }): TableRow {
  return new docx.TableRow({
    tableHeader: look.head,
    cantSplit: true,
    children: texts.map(
      (text, index) =>
        new docx.TableCell({
          width: { size: WIDTHS[index] ?? 0, type: docx.WidthType.DXA },
          verticalAlign: docx.VerticalAlignTable.CENTER,
          ...(look.head ? { shading: { fill: 'F2F2F2' } } : {}),
          children: [
            paragraph(docx, text, { head: look.head, centred: look.head || CENTRED.has(index) }),
          ],
        }),
    ),
  });
}

function paragraph(
  docx: Docx,
  text: string,
  { head = false, centred = false }: { readonly head?: boolean; readonly centred?: boolean },
): Paragraph {
  return new docx.Paragraph({
    ...(centred ? { alignment: docx.AlignmentType.CENTER } : {}),
    children: [new docx.TextRun({ text, ...(head ? { font: HEAD_FACE } : {}) })],
  });
}

function pageNumber(docx: Docx): InstanceType<Docx['Footer']> {
  return new docx.Footer({
    children: [
      new docx.Paragraph({
        alignment: docx.AlignmentType.CENTER,
        children: [
          new docx.TextRun({
            children: [
              '第 ',
              docx.PageNumber.CURRENT,
              ' 页，共 ',
              docx.PageNumber.TOTAL_PAGES,
              ' 页',
            ],
          }),
        ],
      }),
    ],
  });
}
