import type * as DocxLibrary from 'docx';
import type { FileChild, Paragraph, Table, TableCell, TableRow } from 'docx';
import { listCoreXml } from './properties.ts';
import { sealPackage } from './seal.ts';

export type Docx = typeof DocxLibrary;

/** Twips: A4 across with margins of 2 cm leaves 14,570. */
const PAGE = { width: 16_838, height: 11_906, margin: 1134 };
const TITLE_HALF_POINTS = 36;
const BODY_HALF_POINTS = 21;
const FACE = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '宋体' };
export const HEAD_FACE = { ...FACE, eastAsia: '黑体' };

export interface LandscapeSheet {
  readonly title: string;
  readonly facts: readonly (readonly [label: string, value: string])[];
  /** The table, or a line that says that there is nothing. */
  readonly content: FileChild;
}

/** A working paper as a Word document, A4 across: title, facts, one table; the same content gives the same bytes. */
export async function landscapeDocument(
  docx: Docx,
  { title, facts, content }: LandscapeSheet,
): Promise<Uint8Array> {
  const { width, height, margin } = PAGE;
  const document = new docx.Document({
    title,
    styles: { default: { document: { run: { font: FACE, size: BODY_HALF_POINTS } } } },
    sections: [
      {
        properties: {
          page: {
            // The library swaps the sides of a page that lies across.
            size: { width: height, height: width, orientation: docx.PageOrientation.LANDSCAPE },
            margin: { top: margin, bottom: margin, left: margin, right: margin },
          },
        },
        footers: { default: pageNumber(docx) },
        children: [
          titleOf(docx, title),
          ...facts.map(([label, value]) => factOf(docx, label, value)),
          new docx.Paragraph({ children: [] }),
          content,
        ],
      },
    ],
  });
  const packed = new Uint8Array(await docx.Packer.toArrayBuffer(document));
  return sealPackage(packed, { 'docProps/core.xml': () => listCoreXml(title) });
}

/** A table over the whole page whose first row stands on every page. */
export function landscapeTable(
  docx: Docx,
  widths: readonly number[],
  rows: readonly TableRow[],
): Table {
  return new docx.Table({
    columnWidths: [...widths],
    width: { size: widths.reduce((sum, width) => sum + width), type: docx.WidthType.DXA },
    layout: docx.TableLayoutType.FIXED,
    margins: { left: 70, right: 70, top: 40, bottom: 40 },
    rows: [...rows],
  });
}

/** One cell; that of a head is shaded. */
export function landscapeCell(
  docx: Docx,
  paragraph: Paragraph,
  { width, head }: { readonly width: number; readonly head: boolean },
): TableCell {
  return new docx.TableCell({
    width: { size: width, type: docx.WidthType.DXA },
    verticalAlign: docx.VerticalAlignTable.CENTER,
    ...(head ? { shading: { fill: 'F2F2F2' } } : {}),
    children: [paragraph],
  });
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
