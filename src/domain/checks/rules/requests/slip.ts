import type { TableValues } from '../../../cells/index.ts';
import { balanceOf } from '../../model/balance.ts';
import { amountAt, requestsModel, type RequestsModel } from '../../model/requests.ts';
import { isSound } from '../../model/sound.ts';
import { findSlip, type Slip } from '../../model/slip.ts';
import { defineRule, HOLDS } from '../../rule.ts';
import type { CellRef } from '../../types.ts';
import { cellRefs, numberWords, rowWords } from '../../words.ts';

export const slippedColumn = defineRule({
  id: 'T3-08',
  severity: 'error',
  name: '表三填串列',
  holds: '没有恰好两列一多一少、差数相等的情形（这是一个数填到了旁边一列的痕迹）。',
  help: '看看被指出的两格是不是填串了列，互换或移过去即可。',
  source: '国办公开办函〔2019〕60号、〔2021〕30号表三勾稽关系',
  example:
    '表三「（七）总计」行填串了列：「其他」列填 1，各项办理结果之和为 0；「法律服务机构」列填 0，各项办理结果之和为 1，一多一少都差 1 件。请把这两格互换。',
  reads: ['requests'],
  detect: ({ report }) => {
    const model = requestsModel(report.edition);
    const values = report.tables.requests;
    if (isSound(values, model)) return HOLDS;
    const slip = findSlip(values, model);
    if (!slip) return HOLDS;
    return [{ message: messageOf(slip, values, model), cells: cellsOf(slip, model) }];
  },
});

function messageOf(slip: Slip, values: TableValues, model: RequestsModel): string {
  const from = model.form.columns[slip.from]?.label ?? '';
  const to = model.form.columns[slip.to]?.label ?? '';
  const amount = numberWords(slip.amount);
  if (slip.where === 'handledTotal') {
    const balance = balanceOf(values, model);
    const side = (column: number, label: string): string =>
      `「${label}」列填 ${numberWords(balance[column]?.handledTotal ?? 0)}，` +
      `各项办理结果之和为 ${numberWords(balance[column]?.partsSum ?? 0)}`;
    const start = model.handledTotal[0] ?? -1;
    const swaps = amountAt(values, start + slip.from) - amountAt(values, start + slip.to);
    const advice =
      swaps === slip.amount ? '请把这两格互换' : `请把 ${amount} 件从「${from}」移到「${to}」`;
    return (
      `表三「（七）总计」行填串了列：${side(slip.from, from)}；${side(slip.to, to)}，` +
      `一多一少都差 ${amount} 件。${advice}。`
    );
  }
  return (
    `表三「${from}」与「${to}」两列一多一少，都差 ${amount} 件：${sides(slip, values, model)}。` +
    `很可能有一个数填串了列${rowsInWords(slip, model)}，请核对这两列。`
  );
}

function sides(slip: Slip, values: TableValues, model: RequestsModel): string {
  const balance = balanceOf(values, model);
  const side = (column: number): string => {
    const label = model.form.columns[column]?.label ?? '';
    const of = balance[column];
    if (!of) return label;
    if (slip.where === 'parts') {
      return `「${label}」总计 ${numberWords(of.handledTotal)}、各项结果之和 ${numberWords(of.partsSum)}`;
    }
    return (
      `「${label}」收 ${numberWords(of.newlyReceived + of.carriedIn)}、` +
      `办结和结转 ${numberWords(of.handledTotal + of.carriedOut)}`
    );
  };
  return `${side(slip.from)}，${side(slip.to)}`;
}

const MAX_ROWS_NAMED = 3;

function rowsInWords(slip: Slip, model: RequestsModel): string {
  if (slip.rowStarts.length === 0 || slip.rowStarts.length > MAX_ROWS_NAMED) return '';
  const rows = slip.rowStarts.flatMap((start) => {
    const cell = model.form.cells[start];
    return cell ? [`「${rowWords(cell)}」`] : [];
  });
  return `（可能在${rows.join('或')}行）`;
}

function cellsOf(slip: Slip, model: RequestsModel): readonly CellRef[] {
  const columns = [slip.from, slip.to];
  if (slip.where === 'handledTotal' || slip.rowStarts.length === 1) {
    const start = slip.rowStarts[0] ?? -1;
    return cellRefs(
      model.form,
      columns.map((column) => start + column),
      'wrong',
    );
  }
  const balanceRows =
    slip.where === 'parts'
      ? [model.handledTotal]
      : [model.newlyReceived, model.carriedIn, model.handledTotal, model.carriedOut];
  const candidates = slip.rowStarts.flatMap((start) => columns.map((column) => start + column));
  const framed = columns.flatMap((column) => balanceRows.map((row) => row[column] ?? -1));
  return [
    ...cellRefs(model.form, framed, 'wrong'),
    ...cellRefs(
      model.form,
      candidates.filter((index) => !framed.includes(index)),
      'part',
    ),
  ];
}
