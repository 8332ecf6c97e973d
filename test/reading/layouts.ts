import { formatNumber, type CellValue } from '../../src/domain/cells/index.ts';
import { formOf, TABLE_IDS, type FormTable, type TableId } from '../../src/domain/forms/index.ts';
import { sectionNumeral, type Report } from '../../src/domain/report/index.ts';
import type { Random } from './random.ts';
import type { Style } from './style.ts';

/** One cell of a table as an office lays it out; covered cells are left out. */
export interface DrawnCell {
  text: string;
  rowSpan: number;
  columnSpan: number;
  isValue: boolean;
}

export type DrawnRow = (DrawnCell | null)[];

/** What a page is made of before it becomes a file. */
export type DrawnBlock =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'table'; readonly id: TableId; readonly rows: readonly DrawnRow[] };

/** The report as this office would lay it out. */
export function draw(report: Report, style: Style, random: Random): readonly DrawnBlock[] {
  const blocks: DrawnBlock[] = [
    { kind: 'text', text: report.title },
    { kind: 'text', text: report.preamble },
  ];
  const heading = (no: 1 | 2 | 3 | 4 | 5 | 6, title: string): void => {
    const number = { han: `${sectionNumeral(no)}、`, digit: `${no}、`, none: '' }[style.headings];
    blocks.push({ kind: 'text', text: `${number}${title}` });
  };
  const tables = new Map(style.order.map((id, index) => [TABLE_IDS[index], id] as const));
  for (const section of report.sections) {
    const place = ({ 2: 'proactive', 3: 'requests', 4: 'litigation' } as const)[
      section.no as 2 | 3 | 4
    ];
    const id = place === undefined ? undefined : tables.get(place);
    const form = id === undefined ? undefined : formOf(report.edition).tables[id];
    const title = report.sections.find(({ no }) => no === (form?.section ?? section.no))?.title;
    heading(form?.section ?? section.no, title ?? section.title);
    for (const text of section.text.split('\n')) {
      if (text !== '') blocks.push({ kind: 'text', text });
    }
    if (form)
      blocks.push({ kind: 'table', id: form.id, rows: drawTable(report, form, { style, random }) });
  }
  return blocks;
}

interface Hand {
  readonly style: Style;
  readonly random: Random;
}

function drawTable(report: Report, form: FormTable, hand: Hand): readonly DrawnRow[] {
  const { style } = hand;
  let rows = baseRows(report, form, hand);
  if (form.id === 'litigation' && style.litigation !== 'printed') {
    rows =
      style.litigation === 'rows'
        ? procedureRows(report, form, hand)
        : listRows(report, form, hand);
  }
  if (form.id === 'requests' && style.totalFirst) rows = totalFirst(rows);
  if (form.id === 'requests' && style.noApplicantHead) rows = withoutApplicantHead(rows);
  if (style.merges !== 'kept') rows = unmerge(rows, style.merges === 'repeated');
  if (style.strayNumber && !hasHoles(report, form)) rows = withStray(rows, hand.random);
  if (style.shiftedRow && form.id !== 'litigation' && !hasHoles(report, form))
    rows = withShift(rows, hand.random);
  if (style.lostLabel && form.id === 'requests') rows = withoutLabel(rows, hand.random);
  if (style.brokenLabel && form.id === 'requests') rows = withBrokenLabel(rows, hand.random);
  if (style.repeatHeads && form.id === 'requests') rows = withRepeatedHeads(rows, hand.random);
  if (style.serial && form.id === 'requests') rows = withSerial(rows);
  if (style.remark) rows = withColumn(rows, '备注');
  if (style.emptyColumn) rows = withColumn(rows, '');
  if (style.caption) rows = [[cell(`单位：件`, 1, widthOf(rows))], ...rows];
  return rows;
}

/** Two mistakes in one row can cancel out; no reader can see that, so they are not drawn together. */
function hasHoles(report: Report, form: FormTable): boolean {
  return report.tables[form.id].includes(null);
}

function cell(text: string, rowSpan = 1, columnSpan = 1): DrawnCell {
  return { text, rowSpan, columnSpan, isValue: false };
}

function valueCell(text: string, columnSpan = 1): DrawnCell {
  return { text, rowSpan: 1, columnSpan, isValue: true };
}

function baseRows(report: Report, form: FormTable, hand: Hand): DrawnRow[] {
  const width = form.layout.columnWidths.length;
  const rows: DrawnRow[] = Array.from({ length: form.layout.rowCount }, () =>
    Array.from({ length: width }, () => null),
  );
  for (const each of form.layout.cells) {
    const row = rows[each.row];
    if (!row) continue;
    row[each.column] =
      each.cell >= 0
        ? valueCell(figure(report.tables[form.id][each.cell] ?? null, hand), each.columnSpan)
        : cell(worded(each.text, hand), each.rowSpan, each.columnSpan);
  }
  return rows;
}

