import type { NeutralBlock, NeutralCell, NeutralDocument } from '../../domain/reading/index.ts';

/**
 * Reads plain text: lines with tabs (as copied from Word, Excel or a web page) become grids, other lines paragraphs.
 * Comma separated values become one grid.
 */
export function readPlainText(text: string, fileName: string): NeutralDocument {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n|\u2028|\f/);
  const isCsv = /\.csv$/i.test(fileName) || looksLikeCsv(lines);
  const blocks = isCsv ? csvBlocks(text) : textBlocks(lines);
  return { fileName, format: isCsv ? 'CSV 文件' : '文本文件', blocks, notes: [] };
}

function looksLikeCsv(lines: readonly string[]): boolean {
  const filled = lines.filter((line) => line.trim() !== '');
  const withCommas = filled.filter(
    (line) => line.split(',').length > 3 && /,\s*"?-?\d*"?\s*,/.test(line),
  );
  const hasTabs = filled.some((line) => line.includes('\t'));
  return filled.length >= 10 && withCommas.length > filled.length * 0.5 && !hasTabs;
}

function textBlocks(lines: readonly string[]): readonly NeutralBlock[] {
  const blocks: NeutralBlock[] = [];
  let rows: { line: number; cells: readonly string[] }[] = [];
  let grids = 0;
  const closeGrid = (): void => {
    if (rows.length === 0) return;
    grids += 1;
    blocks.push({ kind: 'grid', name: `第${grids}个表格`, hidden: false, cells: gridCells(rows) });
    rows = [];
  };
  lines.forEach((line, index) => {
    if (line.trim() === '') return;
    if (line.includes('\t')) {
      // A tab at the end only ends the last cell.
      rows.push({ line: index + 1, cells: line.replace(/\t$/, '').split('\t') });
      return;
    }
    closeGrid();
    blocks.push({ kind: 'paragraph', text: line, place: `第${index + 1}行` });
  });
  closeGrid();
  return blocks;
}

function gridCells(
  rows: readonly { readonly line: number; readonly cells: readonly string[] }[],
): readonly NeutralCell[] {
  return rows.flatMap(({ line, cells }, row) =>
    cells.map((content, column): NeutralCell => ({
      row,
      column,
      rowSpan: 1,
      columnSpan: 1,
      text: content,
      place: `第${line}行第${column + 1}格`,
    })),
  );
}

function csvBlocks(text: string): readonly NeutralBlock[] {
  const rows = parseCsv(text).map((cells, index) => ({ line: index + 1, cells }));
  return [{ kind: 'grid', name: '第1个表格', hidden: false, cells: gridCells(rows) }];
}

/** RFC 4180, with commas, semicolons or tabs. */
function parseCsv(text: string): readonly (readonly string[])[] {
  const separator = separatorOf(text);
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const endCell = (): void => {
    rows.at(-1)?.push(cell);
    cell = '';
  };
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at] ?? '';
    if (quoted) {
      if (char !== '"') cell += char;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
      continue;
    }
    if (char === '"' && cell.trim() === '') {
      quoted = true;
      cell = '';
    } else if (char === separator) endCell();
    else if (char === '\n') {
      endCell();
      rows.push([]);
    } else if (char !== '\r' && char !== '\ufeff') cell += char;
  }
  endCell();
  return rows;
}

function separatorOf(text: string): string {
  const counts = [',', '\t', ';'].map((char) => ({ char, count: text.split(char).length }));
  return counts.reduce((best, each) => (each.count > best.count ? each : best)).char;
}
