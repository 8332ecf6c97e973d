import * as xlsx from '@e965/xlsx';
import type { SourceFile } from '../../src/main/ports/index.ts';
import type { DrawnBlock, DrawnRow } from './layouts.ts';
import type { Style } from './style.ts';
import type { Random } from './random.ts';

export const MEDIA = [
  'html',
  'sheet',
  'sheets',
  'tabsFull',
  'tabsWord',
  'lines',
  'spaced',
  'pieces',
  'pipes',
] as const;
export type Medium = (typeof MEDIA)[number];

/** The drawn report as a file, as people keep it. */
export function render(
  blocks: readonly DrawnBlock[],
  medium: Medium,
  { style, random }: { style: Style; random: Random },
): SourceFile {
  switch (medium) {
    case 'html':
      return textFile('report.html', html(blocks));
    case 'sheet':
      return workbook([{ name: 'Sheet1', blocks }], random);
    case 'sheets':
      return workbook(sheetsOf(blocks), random);
    case 'tabsFull':
      return textFile('report.txt', tabs(blocks, true));
    case 'tabsWord':
      return textFile('report.txt', tabs(blocks, false));
    case 'lines':
      return textFile('report.txt', lines(blocks, style.pageNumbers ? random : null));
    case 'spaced':
      return textFile(
        'report.txt',
        spaced(blocks, (parts) => [parts.join('  ')]),
      );
    case 'pieces':
      return textFile(
        'report.txt',
        spaced(blocks, (parts) => inPieces(parts, random)),
      );
    case 'pipes':
      break;
  }
  return textFile('report.txt', pipes(blocks));
}

function textFile(name: string, text: string): SourceFile {
  return { name, bytes: new TextEncoder().encode(text) };
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/\n/g, '<br>');
}

function html(blocks: readonly DrawnBlock[]): string {
  const body = blocks.map((block) => {
    if (block.kind === 'text') return `<p>${escaped(block.text)}</p>`;
    const rows = block.rows.map((row) => {
      const cells = row.flatMap((each) =>
        each
          ? [
              `<td rowspan="${each.rowSpan}" colspan="${each.columnSpan}">${escaped(each.text)}</td>`,
            ]
          : [],
      );
      return `<tr>${cells.join('')}</tr>`;
    });
    return `<table>${rows.join('\n')}</table>`;
  });
  return `<html><body>${body.join('\n')}</body></html>`;
}

interface DrawnSheet {
  readonly name: string;
  readonly blocks: readonly DrawnBlock[];
}

function sheetsOf(blocks: readonly DrawnBlock[]): readonly DrawnSheet[] {
  const texts = blocks.filter((block) => block.kind === 'text');
  const tables = blocks.filter((block) => block.kind === 'table');
  return [
    { name: '正文', blocks: texts },
    ...tables.map((block, index) => ({ name: `表${index + 1}`, blocks: [block] })),
  ];
}

function workbook(sheets: readonly DrawnSheet[], random: Random): SourceFile {
  const book = xlsx.utils.book_new();
  const asNumbers = random.chance(0.6);
  for (const { name, blocks } of sheets) {
    const sheet: xlsx.WorkSheet = {};
    const merges: xlsx.Range[] = [];
    const left = random.pick([0, 0, 1, 3]);
    let line = random.pick([0, 0, 2]);
    let right = left;
    for (const block of blocks) {
      const rows: readonly DrawnRow[] =
        block.kind === 'text'
          ? [[{ text: block.text, rowSpan: 1, columnSpan: 1, isValue: false }]]
          : block.rows;
      rows.forEach((row, r) => {
        row.forEach((each, c) => {
          if (!each) return;
          const at = { r: line + r, c: left + c };
          right = Math.max(right, at.c + each.columnSpan);
          if (each.text !== '') sheet[xlsx.utils.encode_cell(at)] = content(each, asNumbers);
          if (each.rowSpan > 1 || each.columnSpan > 1) {
            merges.push({
              s: at,
              e: { r: at.r + each.rowSpan - 1, c: at.c + each.columnSpan - 1 },
            });
          }
        });
      });
      line += rows.length + (random.chance(0.2) ? 1 : 0);
    }
    sheet['!ref'] = xlsx.utils.encode_range({ s: { r: 0, c: 0 }, e: { r: line, c: right } });
    sheet['!merges'] = merges;
    xlsx.utils.book_append_sheet(book, sheet, name);
  }
  const bookType = random.pick(['xlsx', 'xlsx', 'biff8', 'ods'] as const);
  const bytes: unknown = xlsx.write(book, { type: 'buffer', bookType });
  if (!(bytes instanceof Uint8Array)) throw new Error('no bytes');
  return { name: `report.${bookType}`, bytes };
}

