import { exactSum, formatNumber, type TableValues } from '../../../../domain/cells/index.ts';
import type { FormCell } from '../../../../domain/forms/index.ts';

/** 求和, 计数, 平均 of the numbers among some cells. */
export interface SelectionSummary {
  readonly sum: number;
  readonly count: number;
  /** Rounded to two decimals; NaN never: undefined without numbers. */
  readonly average: number | undefined;
}

export function summaryOf(cells: readonly FormCell[], values: TableValues): SelectionSummary {
  const numbers = cells
    .map((cell) => values[cell.index])
    .filter((value) => typeof value === 'number');
  const sum = exactSum(numbers);
  const count = numbers.length;
  const average = count === 0 ? undefined : Math.round((sum / count) * 100) / 100;
  return { sum, count, average };
}

/** Words for the status bar: 求和 7 计数 3 平均 2.3; empty when fewer than two numbers are selected. */
export function summaryText({ sum, count, average }: SelectionSummary): string {
  if (count < 2 || average === undefined) return '';
  return `求和 ${formatNumber(sum)} 计数 ${count} 平均 ${formatNumber(average)}`;
}
