import { formatValue } from '../../domain/cells/index.ts';
import { formOf, TABLE_IDS, type FormCell, type FormTable } from '../../domain/forms/index.ts';
import { sectionNumeral } from '../../domain/report/index.ts';
import type { ReadReport } from '../../domain/reading/types.ts';
import { padEnd, padStart } from './columns.ts';

export const NOTE_WORDS = { info: '说明', warning: '注意', error: '错误' } as const;
const BLANK = '·';

/** A report for people: what it is, its text by length, its three tables. A blank cell is a dot. */
export function reportText(read: ReadReport): string {
  const lines = [
    read.title === '' ? '（没有标题）' : read.title,
    `单位：${read.unitName ?? '文件里没有写明'}　年度：${read.year ?? '文件里没有写明'}　表格版本：${formOf(read.edition).source}`,
    '',
    ...textLines(read),
  ];
  for (const id of TABLE_IDS) {
    const form = formOf(read.edition).tables[id];
    const missing = read.missingTables.includes(id) ? '（文件里没有这张表）' : '';
    lines.push('', `${form.name}${missing}`);
    if (missing === '') lines.push(...tableLines(form, read));
  }
  return `${lines.join('\n')}\n`;
}

function textLines(read: ReadReport): readonly string[] {
  const preamble = read.preamble === '' ? [] : [`引言　${count(read.preamble)} 字`];
  return [
    ...preamble,
    ...read.sections.map(
      (section) => `${sectionNumeral(section.no)}、${section.title}　${count(section.text)} 字`,
    ),
    ...(read.review === undefined ? [] : [`撰稿、审核信息　${count(read.review)} 字`]),
  ];
}

function count(text: string): number {
  return text.replaceAll(/\s/g, '').length;
}

function tableLines(form: FormTable, read: ReadReport): readonly string[] {
  return blocksOf(form).flatMap((block) => {
    const columns = [...new Map(block.map((cell) => [cell.column.key, cell.column.label]))];
    const rows = Map.groupBy(block, (cell) => cell.row.key);
    const labelWidth = Math.max(...block.map((cell) => labelOf(cell).length));
    const widths = columns.map(([, label]) => Math.max(label.length, 4));
    const head = columns.map(([, label], index) => padStart(label, widths[index] ?? 0));
    return [
      `${padEnd('', labelWidth)}${head.map((text) => `  ${text}`).join('')}`,
      ...[...rows.values()].map((cells) => {
        const values = cells.map((cell, index) => {
          const text = formatValue(read.tables[form.id][cell.index] ?? null);
          return `  ${padStart(text === '' ? BLANK : text, widths[index] ?? 0)}`;
        });
        return `${padEnd(cells[0] ? labelOf(cells[0]) : '', labelWidth)}${values.join('')}`;
      }),
    ];
  });
}

const MAX_LABEL_CHARS = 22;

function labelOf(cell: FormCell): string {
  const { label } = cell.row;
  return label.length > MAX_LABEL_CHARS ? `${label.slice(0, MAX_LABEL_CHARS - 1)}…` : label;
}

/** Runs of rows that have the same columns are printed as one grid. */
function blocksOf(form: FormTable): readonly (readonly FormCell[])[] {
  const columnsOf = (cell: FormCell): string =>
    form.cells
      .filter((other) => other.row.key === cell.row.key)
      .map((other) => other.column.key)
      .join();
  return [...Map.groupBy(form.cells, columnsOf).values()];
}
