import type {
  NeutralBlock,
  NeutralCell,
  NeutralDocument,
  ReadNote,
} from '../../domain/reading/index.ts';

/**
 * Reads plain text: lines with tabs (as copied from Word, Excel or a web page), upright lines or commas between their
 * cells become grids, other lines paragraphs. Comma separated values become one grid.
 */
export function readPlainText(text: string, fileName: string): NeutralDocument {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n|\u2028|\f/);
  if (/\.csv$/i.test(fileName) || looksLikeCsv(lines)) {
    return { fileName, format: 'CSV 文件', blocks: csvBlocks(text), notes: [] };
  }
  const plain = withoutMarkdown(lines);
  const message = '已去掉排版标记（# 和 **）';
  const notes: readonly ReadNote[] =
    plain === lines ? [] : [{ level: 'info', where: fileName, message }];
  return { fileName, format: '文本文件', blocks: textBlocks(plain), notes };
}

const MARKDOWN_HEADING = /^#{1,6}\s+/;

/** The lines without the marks of Markdown, where there are headings of it. */
function withoutMarkdown(lines: readonly string[]): readonly string[] {
  if (!lines.some((line) => MARKDOWN_HEADING.test(line))) return lines;
  return lines.map((line) => line.replace(MARKDOWN_HEADING, '').replaceAll('**', ''));
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
  const filled = wholeLines(lines).filter(
    ({ text }) => text.trim() !== '' && !RULE.test(text.trim()),
  );
  const cellsOf = cellSplitter(filled.map(({ text }) => text));
  let rows: { line: number; cells: readonly string[] }[] = [];
  let grids = 0;
  const closeGrid = (): void => {
    if (rows.length === 0) return;
    grids += 1;
    blocks.push({ kind: 'grid', name: `第${grids}个表格`, hidden: false, cells: gridCells(rows) });
    rows = [];
  };
  filled.forEach(({ text, line }, at) => {
    const isIndented = [-1, 0, 1].every((step) => !holdsTab(filled[at + step]?.text ?? ''));
    const cells = isIndented && text.includes('\t') ? null : cellsOf(text);
    if (cells) {
      rows.push({ line, cells });
      return;
    }
    closeGrid();
    blocks.push({ kind: 'paragraph', text, place: `第${line}行` });
  });
  closeGrid();
  return blocks;
}

/** A tab between words; before the first it is an indent. */
function holdsTab(line: string): boolean {
  return line.trim().includes('\t');
}

interface WholeLine {
  readonly text: string;
  /** Of its beginning, from 1. */
  readonly line: number;
}

/** Excel copies a cell with a line break in quotes: its lines belong together. */
const OPEN_CELL = /(?:^|\t)"[^"\t]*$/;
const MAX_CELL_LINES = 8;

function wholeLines(lines: readonly string[]): readonly WholeLine[] {
  const result: WholeLine[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    let text = lines[at] ?? '';
    const line = at + 1;
    while (OPEN_CELL.test(text)) {
      const close = lines
        .slice(at + 1, at + 1 + MAX_CELL_LINES)
        .findIndex((next) => /^[^"\t]*"(?:\t|$)/.test(next));
      if (close < 0) break;
      text = [text, ...lines.slice(at + 1, at + 2 + close)].join('\n');
      at += close + 1;
    }
    result.push({ text, line });
  }
  return result;
}

/** A line that only draws: |---|:--:|, +----+----+, ├───┼───┤, ========; a dash or two are a cell. */
const RULE =
  /^(?:(?=.*[|+┼├│┃┌└┏┗])(?=.*[-=─━—]{2})[|+:=\s─━—┌┬┐├┼┤└┴┘┏┳┓┣╋┫┗┻┛│┃-]+|[-=─━—]{6,})$/;
const UPRIGHT = /[|｜│┃]/;
/** 「（一）予以公开,3,0,0,0,1,0,4」 */
const COMMA_ROW = /(?:,\s*"?-?[\d.]*"?\s*){3,}$/;
const MAX_ROW_TAIL = 100;
/** Fewer such lines are no table: links of a page stand between upright lines, too. */
const MIN_ROWS = 8;

/** How the lines of this text are cut into cells; null for a line that is a paragraph. */
function cellSplitter(lines: readonly string[]): (line: string) => readonly string[] | null {
  const count = (isRow: (line: string) => boolean): number => lines.filter(isRow).length;
  const uprights = count((line) => line.split(UPRIGHT).length > 2) >= MIN_ROWS;
  const commas = count((line) => COMMA_ROW.test(line.slice(-MAX_ROW_TAIL))) >= MIN_ROWS;
  return (line) => {
    // A tab at the end only ends the last cell.
    if (line.includes('\t')) return line.replace(/\t$/, '').split('\t').map(unquoted);
    if (line.includes('。')) return null;
    if (uprights && UPRIGHT.test(line)) {
      const cells = line.trim().split(UPRIGHT);
      const from = cells[0] === '' ? 1 : 0;
      return cells.slice(from, cells.at(-1) === '' ? -1 : undefined).map((cell) => cell.trim());
    }
    if (commas && line.split(',').length > 2) return parseCsv(line, ',')[0] ?? null;
    return null;
  };
}

/** "科研↵机构" as Excel copies it. */
function unquoted(cell: string): string {
  const found = /^"((?:[^"]|"")*\n(?:[^"]|"")*)"$/.exec(cell);
  return found?.[1]?.replaceAll('""', '"') ?? cell;
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
  const rows = parseCsv(text, separatorOf(text)).map((cells, index) => ({
    line: index + 1,
    cells,
  }));
  return [{ kind: 'grid', name: '第1个表格', hidden: false, cells: gridCells(rows) }];
}

/** RFC 4180, with commas, semicolons or tabs. */
function parseCsv(text: string, separator: string): readonly (readonly string[])[] {
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