function valueAt(report: Report, form: FormTable, key: string): CellValue {
  return report.tables[form.id][form.indexOf.get(key) ?? -1] ?? null;
}

/** Table 四 with one row per procedure. */
function procedureRows(report: Report, form: FormTable, hand: Hand): DrawnRow[] {
  const head = [cell('项目'), ...form.columns.map((column) => cell(worded(column.label, hand)))];
  return [
    head,
    ...form.rows.map((row) => [
      cell(worded(row.label, hand)),
      ...form.columns.map((column) =>
        valueCell(figure(valueAt(report, form, `${row.key}.${column.key}`), hand)),
      ),
    ]),
  ];
}

/** Table 四 as a list of fifteen lines. */
function listRows(report: Report, form: FormTable, hand: Hand): DrawnRow[] {
  return form.rows.flatMap((row) =>
    form.columns.map((column, index): DrawnRow => [
      index === 0 ? cell(worded(row.label, hand), form.columns.length) : null,
      cell(worded(column.label, hand)),
      valueCell(figure(valueAt(report, form, `${row.key}.${column.key}`), hand)),
    ]),
  );
}

const MISPRINTS: readonly (readonly [string, string])[] = [
  ['行政事业性收费', '行政事业型收费'],
  ['只计这一情形', '只计这一情况'],
  ['其他法律', '其它法律'],
];
const SHORT: readonly (readonly [string, string])[] = [
  ['申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请', '逾期不补正'],
  ['部分公开（区分处理的，只计这一情形，不计其他情形）', '部分公开'],
  ['四、结转下年度继续办理', '四、结转下年度'],
  ['本年新收政府信息公开申请数量', '本年新收'],
  ['属于行政执法案卷', '行政执法案卷'],
];

/** A label in the hand of the office. */
function worded(text: string, { style, random }: Hand): string {
  let result = text;
  if (style.misprints) for (const [from, to] of MISPRINTS) result = result.replace(from, to);
  if (style.shortForms) for (const [from, to] of SHORT) result = result.replace(from, to);
  result = renumber(result, style);
  if (style.typo && result.length > 9 && random.chance(0.1)) {
    const at = random.int(4, result.length - 2);
    result = `${result.slice(0, at)}某${result.slice(at + 1)}`;
  }
  if (style.spaces && result.length > 2 && random.chance(0.3)) {
    const at = random.int(1, result.length - 1);
    result = `${result.slice(0, at)}${random.pick([' ', '　', '  '])}${result.slice(at)}`;
  }
  if (style.wrapped && result.length > 3 && random.chance(0.4)) {
    const at = random.int(2, result.length - 1);
    result = `${result.slice(0, at)}\n${result.slice(at)}`;
  }
  return result;
}

function renumber(text: string, style: Style): string {
  const group = /^（([一二三四五六七])）(.*)$/s.exec(text);
  if (group) {
    const [, han = '', rest = ''] = group;
    const at = '一二三四五六七'.indexOf(han) + 1;
    const shapes: Record<Style['group'], string> = {
      full: `（${han}）`,
      half: `(${han}) `,
      arabic: `（${at}）`,
      dot: `${han}、`,
      none: '',
    };
    return shapes[style.group] + rest;
  }
  const item = /^(\d)\.(.*)$/s.exec(text);
  if (!item) return text;
  const [, digit = '', rest = ''] = item;
  return (
    { dot: `${digit}.`, comma: `${digit}、`, paren: `（${digit}）`, none: '' }[style.item] + rest
  );
}

/** A value in the hand of the office. */
export function figure(value: CellValue, { style, random }: Hand): string {
  if (value === null) return '';
  if (value === 'NA') return style.notApplicable;
  const plain = formatNumber(value);
  if (value < 0 && style.signs === 'double') return `-${plain}`;
  if (random.chance(0.5)) return plain;
  switch (style.numbers) {
    case 'plain':
      return plain;
    case 'wide':
      return plain.replace(/[\d.-]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
    case 'separators':
      return plain.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, random.pick([',', '，']));
    case 'unit':
      return Number.isInteger(value) ? `${plain}件` : plain;
    case 'spaced':
      break;
  }
  return ` ${plain}　`;
}

function widthOf(rows: readonly DrawnRow[]): number {
  return Math.max(...rows.map((row) => row.length));
}

function unmerge(rows: readonly DrawnRow[], repeated: boolean): DrawnRow[] {
  const result = rows.map((row) => row.slice());
  rows.forEach((row, r) => {
    row.forEach((each, c) => {
      if (!each) return;
      for (let down = 0; down < each.rowSpan; down += 1) {
        for (let right = 0; right < each.columnSpan; right += 1) {
          const line = result[r + down];
          if (!line) continue;
          const isFirst = down === 0 && right === 0;
          const isRepeated = repeated && !each.isValue;
          const text = isFirst || isRepeated ? each.text : '';
          line[c + right] = isFirst && each.isValue ? valueCell(text) : cell(text);
        }
      }
    });
  });
  return result;
}