function content(
  { text, isValue }: { readonly text: string; readonly isValue: boolean },
  asNumbers: boolean,
): xlsx.CellObject {
  const isNumber = isValue && asNumbers && /^-?\d+(?:\.\d+)?$/.test(text);
  return isNumber ? { t: 'n', v: Number(text) } : { t: 's', v: text };
}

function oneLine(text: string): string {
  return text.replace(/\n/g, '');
}

function tabs(blocks: readonly DrawnBlock[], full: boolean): string {
  return blocks
    .flatMap((block) => {
      if (block.kind === 'text') return [block.text, ''];
      const open = Array.from({ length: 64 }, () => 0);
      return block.rows.map((row) => {
        const parts = row.flatMap((each, c) => tabCell(each, c, { open, full }));
        return `${parts.join('\t')}\t`;
      });
    })
    .join('\r\n');
}

/** Word keeps a cell for a vertical merge and none for a horizontal one; Excel keeps both. */
function tabCell(
  each: DrawnRow[number],
  column: number,
  { open, full }: { open: number[]; full: boolean },
): readonly string[] {
  const above = open[column] ?? 0;
  if (!each) {
    open[column] = Math.max(0, above - 1);
    return full || above > 0 ? [''] : [];
  }
  open.fill(full ? each.rowSpan - 1 : 0, column, column + each.columnSpan);
  open[column] = each.rowSpan - 1;
  return [oneLine(each.text)];
}

function lines(blocks: readonly DrawnBlock[], pages: Random | null): string {
  const result: string[] = [];
  for (const block of blocks) {
    if (block.kind === 'text') {
      result.push(block.text);
      continue;
    }
    for (const row of block.rows) {
      if (pages?.chance(0.05)) result.push(`- ${pages.int(1, 9)} -`);
      result.push(...row.flatMap((each) => (each?.text.trim() ? each.text.split('\n') : [])));
    }
  }
  return result.join('\n\n');
}

function spaced(
  blocks: readonly DrawnBlock[],
  linesOf: (parts: readonly string[]) => readonly string[],
): string {
  return blocks
    .flatMap((block) => {
      if (block.kind === 'text') return [block.text];
      return block.rows.flatMap((row) => linesOf(filledParts(row)));
    })
    .join('\n');
}

function filledParts(row: DrawnRow): readonly string[] {
  return row.flatMap((each) => {
    const text = oneLine(each?.text ?? '').replace(/[\s\u3000]+/g, '');
    return text === '' ? [] : [text];
  });
}

const MIN_BROKEN = 10;

/** A label of two lines with its figures beside the first or between both, as the text of a printed page has it. */
function inPieces(parts: readonly string[], random: Random): readonly string[] {
  const labelAt = parts.findLastIndex((part) => /[\p{Script=Han}]{3}/u.test(part));
  const label = parts[labelAt] ?? '';
  const groups = parts.slice(0, labelAt).filter((part) => part !== label);
  const figures = parts.slice(labelAt + 1);
  if (label.length < MIN_BROKEN || figures.length === 0) return [parts.join(' ')];
  const cut = random.int(4, label.length - 4);
  const head = [...groups, label.slice(0, cut)].join(' ');
  const tail = label.slice(cut);
  return random.chance(0.5)
    ? [`${head} ${figures.join(' ')}`, tail]
    : [head, figures.join(' '), tail];
}

function pipes(blocks: readonly DrawnBlock[]): string {
  return blocks
    .flatMap((block) => {
      if (block.kind === 'text') return [block.text, ''];
      const rows = block.rows.map(
        (row) => `| ${row.map((each) => oneLine(each?.text ?? '')).join(' | ')} |`,
      );
      return [...rows, ''];
    })
    .join('\n');
}
