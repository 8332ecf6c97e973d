import type { PageMarks } from './marks.ts';
import { ruledTables, type RuledCell, type RuledTable } from './rulings.ts';
import { textLines, type TextLine } from './textLines.ts';
import type { Glyph } from './textState.ts';

/** What stands on a page from top to bottom. */
export type PageElement =
  | { readonly kind: 'line'; readonly line: TextLine }
  | { readonly kind: 'table'; readonly table: PageTable };

export interface PageTable {
  readonly top: number;
  readonly xs: readonly number[];
  readonly rows: number;
  readonly cells: readonly FilledCell[];
}

export interface FilledCell extends RuledCell {
  readonly text: string;
  /** The last line ends at the edge of the cell: it may go on after the end of the page. */
  readonly isFull: boolean;
}

export interface Page {
  readonly width: number;
  readonly height: number;
  readonly elements: readonly PageElement[];
}

/** Puts the characters of a page into its ruled tables, and what is left into lines. */
export function pageOf({ width, height, glyphs, segments }: PageMarks): Page {
  const tables = ruledTables(segments)
    .map((ruled) => ({ ruled, glyphs: new Map<RuledCell, Glyph[]>() }))
    .toSorted((a, b) => area(a.ruled) - area(b.ruled));
  const outside: Glyph[] = [];
  for (const glyph of glyphs) {
    // The innermost table first.
    const holder = tables.find(({ ruled }) => cellAt(ruled, glyph) !== undefined);
    const cell = holder && cellAt(holder.ruled, glyph);
    if (!holder || !cell) outside.push(glyph);
    else holder.glyphs.set(cell, [...(holder.glyphs.get(cell) ?? []), glyph]);
  }
  const elements: PageElement[] = [
    ...textLines(outside).map((line): PageElement => ({ kind: 'line', line })),
    ...tables
      .filter((table) => table.glyphs.size > 0)
      .map(({ ruled, glyphs: own }): PageElement => ({ kind: 'table', table: filled(ruled, own) })),
  ];
  return { width, height, elements: elements.toSorted((a, b) => topOf(a) - topOf(b)) };
}

function topOf(element: PageElement): number {
  return element.kind === 'line' ? element.line.y : element.table.top;
}

function area({ xs, ys }: RuledTable): number {
  return ((xs.at(-1) ?? 0) - (xs[0] ?? 0)) * ((ys.at(-1) ?? 0) - (ys[0] ?? 0));
}

/** Half the height of a Chinese character over its base line. */
const MIDDLE = 0.38;

function cellAt({ xs, ys, cells }: RuledTable, glyph: Glyph): RuledCell | undefined {
  const column = fieldAt(xs, (glyph.left + glyph.right) / 2);
  const row = fieldAt(ys, glyph.y - MIDDLE * glyph.size);
  if (column < 0 || row < 0) return undefined;
  return cells.find(
    (cell) =>
      row >= cell.row &&
      row < cell.row + cell.rowSpan &&
      column >= cell.column &&
      column < cell.column + cell.columnSpan,
  );
}

function fieldAt(places: readonly number[], at: number): number {
  const next = places.findIndex((place) => place > at);
  return next - 1;
}

function filled(ruled: RuledTable, glyphs: ReadonlyMap<RuledCell, readonly Glyph[]>): PageTable {
  return {
    top: ruled.ys[0] ?? 0,
    xs: ruled.xs,
    rows: ruled.ys.length - 1,
    cells: ruled.cells.map((cell) => ({
      ...cell,
      ...cellText(glyphs.get(cell) ?? [], rightEdge(ruled, cell)),
    })),
  };
}

function rightEdge({ xs }: RuledTable, cell: RuledCell): number {
  return xs[cell.column + cell.columnSpan] ?? 0;
}

/** Room that cells keep beside their text, in parts of its size, and one character that found no room. */
const FULL = 1.9;

/** A line that ends at the edge of the cell goes on in the next one, numbers too; otherwise a break is meant. */
function cellText(glyphs: readonly Glyph[], right: number): Pick<FilledCell, 'text' | 'isFull'> {
  let text = '';
  let isFull = true;
  for (const line of textLines(glyphs, Number.POSITIVE_INFINITY)) {
    text += isFull ? line.text : `\n${line.text}`;
    isFull = right - line.right < FULL * line.size;
  }
  return { text, isFull: isFull && text !== '' };
}
