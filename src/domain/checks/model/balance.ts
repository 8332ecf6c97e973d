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

/** Three rules ask the same of the same table one after the other. */
let asked: TableValues | undefined;
let answer = false;

/** Whether every column satisfies T3-01 and T3-02. No allocation: this is what every balanced report pays. */
export function isBalanced(values: TableValues, model: RequestsModel): boolean {
  if (values === asked) return answer;
  answer = everyColumnHolds(values, model);
  asked = values;
  return answer;
}

function everyColumnHolds(values: TableValues, model: RequestsModel): boolean {
  const { parts, partCount } = model;
  for (let column = 0; column < model.columnCount; column += 1) {
    let sum = 0;
    let numbers = 0;
    const end = (column + 1) * partCount;
    for (let part = column * partCount; part < end; part += 1) {
      const value = values[parts[part] ?? -1];
      if (typeof value === 'number') {
        sum += value;
        numbers += 1;
      }
    }
    if (!columnHolds(values, model, { column, sum, numbers })) return false;
  }
  return true;
}

interface ColumnSum {
  readonly column: number;
  readonly sum: number;
  readonly numbers: number;
}

function columnHolds(values: TableValues, model: RequestsModel, of: ColumnSum): boolean {
  const newly = values[model.newlyReceived[of.column] ?? -1];
  const carriedIn = values[model.carriedIn[of.column] ?? -1];
  const handled = values[model.handledTotal[of.column] ?? -1];
  const carriedOut = values[model.carriedOut[of.column] ?? -1];
  if (
    typeof newly === 'number' &&
    typeof carriedIn === 'number' &&
    typeof handled === 'number' &&
    typeof carriedOut === 'number' &&
    of.numbers > 0
  ) {
    return handled === of.sum && newly + carriedIn === handled + carriedOut;
  }
  const balance = columnBalance(values, model, of.column);
  return !differs(balance.flow) && !differs(balance.results);
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
