import type { CellValue, TableValues } from '../../cells/index.ts';
import { formatNumber } from '../../cells/index.ts';
import type { FormCell, FormTable } from '../../forms/index.ts';
import { HOLDS, type Issue } from '../rule.ts';
import type { CheckStage, Severity } from '../types.ts';
import { cellRefs, cellsWords, cellWords } from '../words.ts';

const MONEY_DECIMALS = 6;

/** What is wrong with a number in a cell of its kind and what to do, in words; undefined where nothing is. */
function faultOf(cell: FormCell, value: number): string | undefined {
  if (cell.kind === 'money') return moneyFault(value);
  if (!Number.isInteger(value)) return '不是整数，件数和项数只能是整数。请改正。';
  if (value < 0 && cell.kind === 'count') return '是负数，件数和项数不能小于 0。请改正。';
  return undefined;
}

function moneyFault(value: number): string | undefined {
  if (value < 0) return '是负数，金额不能小于 0。请改正。';
  const decimals = formatNumber(value).split('.')[1]?.length ?? 0;
  if (decimals > MONEY_DECIMALS || Number(value.toFixed(MONEY_DECIMALS)) !== value) {
    return '小数超过 6 位。请核对金额和单位。';
  }
  return undefined;
}

function isPlainCount(value: CellValue | undefined): boolean {
  // Below 2³¹ a whole number equals its own 32-bit form: the fast way past almost every cell.
  return typeof value !== 'number' || (value >= 0 && (value | 0) === value);
}

/** Two rules ask the same of the same table one after the other. */
let asked: TableValues | undefined;
let answer = false;

/** Whether every cell holds a whole number ≥ 0: then nothing about single cells can be wrong. */
export function areAllCounts(values: TableValues): boolean {
  if (values === asked) return answer;
  answer = true;
  for (let index = 0; index < values.length && answer; index += 1) {
    const value = values[index];
    answer = typeof value === 'number' && isPlainCount(value);
  }
  asked = values;
  return answer;
}

/** Cells whose number is of the wrong kind: negative counts, fractions, money with more than six decimals. */
export function wrongKinds(form: FormTable, values: TableValues): readonly Issue[] {
  if (areAllCounts(values)) return HOLDS;
  let issues: Issue[] | undefined;
  for (let index = 0; index < values.length; index += 1) {
    const value = values[index];
    if (isPlainCount(value)) continue;
    const cell = form.cells[index];
    if (!cell || typeof value !== 'number') continue;
    const fault = faultOf(cell, value);
    // A computed cell is wrong only because its parts are; those are named.
    if (fault === undefined || followsFromParts(cell, form, values)) continue;
    (issues ??= []).push({
      message: `${cellWords(form, cell)}填的 ${formatNumber(value)} ${fault}`,
      cells: cellRefs(form, [index], 'wrong'),
    });
  }
  return issues ?? HOLDS;
}

function followsFromParts(cell: FormCell, form: FormTable, values: TableValues): boolean {
  return cell.sumOf.some((index) => {
    const part = form.cells[index];
    const value = values[index];
    if (!part || typeof value !== 'number') return false;
    return faultOf(part, value) !== undefined;
  });
}

/** A blank is work not yet done while a report is edited, and a fault when it is finalized. */
export function gapSeverity(stage: CheckStage): Severity {
  return stage === 'finalizing' ? 'error' : 'warning';
}

/**
 * Cells that hold no number: one finding for the blanks of a table and one for its 不适用, whatever their number,
 * with every cell listed. A computed cell counts only where it is 不适用: blank, it follows from its parts.
 */
export function gaps(form: FormTable, values: TableValues, stage: CheckStage): readonly Issue[] {
  if (areAllCounts(values)) return HOLDS;
  let found = false;
  for (let index = 0; index < values.length && !found; index += 1) {
    found = typeof values[index] !== 'number';
  }
  if (!found) return HOLDS;
  const typed = form.cells.filter((cell) => cell.sumOf.length === 0).length;
  const blank = form.cells.filter(
    (cell) => cell.sumOf.length === 0 && (values[cell.index] ?? null) === null,
  );
  const notApplicable = form.cells.filter((cell) => values[cell.index] === 'NA');
  const severity = gapSeverity(stage);
  const issue = (cells: readonly FormCell[], text: (where: string) => string): readonly Issue[] => {
    if (cells.length === 0) return HOLDS;
    const indexes = cells.map((cell) => cell.index);
    const where = cellsWords(form, indexes, typed);
    return [{ severity, message: text(where), cells: cellRefs(form, indexes, 'wrong') }];
  };
  return [
    ...issue(blank, (where) =>
      where === '整张表'
        ? `${form.name}还没有填（${blank.length} 格空白）。没有发生的请填 0。`
        : `${form.name}有 ${blank.length} 格空白：${where}。没有发生的请填 0。`,
    ),
    ...issue(
      notApplicable,
      (where) =>
        `${form.name}有 ${notApplicable.length} 格填了不适用（/）：${where}。没有发生的请填 0。`,
    ),
  ];
}
