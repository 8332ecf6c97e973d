import { parseCellText } from '../cells/index.ts';
import { memoised } from './memo.ts';
import { compact, withoutNumbering } from './normalise.ts';
import { withoutSerials } from './serials.ts';
import type { NeutralBlock, NeutralDocument, NeutralGrid } from './types.ts';

/** What a piece of the document can be before anything is known about tables. */
export type ItemKind =
  | 'text'
  /** reads as the value of a cell */
  | 'value'
  /** an empty grid cell */
  | 'blank'
  /** short, with digits, but no number a person would type into a cell: 1O, 3? */
  | 'dirty';

export interface Item {
  readonly kind: ItemKind;
  readonly text: string;
  readonly number: number | undefined;
  readonly line: number;
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly place: string;
}

/** One row of a grid or one paragraph. */
export interface Line {
  readonly index: number;
  readonly block: number;
  readonly grid: NeutralGrid | null;
  readonly items: readonly Item[];
  /** The texts of the line joined, untrimmed. */
  readonly text: string;
}

const MAX_DIRTY_LENGTH = 12;

/** The document as lines of items in reading order. */
export function toLines(doc: NeutralDocument): readonly Line[] {
  const lines: Line[] = [];
  doc.blocks.forEach((block, index) => {
    if (block.kind === 'paragraph') lines.push(paragraphLine(block, lines.length, index));
    else if (isOneColumn(block)) {
      for (const { text, place } of block.cells) {
        lines.push(paragraphLine({ kind: 'paragraph', text, place }, lines.length, index));
      }
    } else lines.push(...gridLines(block, lines.length, index));
  });
  return withoutSerials(lines);
}

/** Fewer figures below one another are a list. */
const MIN_COLUMN = 60;

/** A whole report with one cell per row, as pasted into a sheet: there are no rows of a table left. */
function isOneColumn({ cells }: NeutralGrid): boolean {
  const column = cells[0]?.column;
  if (cells.length < MIN_COLUMN || cells.some((cell) => cell.column !== column)) return false;
  return cells.filter(({ text, number }) => kindOf(text, number) === 'value').length >= MIN_COLUMN;
}

export function kindOf(text: string, number: number | undefined): ItemKind {
  return number === undefined ? kindOfText(text) : 'value';
}

const kindOfText = memoised((text: string): ItemKind => {
  const short = compact(text);
  if (short === '') return 'blank';
  // What a spreadsheet shows in place of a result: #REF!, #DIV/0!
  if (short.startsWith('#') && short.length <= MAX_DIRTY_LENGTH) return 'dirty';
  if (parseCellText(text, 'money').ok || parseCellText(text, 'count').ok) return 'value';
  if (short.length <= MAX_DIRTY_LENGTH && /\d/.test(withoutNumbering(text))) {
    return /[\u4e00-\u9fff]{3}/.test(short) ? 'text' : 'dirty';
  }
  return 'text';
});

function paragraphLine(
  block: Extract<NeutralBlock, { kind: 'paragraph' }>,
  index: number,
  blockIndex: number,
): Line {
  const pieces = splitParagraph(block.text);
  const items = pieces.map((text, column): Item => ({
    kind: kindInLine(text, column === 0 && pieces.length > 1),
    text,
    number: undefined,
    line: index,
    column,
    columnSpan: 1,
    rowSpan: 1,
    place: block.place,
  }));
  return { index, block: blockIndex, grid: null, items, text: block.text };
}

/**
 * Words before figures are a label, short ones with a number, too: 3.其他. A number of a label may stand on a line of
 * its own, (5) or 2、, and is no figure of the row before.
 */
function kindInLine(text: string, isBeforeFigures: boolean): ItemKind {
  const kind = kindOf(text, undefined);
  // Rather the beginning of 没有现成信息需要另行制作 than a nought.
  if (compact(text) === '没有') return 'text';
  if (kind !== 'dirty') return kind;
  const isLabel = isBeforeFigures && /\p{Script=Han}/u.test(text);
  return isLabel || NUMBER_OF_LABEL.test(compact(text)) ? 'text' : kind;
}

const NUMBER_OF_LABEL = /^(?:\(\d{1,2}\)|\d{1,2}[.,、:)])$/;

/** 「（一）予以公开 3 0 0 0 1 0 4」 is a label and seven values; everything else is one piece. */
function splitParagraph(text: string): readonly string[] {
  const parts = text.trim().split(/[\s\u3000]+/);
  let tail = 0;
  while (
    tail < parts.length &&
    kindOf(parts[parts.length - 1 - tail] ?? '', undefined) === 'value'
  ) {
    tail += 1;
  }
  if (tail === 0 || parts.length === 1) return [text];
  const labels = parts.slice(0, parts.length - tail).join(' ');
  const values = parts.slice(parts.length - tail);
  return labels === '' ? values : [labels, ...values];
}

function gridLines(grid: NeutralGrid, first: number, blockIndex: number): readonly Line[] {
  const rows = new Map<number, Item[]>();
  const order = [...new Set(grid.cells.map((cell) => cell.row))].toSorted((a, b) => a - b);
  const lastRow = order.at(-1) ?? 0;
  const lineOf = new Map(order.map((row, index) => [row, first + index]));
  for (const cell of grid.cells) {
    const line = lineOf.get(cell.row) ?? first;
    const items = rows.get(cell.row) ?? [];
    items.push({
      kind: kindOf(cell.text, cell.number),
      text: cell.text,
      number: cell.number,
      line,
      column: cell.column,
      columnSpan: cell.columnSpan,
      rowSpan: Math.min(cell.rowSpan, lastRow - cell.row + 1),
      place: cell.place,
    });
    rows.set(cell.row, items);
  }
  return order.map((row): Line => {
    const items = (rows.get(row) ?? []).toSorted((a, b) => a.column - b.column);
    return {
      index: lineOf.get(row) ?? first,
      block: blockIndex,
      grid,
      items,
      text: items
        .map((item) => item.text)
        .filter((text) => text.trim() !== '')
        .join(' '),
    };
  });
}
