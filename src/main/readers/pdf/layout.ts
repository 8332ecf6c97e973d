import type { BlockList, SourceCell } from '../blocks.ts';
import { isContinued, joinedTable } from './joinTables.ts';
import { looseTable, looseTableEnd, type LooseRow } from './looseTable.ts';
import type { Page, PageElement, PageTable } from './page.ts';
import { goesOn, joinedText, measureOf, type Measure } from './paragraphs.ts';
import type { TextLine } from './textLines.ts';

/** Rows of text between two tables, or one table. */
type Part =
  | { readonly kind: 'text'; page: number; readonly rows: LooseRow[] }
  | { readonly kind: 'table'; readonly page: number; table: PageTable };

/** Puts the pages one after the other: tables broken by the end of a page are one, paragraphs too. */
export function layOut(pages: readonly Page[], list: BlockList): void {
  const parts = partsOf(pages);
  const rows = parts.flatMap((part) => (part.kind === 'text' ? part.rows : []));
  const measure = measureOf(rows.flatMap((row) => (row.length === 1 ? row : [])));
  for (const part of parts) {
    if (part.kind === 'table') list.table(tableRows(part.table));
    else writeText(part.rows, measure, list);
  }
}

function partsOf(pages: readonly Page[]): readonly Part[] {
  const parts: Part[] = [];
  pages.forEach(({ elements }, page) => {
    for (const element of elements) addElement(parts, element, page);
  });
  return parts;
}

function addElement(parts: Part[], element: PageElement, page: number): void {
  const last = parts.at(-1);
  if (element.kind === 'table') {
    const { table } = element;
    const isNext = last?.kind === 'table' && last.page < page && isContinued(last.table, table);
    if (isNext) last.table = joinedTable(last.table, table);
    else parts.push({ kind: 'table', page, table });
    return;
  }
  if (last?.kind !== 'text') parts.push({ kind: 'text', page, rows: [[element.line]] });
  else {
    if (last.page === page) addLine(last.rows, element.line);
    else last.rows.push([element.line]);
    last.page = page;
  }
}

function addLine(rows: LooseRow[], line: TextLine): void {
  const row = rows.at(-1);
  const [first] = row ?? [];
  const isBeside = first && Math.abs(first.y - line.y) < 0.5 * first.size;
  if (row && isBeside) rows[rows.length - 1] = [...row, line].toSorted((a, b) => a.left - b.left);
  else rows.push([line]);
}

function tableRows({ cells, rows }: PageTable): readonly (readonly SourceCell[])[] {
  const byRow = Map.groupBy(cells, (cell) => cell.row);
  return Array.from({ length: rows }, (_, row) =>
    (byRow.get(row) ?? []).toSorted((a, b) => a.column - b.column),
  );
}

function writeText(rows: readonly LooseRow[], measure: Measure, list: BlockList): void {
  let paragraph: TextLine[] = [];
  const endParagraph = (): void => {
    list.paragraph(joinedText(paragraph));
    paragraph = [];
  };
  for (let at = 0; at < rows.length; at += 1) {
    const end = looseTableEnd(rows, at);
    if (end > at) {
      endParagraph();
      list.table(looseTable(rows.slice(at, end)));
      at = end - 1;
      continue;
    }
    const row = rows[at] ?? [];
    const [line] = row;
    const before = paragraph.at(-1);
    if (line && row.length === 1) {
      if (before && !goesOn(before, line, measure)) endParagraph();
      paragraph.push(line);
    } else {
      endParagraph();
      list.paragraph(row.map(({ text }) => text).join(' '));
    }
  }
  endParagraph();
}
