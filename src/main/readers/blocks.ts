import type { NeutralBlock, NeutralCell } from '../../domain/reading/index.ts';

/** Collects what a document reader meets, in order, and numbers paragraphs and tables for their places. */
export class BlockList {
  readonly blocks: NeutralBlock[] = [];
  private paragraphs = 0;
  private tables = 0;

  paragraph(text: string): void {
    if (text.trim() === '') return;
    this.paragraphs += 1;
    this.blocks.push({ kind: 'paragraph', text, place: `正文第${this.paragraphs}段` });
  }

  table(rows: readonly (readonly SourceCell[])[]): void {
    const cells = place(rows);
    if (!cells.some((cell) => cell.text.trim() !== '')) return;
    this.tables += 1;
    const name = `第${this.tables}个表格`;
    this.blocks.push({
      kind: 'grid',
      name,
      hidden: false,
      cells: cells.map((cell): NeutralCell => ({
        ...cell,
        place: `${name}第${cell.row + 1}行第${cell.column + 1}列`,
      })),
    });
  }
}

/** A cell as the source lists it, row by row; `column` only where the source knows it. */
export interface SourceCell {
  readonly text: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly column?: number | undefined;
}

/** A cell longer than this with paragraphs of its own is page layout, not data. */
const LAYOUT_TEXT = 300;
const MAX_FRAMES = 6;

/** Whether a table with cells of these texts only frames what stands in it, and holds no data. */
export function isLayout(texts: readonly string[]): boolean {
  if (texts.length <= 2) return true;
  return texts.length <= MAX_FRAMES && texts.some((text) => text.length > LAYOUT_TEXT);
}

const MAX_COLUMNS = 400;

/** Puts cells with spans into a grid, each at the next free column of its row (the HTML table model). */
function place(rows: readonly (readonly SourceCell[])[]): readonly Omit<NeutralCell, 'place'>[] {
  const taken = new Set<number>();
  const cells: Omit<NeutralCell, 'place'>[] = [];
  rows.forEach((row, rowIndex) => {
    let column = 0;
    for (const source of row) {
      column = source.column ?? column;
      while (source.column === undefined && taken.has(rowIndex * MAX_COLUMNS + column)) column += 1;
      if (column >= MAX_COLUMNS) break;
      const columnSpan = Math.max(1, Math.min(source.columnSpan, MAX_COLUMNS - column));
      const rowSpan = Math.max(1, Math.min(source.rowSpan, rows.length - rowIndex));
      for (let down = 0; down < rowSpan; down += 1) {
        for (let right = 0; right < columnSpan; right += 1) {
          taken.add((rowIndex + down) * MAX_COLUMNS + column + right);
        }
      }
      cells.push({ row: rowIndex, column, rowSpan, columnSpan, text: source.text });
      column += columnSpan;
    }
  });
  return cells;
}
