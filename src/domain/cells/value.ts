import type { FormCell, FormTable } from '../forms/index.ts';

/**
 * What a cell holds: a number, `null` for blank (not filled), or `'NA'` for not applicable (/, —, －).
 * Zero, blank and not applicable are three different things end to end.
 */
export type CellValue = number | null | 'NA';

/** The values of one table in the table's canonical order (`FormCell.index`). */
export type TableValues = readonly CellValue[];

export function blankValues(table: FormTable): TableValues {
  return table.cells.map(() => null);
}

export function isComputed(cell: FormCell): boolean {
  return cell.sumOf.length > 0;
}

export function sameValues(a: TableValues, b: TableValues): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}

/** The value as printed: no thousands separators, blank as nothing, not applicable as a slash. */
export function formatValue(value: CellValue): string {
  if (value === null) return '';
  if (value === 'NA') return '/';
  return formatNumber(value);
}

/** Plain decimal notation of a number with at most six decimals, never an exponent. */
export function formatNumber(value: number): string {
  const text = String(value);
  if (!text.includes('e')) return text;
  return value.toFixed(6).replace(/\.?0+$/, '');
}
