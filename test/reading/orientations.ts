import { formOf, type FormTable } from '../../src/domain/forms/index.ts';
import type { Report } from '../../src/domain/report/index.ts';
import type { DrawnCell, DrawnRow } from './layouts.ts';

/** Ways to lay a table out that are not the printed one; figures as they stand in the report. */
export const ORIENTATIONS = ['turned', 'list', 'joined', 'lastYear', 'counted'] as const;
export type Orientation = (typeof ORIENTATIONS)[number];

/** One table of the report in this orientation. */
export function layOut(report: Report, form: FormTable, orientation: Orientation): DrawnRow[] {
  const plain = plainRows(report, form);
  switch (orientation) {
    case 'turned':
      return turned(form.id === 'proactive' ? listRows(report, form) : plain);
    case 'list':
      return listRows(report, form);
    case 'joined':
      return listRows(report, form).map(([row, column, value], at) => [
        at === 0 ? text('指标') : text(`${row?.text ?? ''}—${column?.text ?? ''}`),
        value ?? text(''),
      ]);
    case 'lastYear':
      return form.id === 'proactive' ? listRows(report, form) : withLastYear(plain);
    case 'counted':
      return counted(form.id === 'proactive' ? listRows(report, form) : plain);
  }
}

function text(words: string, isValue = false): DrawnCell {
  return { text: words, rowSpan: 1, columnSpan: 1, isValue };
}

function valueCell(report: Report, form: FormTable, index: number): DrawnCell {
  const value = report.tables[form.id][index] ?? null;
  return text(value === null ? '' : value === 'NA' ? '/' : String(value), true);
}

function labelOf({ label, groups }: { label: string; groups: readonly string[] }): string {
  const group = groups.at(-1) ?? '';
  return /^（[四五六]）|^行政诉讼/.test(group) || group.startsWith('（三）')
    ? `${group} ${label}`
    : label;
}

function plainRows(report: Report, form: FormTable): DrawnRow[] {
  return [
    [text('项目'), ...form.columns.map(({ label }) => text(label))],
    ...form.rows.map((row) => [
      text(labelOf(row)),
      ...form.cells
        .filter((cell) => cell.row.key === row.key)
        .map(({ index }) => valueCell(report, form, index)),
    ]),
  ];
}

function listRows(report: Report, form: FormTable): DrawnRow[] {
  return [
    [text('信息内容'), text('指标'), text('数量')],
    ...form.cells.map(({ row, column, index }) => [
      text(labelOf(row)),
      text(column.label),
      valueCell(report, form, index),
    ]),
  ];
}

function turned(rows: readonly DrawnRow[]): DrawnRow[] {
  return (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? null));
}

/** A column with other figures after each column, as 上年 beside 本年. */
function withLastYear(rows: readonly DrawnRow[]): DrawnRow[] {
  return rows.map((row, at) =>
    row.flatMap((each, column) => {
      if (!each || column === 0) return [each];
      if (at > 0) return [each, text(String(at * 7 + column), true)];
      return [text(`本年${each.text}`), text(`上年${each.text}`)];
    }),
  );
}

/** A column that counts the rows, one with the unit, and a line that counts the columns. */
function counted(rows: readonly DrawnRow[]): DrawnRow[] {
  const [heads = [], ...body] = rows;
  const values = heads.length - (heads[2]?.text === '数量' ? 2 : 1);
  const names = Array.from({ length: heads.length - values }, () => text('甲'));
  const line = [
    text('行次'),
    ...names,
    text('乙'),
    ...Array.from({ length: values }, (_, at) => text(String(at + 1))),
  ];
  const withUnit = (row: DrawnRow, words: string): DrawnRow => [
    ...row.slice(0, names.length),
    text(words),
    ...row.slice(names.length),
  ];
  return [
    [text('行次'), ...withUnit(heads, '单位')],
    ...(values >= 5 ? [line] : []),
    ...body.map((row, at) => [text(String(at + 1)), ...withUnit(row, '件')]),
  ];
}

/** The tables of the report, each in this orientation where it can be. */
export function tablesOf(report: Report): readonly FormTable[] {
  return Object.values(formOf(report.edition).tables);
}
