import type { FormTable } from '../forms/index.ts';
import { exactSum } from './sum.ts';
import { isComputed, type CellValue, type TableValues } from './value.ts';

/**
 * The table with every computed cell set to the sum of its parts. A sum of blanks is blank, so that nothing turns
 * a blank into 0 silently; blanks and not-applicable cells among numbers add nothing.
 */
export function withTotals(table: FormTable, values: TableValues): TableValues {
  const result: CellValue[] = [...values];
  // Typed cells first, then sums over typed cells, then sums over sums (（七）总计 × 总计).
  for (const cell of table.cells) if (isComputed(cell)) result[cell.index] = null;
  for (const cell of sumsInOrder(table)) {
    const parts = cell.sumOf
      .map((index) => result[index])
      .filter((value) => typeof value === 'number');
    result[cell.index] = parts.length === 0 ? null : exactSum(parts);
  }
  return result;
}

const orders = new WeakMap<FormTable, FormTable['cells']>();

function sumsInOrder(table: FormTable): FormTable['cells'] {
  const known = orders.get(table);
  if (known) return known;
  const depthOf = (index: number): number => {
    const parts = table.cells[index]?.sumOf ?? [];
    return parts.length === 0 ? 0 : 1 + Math.max(...parts.map(depthOf));
  };
  const ordered = table.cells
    .filter(isComputed)
    .map((cell) => ({ cell, depth: depthOf(cell.index) }))
    .toSorted((a, b) => a.depth - b.depth)
    .map(({ cell }) => cell);
  orders.set(table, ordered);
  return ordered;
}
