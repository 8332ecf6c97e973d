import { exactSum, type CellValue, type TableValues } from '../../../domain/cells/index.ts';
import type { FormCell, FormTable } from '../../../domain/forms/index.ts';

/** What the formula of a computed cell gives: the sum of the numbers among its parts, blank where there is none. */
export function computedValue(form: FormCell, values: TableValues): CellValue {
  const numbers = form.sumOf.map((index) => values[index]).filter((v) => typeof v === 'number');
  return numbers.length === 0 ? null : exactSum(numbers);
}

/** The formula of a computed cell. A sum of blanks shows nothing and not 0. */
export function cellFormula(table: FormTable, form: FormCell, rowsAbove: number): string {
  const range = rangesOf(form.sumOf.map((index) => addressOf(table, index, rowsAbove))).join(',');
  return `IF(COUNT(${range})=0,"",SUM(${range}))`;
}

interface Address {
  readonly row: number;
  readonly column: number;
}

function addressOf(table: FormTable, index: number, rowsAbove: number): Address {
  const place = table.layout.cells.find((cell) => cell.cell === index);
  if (!place) throw new Error(`cell ${index} of ${table.id} stands nowhere in its layout`);
  return { row: place.row + 1 + rowsAbove, column: place.column + 1 };
}

/** Neighbours in a row or in a column become one range. */
function rangesOf(cells: readonly Address[]): readonly string[] {
  const ranges: { from: Address; to: Address }[] = [];
  for (const cell of cells) {
    const last = ranges.at(-1);
    const rightOf = last?.to.row === cell.row && last.to.column + 1 === cell.column;
    const below = last?.to.column === cell.column && last.to.row + 1 === cell.row;
    const sameLine =
      last &&
      ((rightOf && last.from.row === cell.row) || (below && last.from.column === cell.column));
    if (last && sameLine) last.to = cell;
    else ranges.push({ from: cell, to: cell });
  }
  return ranges.map(({ from, to }) => (from === to ? name(from) : `${name(from)}:${name(to)}`));
}

/** The statutory tables have at most 15 columns: one letter. */
function name(address: Address): string {
  return `${String.fromCharCode(64 + address.column)}${address.row}`;
}
