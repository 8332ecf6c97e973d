import { formOf, tableOf, TABLE_IDS, type EditionId, type TableId } from '../forms/index.ts';
import { kindOf } from './lines.ts';
import { compact, labelKey } from './normalise.ts';
import type { NeutralBlock, NeutralCell, NeutralDocument, NeutralGrid, ReadNote } from './types.ts';
import { wholeRow } from './wholeRow.ts';

/** What a person says of one place of a document: this line, or this column, is that of the form. */
export interface LayoutHint {
  /** Of a `NeutralCell` or `NeutralParagraph`. */
  readonly place: string;
  readonly edition: EditionId;
  readonly table: TableId;
  readonly axis: 'row' | 'column';
  /** Key of a row or column of the table; `WHOLE_ROW` for table 四 printed as one row of figures. */
  readonly key: string;
}

/** Table 四 as the form prints it: all its figures in one row. */
export const WHOLE_ROW = '*';

export interface Hinted {
  readonly doc: NeutralDocument;
  /** One for each hint: what it was taken for, or that its place is not in the document. */
  readonly notes: readonly ReadNote[];
}

/** The document as if the official words stood where the hints point; figures are left as they are. */
export function withHints(doc: NeutralDocument, hints: readonly LayoutHint[]): Hinted {
  const notes: ReadNote[] = [];
  let { blocks } = doc;
  for (const hint of hints) {
    const at = blocks.findIndex((block) => holds(block, hint.place));
    const block = blocks[at];
    const said = block ? hintBlock(block, hint) : '指定的位置不在这份文件里';
    if (typeof said === 'string') {
      const message = `${said}，这一处指定没有采用`;
      notes.push({ level: 'warning', where: hint.place, message });
      continue;
    }
    blocks = [...blocks.slice(0, at), ...said.blocks, ...blocks.slice(at + 1)];
    notes.push({ level: 'info', where: hint.place, message: noteOf(hint, said.was) });
  }
  return { doc: { ...doc, blocks }, notes };
}

/** The words of a hint as people read them: 表三“（一）予以公开”这一行. */
export function hintWords({ edition, table, axis, key }: LayoutHint): string {
  const form = tableOf(edition, table);
  if (key === WHOLE_ROW) return `整张${form.name}（一行 ${form.cells.length} 个数）`;
  const found = axis === 'row' ? form.rows : form.cells.map((cell) => cell.column);
  const label = found.find((each) => each.key === key)?.label ?? key;
  return `${form.name}“${label.replace(/\s+/g, '')}”这一${axis === 'row' ? '行' : '列'}`;
}

function noteOf(hint: LayoutHint, was: string): string {
  const shown = compact(was);
  return `按指定，${shown === '' ? '这里' : `“${shown}”`}读作${hintWords(hint)}`;
}

/** The words that name the row or column and no other one; null for a key the form does not have. */
function officialWords({ edition, table, axis, key }: LayoutHint): string | null {
  const form = formOf(edition).tables[table];
  if (axis === 'column') {
    return form.cells.find(({ column }) => column.key === key)?.column.label ?? null;
  }
  const row = form.rows.find((each) => each.key === key);
  if (!row) return null;
  const isUnique = TABLE_IDS.every((id) =>
    formOf(edition).tables[id].rows.every(
      (other) => other === row || labelKey(other.label) !== labelKey(row.label),
    ),
  );
  return isUnique ? row.label : row.groups.join('') + row.label;
}

function holds(block: NeutralBlock, place: string): boolean {
  if (block.kind === 'paragraph') return block.place === place;
  return block.cells.some((cell) => cell.place === place);
}

interface Said {
  readonly blocks: readonly NeutralBlock[];
  /** The text that stood there. */
  readonly was: string;
}

/** A sentence where it cannot be done. */
function hintBlock(block: NeutralBlock, hint: LayoutHint): Said | string {
  if (hint.key === WHOLE_ROW) return hintWhole(block, hint);
  const words = officialWords(hint);
  if (words === null) return '规定的表里没有这一项';
  if (block.kind === 'paragraph') return hintParagraph(block, compact(words));
  const pointed = block.cells.find((cell) => cell.place === hint.place);
  if (!pointed) return { blocks: [block], was: '' };
  const label = hint.axis === 'row' ? rowLabel(block, pointed) : columnHead(block, pointed);
  const others = block.cells.filter((cell) => cell !== label.replaces);
  const { number: _, ...cell } = label.cell;
  return {
    blocks: [{ ...block, cells: [...others, { ...cell, text: words }] }],
    was: label.replaces?.text ?? '',
  };
}

/** The figures of one line under the heads of the form, in a grid of their own after what is left of the block. */
function hintWhole(block: NeutralBlock, hint: LayoutHint): Said | string {
  const form = tableOf(hint.edition, hint.table);
  const found = wholeRow(block, hint.place, form);
  if (typeof found === 'string') return found;
  return { blocks: [...found.rest, found.table], was: found.was };
}

/** 「说不清 3 0 1」: the words give way, the figures after them stay. A line of figures alone gets a line before it. */
function hintParagraph(block: Extract<NeutralBlock, { kind: 'paragraph' }>, words: string): Said {
  const parts = block.text.trim().split(/[\s\u3000]+/);
  const label = parts.findLastIndex((part) => kindOf(part, undefined) !== 'value') + 1;
  const values = parts.slice(label);
  const was = parts.slice(0, label).join(' ');
  if (was === '') return { blocks: [{ ...block, text: words }, block], was };
  return { blocks: [{ ...block, text: [words, ...values].join(' ') }], was };
}

interface Label {
  readonly cell: NeutralCell;
  /** Null where the label is put beside what is there. */
  readonly replaces: NeutralCell | null;
}

const isFigure = (cell: NeutralCell): boolean => kindOf(cell.text, cell.number) === 'value';
const isWords = (cell: NeutralCell): boolean => kindOf(cell.text, cell.number) === 'text';

/** The label of the row that a cell stands in: itself, the words before its figures, or a new one before all. */
function rowLabel(grid: NeutralGrid, pointed: NeutralCell): Label {
  if (!isFigure(pointed)) return { cell: pointed, replaces: pointed };
  const before = grid.cells
    .filter((cell) => cell.row === pointed.row && cell.column < pointed.column && isWords(cell))
    .toSorted((a, b) => a.column - b.column)
    .at(-1);
  if (before) return { cell: before, replaces: before };
  const left = Math.min(...grid.cells.map((cell) => cell.column));
  return { cell: { ...pointed, column: left - 1, columnSpan: 1, rowSpan: 1 }, replaces: null };
}

/** The head over a cell: itself, or one more in the nearest line above that holds no figures. */
function columnHead(grid: NeutralGrid, pointed: NeutralCell): Label {
  if (!isFigure(pointed)) return { cell: pointed, replaces: pointed };
  const figures = new Set(grid.cells.filter(isFigure).map((cell) => cell.row));
  const rows = [...new Set(grid.cells.map((cell) => cell.row))].toSorted((a, b) => a - b);
  const above = rows.findLast((row) => row < pointed.row && !figures.has(row));
  const row = above ?? (rows[0] ?? 0) - 1;
  const inPlace = grid.cells.find(
    (cell) => cell.row === row && cell.column === pointed.column && cell.columnSpan === 1,
  );
  if (inPlace) return { cell: inPlace, replaces: inPlace };
  return { cell: { ...pointed, row, rowSpan: 1 }, replaces: null };
}
