import type { TableValues } from '../../cells/index.ts';
import { amountAt, isNumberAt, type RequestsModel } from './requests.ts';

/** Tolerance for sums of counts that are no integers (T3-04 names those). */
const EPSILON = 1e-9;

/** The sums of one column of table 三 beside what the column states. */
export interface ColumnBalance {
  readonly column: number;
  readonly newlyReceived: number;
  readonly carriedIn: number;
  /** （七）总计 as stated, or the sum of the results where it is blank. */
  readonly handledTotal: number;
  readonly carriedOut: number;
  readonly partsSum: number;
  /** First + second − third − fourth item; null where one side is wholly blank. */
  readonly flow: number | null;
  /** （七）总计 − sum of （一）…（六）; null where either is wholly blank. */
  readonly results: number | null;
}

export function differs(difference: number | null): difference is number {
  return difference !== null && Math.abs(difference) > EPSILON;
}

export function columnBalance(
  values: TableValues,
  model: RequestsModel,
  column: number,
): ColumnBalance {
  const at = (row: readonly number[]): number => row[column] ?? -1;
  let partsSum = 0;
  let partNumbers = 0;
  for (let part = 0; part < model.partCount; part += 1) {
    const index = model.parts[column * model.partCount + part] ?? -1;
    partsSum += amountAt(values, index);
    if (isNumberAt(values, index)) partNumbers += 1;
  }
  const stated = isNumberAt(values, at(model.handledTotal));
  const handledTotal = stated ? amountAt(values, at(model.handledTotal)) : partsSum;
  const newlyReceived = amountAt(values, at(model.newlyReceived));
  const carriedIn = amountAt(values, at(model.carriedIn));
  const carriedOut = amountAt(values, at(model.carriedOut));
  const leftKnown =
    isNumberAt(values, at(model.newlyReceived)) || isNumberAt(values, at(model.carriedIn));
  const rightKnown = stated || partNumbers > 0 || isNumberAt(values, at(model.carriedOut));
  return {
    column,
    newlyReceived,
    carriedIn,
    handledTotal,
    carriedOut,
    partsSum,
    flow: leftKnown && rightKnown ? newlyReceived + carriedIn - handledTotal - carriedOut : null,
    results: stated && partNumbers > 0 ? handledTotal - partsSum : null,
  };
}

export function balanceOf(values: TableValues, model: RequestsModel): readonly ColumnBalance[] {
  return Array.from({ length: model.columnCount }, (_, column) =>
    columnBalance(values, model, column),
  );
}
