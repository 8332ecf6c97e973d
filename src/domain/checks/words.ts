import { formatNumber, formatValue, type TableValues } from '../cells/index.ts';
import type { FormCell, FormTable } from '../forms/index.ts';
import type { CellRef } from './types.ts';

const MAX_PLACES_NAMED = 4;
const RESULTS_GROUP = '三、本年度办理结果';

/** The row in its printed words, with the group it stands under: （三）不予公开 1.属于国家秘密. */
export function rowWords(cell: FormCell): string {
  const groups = cell.row.groups.filter(
    (group) => group !== RESULTS_GROUP && !group.startsWith('第二十条'),
  );
  return [...groups, cell.row.label].join(' ');
}

/** 表三「（七）总计」行「其他」列 */
export function cellWords(form: FormTable, cell: FormCell): string {
  return `${form.name}${placeWords(form, cell)}`;
}

/** The place inside its table: 「（七）总计」行「其他」列. Table 四 has one row, so it has no rows in people's words. */
export function placeWords(form: FormTable, cell: FormCell): string {
  if (form.id === 'litigation') return `「${rowWords(cell)}」的「${cell.column.label}」`;
  return `「${rowWords(cell)}」行「${cell.column.label}」列`;
}

/** A value inside a sentence: a number, 空白 or 不适用. */
export function valueWords(value: TableValues[number] | undefined): string {
  if (value === null || value === undefined) return '空白';
  return value === 'NA' ? '不适用（/）' : formatValue(value);
}

export function numberWords(value: number): string {
  return formatNumber(value);
}

/** Some cells of one table in words: whole table, whole rows, or cells; at most four are named. */
export function cellsWords(form: FormTable, indexes: readonly number[], among: number): string {
  if (indexes.length === among) return '整张表';
  const wanted = new Set(indexes);
  const places: string[] = [];
  for (const row of form.rows) {
    const cells = form.cells.filter((cell) => cell.row.key === row.key);
    const typed = cells.filter((cell) => cell.sumOf.length === 0);
    const hit = cells.filter((cell) => wanted.has(cell.index));
    const [first] = hit;
    if (!first) continue;
    if (hit.length > 1 && hit.length >= typed.length) places.push(wholeRowWords(form, first));
    else places.push(...hit.map((cell) => placeWords(form, cell)));
  }
  const named = places.slice(0, MAX_PLACES_NAMED).join('、');
  return places.length > MAX_PLACES_NAMED ? `${named}等 ${places.length} 处` : named;
}

function wholeRowWords(form: FormTable, cell: FormCell): string {
  return form.id === 'litigation' ? `「${rowWords(cell)}」各格` : `「${rowWords(cell)}」整行`;
}

export function cellRef(form: FormTable, index: number, role: CellRef['role']): readonly CellRef[] {
  const cell = form.cells[index];
  return cell ? [{ table: form.id, cell: cell.key, role }] : [];
}

export function cellRefs(
  form: FormTable,
  indexes: Iterable<number>,
  role: CellRef['role'],
): readonly CellRef[] {
  return Array.from(indexes).flatMap((index) => cellRef(form, index, role));
}
