import type { TableValues } from '../../cells/index.ts';
import { balanceOf, differs, type ColumnBalance } from './balance.ts';
import { amountAt, type RequestsModel } from './requests.ts';

/** A value that stands in the wrong column of one row: two columns are off by +k and −k. */
export interface Slip {
  /** The column that has `amount` too much, and the one that lacks it. */
  readonly from: number;
  readonly to: number;
  readonly amount: number;
  /** Where （七）总计 itself, or one of the results, or one of the other rows must have slipped. */
  readonly where: 'handledTotal' | 'parts' | 'flow';
  /** First cells of the rows in which moving the amount would put both columns right. */
  readonly rowStarts: readonly number[];
}

/**
 * Finds the slip of rule T3-08. A slip never touches the sum of its row, so 总计 stays right and exactly two
 * columns fail with opposite signs.
 */
export function findSlip(values: TableValues, model: RequestsModel): Slip | null {
  const balance = balanceOf(values, model);
  const results = opposite(balance, (column) => column.results);
  if (results) {
    // handled − parts > 0 in `over`: （七）总计 has too much there, or the results too little.
    const flowFails = balance.some((column) => differs(column.flow));
    if (!flowFails) return slipInParts(values, model, results);
    const sameColumns =
      balance[results.over]?.flow === -results.amount &&
      balance[results.under]?.flow === results.amount;
    if (!sameColumns) return null;
    return {
      from: results.over,
      to: results.under,
      amount: results.amount,
      where: 'handledTotal',
      rowStarts: [model.handledTotal[0] ?? -1],
    };
  }
  if (balance.some((column) => differs(column.results))) return null;
  const flow = opposite(balance, (column) => column.flow);
  return flow ? slipInFlow(values, model, flow) : null;
}

interface Opposite {
  readonly over: number;
  readonly under: number;
  readonly amount: number;
}

function opposite(
  balance: readonly ColumnBalance[],
  difference: (column: ColumnBalance) => number | null,
): Opposite | null {
  const failing = balance.filter((column) => differs(difference(column)));
  const [first, second] = failing;
  if (failing.length !== 2 || !first || !second) return null;
  const a = difference(first) ?? 0;
  const b = difference(second) ?? 0;
  if (a + b !== 0) return null;
  return a > 0
    ? { over: first.column, under: second.column, amount: a }
    : { over: second.column, under: first.column, amount: b };
}

function slipInParts(values: TableValues, model: RequestsModel, off: Opposite): Slip {
  // The results lack the amount where （七）总计 has more, and have it where （七）总计 has less.
  const move = { from: off.under, to: off.over, amount: off.amount };
  const rowStarts = partRows(model).filter((start) => canMove(values, start, move));
  return { ...move, where: 'parts', rowStarts };
}

function slipInFlow(values: TableValues, model: RequestsModel, off: Opposite): Slip {
  const incoming = [model.newlyReceived[0] ?? -1, model.carriedIn[0] ?? -1];
  const outgoing = [...partRows(model), model.carriedOut[0] ?? -1];
  const forward = { from: off.over, to: off.under, amount: off.amount };
  const backward = { from: off.under, to: off.over, amount: off.amount };
  const left = incoming.filter((start) => canMove(values, start, forward));
  const right = outgoing.filter((start) => canMove(values, start, backward));
  return { ...forward, where: 'flow', rowStarts: [...left, ...right] };
}

interface Move {
  readonly from: number;
  readonly to: number;
  readonly amount: number;
}

/** Either the whole value moves into an empty or zero cell, or the two values change places. */
function canMove(values: TableValues, rowStart: number, move: Move): boolean {
  const source = amountAt(values, rowStart + move.from);
  const target = amountAt(values, rowStart + move.to);
  return source - target === move.amount;
}

export function partRows(model: RequestsModel): readonly number[] {
  return Array.from(model.parts.subarray(0, model.partCount));
}
