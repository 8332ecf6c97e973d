import type { Paragraph, TableRow } from 'docx';
import {
  CHECK_SHEET_COLUMNS,
  type CheckSheet,
  type CheckSheetRow,
} from '../../../domain/checkSheet/index.ts';
import {
  HEAD_FACE,
  landscapeCell,
  landscapeDocument,
  landscapeTable,
  type Docx,
} from '../landscape.ts';

const WIDTHS = [620, 900, 1500, 1450, 4700, 1150, 2850, 1400];

/** 审核单 as a Word document, A4 across; the head of the table stands on every page. */
export async function writeCheckSheetWord(sheet: CheckSheet): Promise<Uint8Array> {
  const docx = await import('docx');
  const { title, facts, rows } = sheet;
  const content =
    rows.length === 0
      ? paragraph(docx, '没有审核问题。', {})
      : landscapeTable(docx, WIDTHS, [
          line(docx, CHECK_SHEET_COLUMNS, { head: true }),
          ...rows.map((row) => line(docx, wordsOf(row), { head: false })),
        ]);
  return landscapeDocument(docx, { title, facts, content });
}

function wordsOf(row: CheckSheetRow): readonly string[] {
  const { no, kind, place, rule, message, standing, reason, by } = row;
  return [String(no), kind, place, rule, message, standing, reason, by];
}

const CENTRED: ReadonlySet<number> = new Set([0, 1, 5]);

function line(
  docx: Docx,
  texts: readonly string[],
  { head }: { readonly head: boolean },
): TableRow {
  return new docx.TableRow({
    tableHeader: head,
    cantSplit: true,
    children: texts.map((text, index) =>
      landscapeCell(docx, paragraph(docx, text, { head, centred: head || CENTRED.has(index) }), {
        width: WIDTHS[index] ?? 0,
        head,
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
