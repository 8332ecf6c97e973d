/** One place of a pasted block. */
interface ClipCell {
  readonly text: string;
  /** Hidden under a merged cell that begins elsewhere. */
  readonly covered: boolean;
}

/** A pasted block as a rectangle. */
export type ClipBlock = readonly (readonly ClipCell[])[];

/** A cell of an HTML table before its spans are laid out. */
export interface SpanCell {
  readonly text: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** A span in a hostile page may claim millions of columns. */
const MAX_SPAN = 500;

/** Tab-separated text as Excel, WPS and LibreOffice write it: quoted where a cell holds a tab, line end or quote. */
export function blockOfText(text: string): ClipBlock {
  const rows: string[][] = [[]];
  let at = 0;
  while (at < text.length) {
    const field = fieldAt(text, at);
    rows.at(-1)?.push(field.value);
    at = field.end;
    const separator = text[at];
    if (separator === undefined) break;
    if (separator === '\r' && text[at + 1] === '\n') at += 1;
    at += 1;
    if (separator !== '\t' && at < text.length) rows.push([]);
    else if (separator === '\t' && at === text.length) rows.at(-1)?.push('');
  }
  return squared(rows.map((row) => row.map((value) => ({ text: value, covered: false }))));
}

function fieldAt(text: string, start: number): { value: string; end: number } {
  const quoted = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)/y;
  quoted.lastIndex = start;
  const inQuotes = quoted.exec(text);
  if (inQuotes) {
    return { value: (inQuotes[1] ?? '').replaceAll('""', '"'), end: quoted.lastIndex };
  }
  const plain = /[^\t\r\n]*/y;
  plain.lastIndex = start;
  const value = plain.exec(text)?.[0] ?? '';
  return { value, end: start + value.length };
}

/** Lays the spans of a table out: every text stands once, at its upper left corner. */
export function blockOfSpans(rows: readonly (readonly SpanCell[])[]): ClipBlock {
  const grid: (ClipCell | undefined)[][] = rows.map(() => []);
  rows.forEach((cells, row) => {
    let column = 0;
    for (const cell of cells) {
      while (grid[row]?.[column]) column += 1;
      lay(grid, cell, { row, column });
      column += spanOf(cell.columnSpan);
    }
  });
  return squared(grid.map((row) => Array.from(row, (cell) => cell ?? blank)));
}

function lay(
  grid: (ClipCell | undefined)[][],
  cell: SpanCell,
  { row, column }: { row: number; column: number },
): void {
  const lines = grid.slice(row, row + spanOf(cell.rowSpan));
  lines.forEach((line, down) => {
    for (let right = 0; right < spanOf(cell.columnSpan); right += 1) {
      const first = down === 0 && right === 0;
      line[column + right] = { text: first ? cell.text : '', covered: !first };
    }
  });
}

/**
 * The structure of the HTML flavour with the values of the plain text, where both have the same shape: a page may
 * format its numbers, the plain text holds what the clerk saw in the cell.
 */
export function mergedBlock(html: ClipBlock, text: ClipBlock): ClipBlock {
  const sameShape =
    html.length === text.length && (html[0]?.length ?? 0) === (text[0]?.length ?? 0);
  if (!sameShape) return html;
  return html.map((row, line) =>
    row.map((cell, column) => {
      const plain = text[line]?.[column]?.text.trim() ?? '';
      return cell.covered || plain === '' ? cell : { ...cell, text: plain };
    }),
  );
}

const blank: ClipCell = { text: '', covered: false };

function squared(rows: readonly (readonly ClipCell[])[]): ClipBlock {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? blank));
}

function spanOf(span: number): number {
  return Math.max(1, Math.min(MAX_SPAN, Math.trunc(span) || 1));
}
