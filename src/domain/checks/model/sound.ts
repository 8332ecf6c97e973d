import type { TableValues } from '../../cells/index.ts';
import type { RequestsModel } from './requests.ts';

const MOST_COLUMNS = 8;
/** T3-01 and T3-02 of every column, as far as the rows were read: 0 at the end where they hold. */
const flow = new Float64Array(MOST_COLUMNS);
const results = new Float64Array(MOST_COLUMNS);

/** Seven rules ask the same of the same table one after the other. */
let asked: TableValues | undefined;
let answer = false;

/**
 * Whether table 三 is filled with whole numbers ≥ 0 and every sum in it holds: then T3-01 … T3-06 and T3-08 hold, and
 * none of them has to look. This is all that a right report pays: one pass, nothing allocated. Not sound is no verdict:
 * the rules themselves say what is wrong (a table with blanks may yet satisfy T3-01).
 */
export function isSound(values: TableValues, model: RequestsModel): boolean {
  if (values === asked) return answer;
  answer = rowsHold(values, model) && columnsHold(model);
  asked = values;
  return answer;
}

function rowsHold(
  values: TableValues,
  { rowStarts, totalColumn, flowSigns, resultSigns }: RequestsModel,
): boolean {
  flow.fill(0);
  results.fill(0);
  for (let row = 0; row < rowStarts.length; row += 1) {
    const start = rowStarts[row] ?? 0;
    const inFlow = flowSigns[row] ?? 0;
    const inResults = resultSigns[row] ?? 0;
    let sum = 0;
    for (let column = 0; column < totalColumn; column += 1) {
      const value = values[start + column];
      // Below 2³¹ a whole number equals its own 32-bit form.
      if (typeof value !== 'number' || value < 0 || (value | 0) !== value) return false;
      sum += value;
      flow[column] = (flow[column] ?? 0) + inFlow * value;
      results[column] = (results[column] ?? 0) + inResults * value;
    }
    if (values[start + totalColumn] !== sum) return false;
  }
  return true;
}

/** 总计 needs no look: it is the sum of columns that hold. */
function columnsHold({ totalColumn }: RequestsModel): boolean {
  for (let column = 0; column < totalColumn; column += 1) {
    if (flow[column] !== 0 || results[column] !== 0) return false;
  }
  return true;
}