/** Moves 总计 to stand before 自然人. */
function totalFirst(rows: readonly DrawnRow[]): DrawnRow[] {
  return rows.map((row, index) => {
    const result = row.slice();
    const [total = null] = result.splice(9, 1);
    if (index === 0) return row.slice();
    result.splice(3, 0, total);
    return result;
  });
}

function withoutApplicantHead(rows: readonly DrawnRow[]): DrawnRow[] {
  const [first, second, ...rest] = rows.map((row) => row.slice());
  const corner = first?.[0];
  if (!first || !second || !corner) return rows.map((row) => row.slice());
  second[0] = { ...corner, rowSpan: corner.rowSpan - 1 };
  return [second, ...rest];
}

function valueRows(rows: readonly DrawnRow[]): readonly number[] {
  return rows.flatMap((row, index) => (row.some((each) => each?.isValue) ? [index] : []));
}

function firstValue(row: DrawnRow): number {
  return row.findIndex((each) => each?.isValue);
}

function withStray(rows: readonly DrawnRow[], random: Random): DrawnRow[] {
  const at = random.pick(valueRows(rows));
  return rows.map((row, index) => (index === at ? [...row, cell('0')] : row.slice()));
}

/** One row's values stand one column further left or right. */
function withShift(rows: readonly DrawnRow[], random: Random): DrawnRow[] {
  const at = random.pick(valueRows(rows));
  return rows.map((row, index) => {
    const from = firstValue(row);
    if (index !== at || from < 1) return row.slice();
    return [...row.slice(0, from), cell(''), ...row.slice(from)];
  });
}

function withoutLabel(rows: readonly DrawnRow[], random: Random): DrawnRow[] {
  const at = random.pick(valueRows(rows));
  return rows.map((row, index) => {
    const labelAt = firstValue(row) - 1;
    const isPlain = row[labelAt]?.rowSpan === 1;
    if (index !== at || !isPlain) return row.slice();
    return row.map((each, c) => (each && c === labelAt ? { ...each, text: '' } : each));
  });
}

/** A page break in the middle of a label: its end stands alone in the next row. */
function withBrokenLabel(rows: readonly DrawnRow[], random: Random): DrawnRow[] {
  const at = random.pick(valueRows(rows));
  const row = rows[at];
  const labelAt = row
    ? row.findLastIndex((each) => each !== null && !each.isValue && each.text !== '')
    : -1;
  const old = row?.[labelAt];
  if (
    !row ||
    !old ||
    old.text.length < 8 ||
    old.rowSpan > 1 ||
    row.some((each) => each && each.rowSpan > 1)
  ) {
    return rows.map((each) => each.slice());
  }
  const cut = random.int(4, old.text.length - 3);
  const first = row.map((each, c) =>
    c === labelAt ? { ...old, text: old.text.slice(0, cut) } : each,
  );
  const second = row.map((each, c): DrawnCell | null => {
    if (c === labelAt) return { ...old, text: old.text.slice(cut) };
    return each ? cell('', 1, each.columnSpan) : null;
  });
  const result = rows.map((each) => each.slice());
  // Cells that span over the broken row now span one row more.
  result.slice(0, at).forEach((above, r) => {
    above.forEach((each, c) => {
      if (each && r + each.rowSpan > at) above[c] = { ...each, rowSpan: each.rowSpan + 1 };
    });
  });
  result.splice(at, 1, first, second);
  return result;
}

function withRepeatedHeads(rows: readonly DrawnRow[], random: Random): DrawnRow[] {
  const heads = rows.slice(0, valueRows(rows)[0] ?? 0);
  const free = valueRows(rows).filter(
    (at) =>
      at > heads.length &&
      !rows.slice(0, at).some((row, r) => row.some((each) => each && r + each.rowSpan > at)),
  );
  if (free.length === 0) return rows.map((row) => row.slice());
  const at = random.pick(free);
  return [...rows.slice(0, at), ...heads, ...rows.slice(at)].map((row) => row.slice());
}

function withSerial(rows: readonly DrawnRow[]): DrawnRow[] {
  let number = 0;
  return rows.map((row) => {
    const isValueRow = row.some((each) => each?.isValue);
    if (isValueRow) number += 1;
    return [cell(isValueRow ? String(number) : number === 0 ? '序号' : ''), ...row];
  });
}

function withColumn(rows: readonly DrawnRow[], head: string): DrawnRow[] {
  const width = widthOf(rows);
  return rows.map((row, index) => [
    ...row,
    ...Array.from({ length: width - row.length }, () => null),
    cell(index === 0 ? head : ''),
  ]);
}
