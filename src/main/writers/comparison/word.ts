import type { ParagraphChild, TableRow } from 'docx';
import type { ComparisonRow, ComparisonSheet, Piece } from '../../../domain/comparison/index.ts';
import {
  HEAD_FACE,
  landscapeCell,
  landscapeDocument,
  landscapeTable,
  type Docx,
} from '../landscape.ts';

const WIDTHS = [2970, 5800, 5800];
const RED = 'C00000';

/** 对照表 as a Word document, A4 across: place, before, after. */
export async function writeComparison(sheet: ComparisonSheet): Promise<Uint8Array> {
  const docx = await import('docx');
  const { title, facts, rows, heads } = sheet;
  const head = ['位置', heads.before, heads.after].map((text) => [
    new docx.TextRun({ text, font: HEAD_FACE }),
  ]);
  const content =
    rows.length === 0
      ? new docx.Paragraph({ children: [new docx.TextRun('两稿没有不同。')] })
      : landscapeTable(docx, WIDTHS, [
          line(docx, head, { head: true, centred: [0, 1, 2] }),
          ...rows.map((row) =>
            line(docx, cellsOf(docx, row), {
              head: false,
              centred: row.kind === 'cell' ? [1, 2] : [],
            }),
          ),
        ]);
  return landscapeDocument(docx, { title, facts, content });
}

type Runs = readonly ParagraphChild[];

function cellsOf(docx: Docx, { kind, place, before, after }: ComparisonRow): readonly Runs[] {
  return [
    [new docx.TextRun(place)],
    // A number is the change as a whole, and is to be read.
    runsOf(docx, before, kind === 'cell' ? {} : { strike: true, color: RED }),
    runsOf(docx, after, { bold: true, underline: {} }),
  ];
}

/** What was changed can be told from the rest in black and white too. */
function runsOf(
  docx: Docx,
  pieces: readonly Piece[],
  mark: {
    readonly strike?: true;
    readonly color?: string;
    readonly bold?: true;
    readonly underline?: object;
  },
): Runs {
  if (pieces.length === 0) return [new docx.TextRun({ text: '（没有这一段）', color: '7F7F7F' })];
  return pieces.map(({ text, changed }) => new docx.TextRun({ text, ...(changed ? mark : {}) }));
}

interface LineLook {
  readonly head: boolean;
  readonly centred: readonly number[];
}

function line(docx: Docx, cells: readonly Runs[], { head, centred }: LineLook): TableRow {
  return new docx.TableRow({
    tableHeader: head,
    // A row may hold a long paragraph and break then.
    cantSplit: head,
    children: cells.map((children, index) =>
      landscapeCell(
        docx,
        new docx.Paragraph({
          ...(centred.includes(index) ? { alignment: docx.AlignmentType.CENTER } : {}),
          children: [...children],
        }),
        { width: WIDTHS[index] ?? 0, head },
      ),
    ),
  });
}
