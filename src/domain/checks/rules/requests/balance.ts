import type { TableValues } from '../../../cells/index.ts';
import { balanceOf, differs, type ColumnBalance } from '../../model/balance.ts';
import { requestsModel, type RequestsModel } from '../../model/requests.ts';
import { isSound } from '../../model/sound.ts';
import { findSlip } from '../../model/slip.ts';
import { defineRule, HOLDS, type Issue } from '../../rule.ts';
import { cellRefs, numberWords } from '../../words.ts';

/**
 * Columns whose difference nothing else explains: not a slip between two columns (T3-08 says that in one finding),
 * and not 总计 where it is off only because its columns are.
 */
function unexplained(
  values: TableValues,
  model: RequestsModel,
  difference: (column: ColumnBalance) => number | null,
): readonly ColumnBalance[] {
  const slip = findSlip(values, model);
  const balance = balanceOf(values, model);
  const failing = balance.filter(
    (column) =>
      differs(difference(column)) && column.column !== slip?.from && column.column !== slip?.to,
  );
  const applicants = failing.filter((column) => column.column !== model.totalColumn);
  const total = balance[model.totalColumn];
  const carriedOver = applicants.reduce((sum, column) => sum + (difference(column) ?? 0), 0);
  const totalFollows = total !== undefined && !differs((difference(total) ?? 0) - carriedOver);
  return applicants.length > 0 && totalFollows ? applicants : failing;
}

export const columnFlow = defineRule({
  id: 'T3-01',
  severity: 'error',
  name: '表三列平衡',
  holds: '每一列：本年新收＋上年结转＝（七）总计＋结转下年度继续办理。',
  help: '先核对这一列的本年新收和上年结转，再核对各项办理结果和结转下年度；办结的和没办结的加起来，应等于收到的。',
  source:
    '国办公开办函〔2019〕60号、〔2021〕30号表三表头：第一项加第二项之和，等于第三项加第四项之和',
  example:
    '表三「法律服务机构」列不平：本年新收 1＋上年结转 0＝1，而总计 0＋结转下年度 0＝0，相差 1 件。请核对这一列的收、办、结转件数。',
  reads: ['requests'],
  detect: ({ report }) => {
    const model = requestsModel(report.edition);
    const values = report.tables.requests;
    if (isSound(values, model)) return HOLDS;
    return unexplained(values, model, (column) => column.flow).map((column): Issue => {
      const label = model.form.columns[column.column]?.label ?? '';
      const left = column.newlyReceived + column.carriedIn;
      const right = column.handledTotal + column.carriedOut;
      const at = (row: readonly number[]): number => row[column.column] ?? -1;
      return {
        message:
          `表三「${label}」列不平：本年新收 ${numberWords(column.newlyReceived)}＋上年结转 ` +
          `${numberWords(column.carriedIn)}＝${numberWords(left)}，而总计 ` +
          `${numberWords(column.handledTotal)}＋结转下年度 ${numberWords(column.carriedOut)}＝` +
          `${numberWords(right)}，相差 ${numberWords(Math.abs(left - right))} 件。` +
          '请核对这一列的收、办、结转件数。',
        cells: [
          ...cellRefs(model.form, [at(model.newlyReceived), at(model.carriedIn)], 'part'),
          ...cellRefs(model.form, [at(model.handledTotal), at(model.carriedOut)], 'wrong'),
        ],
      };
    });
  },
});

export const columnResults = defineRule({
  id: 'T3-02',
  severity: 'error',
  name: '表三办理结果合计',
  holds: '每一列：（七）总计＝（一）至（六）各项办理结果之和。',
  help: '逐项核对这一列的办理结果；结果无误的，改总计。',
  source: '国办公开办函〔2019〕60号、〔2021〕30号表三：三、本年度办理结果（七）总计',
  example:
    '表三「自然人」列「（七）总计」为 5，而（一）至（六）各项办理结果之和为 4，相差 1 件。请核对这一列的办理结果，或把总计改为 4。',
  reads: ['requests'],
  detect: ({ report }) => {
    const model = requestsModel(report.edition);
    const values = report.tables.requests;
    if (isSound(values, model)) return HOLDS;
    return unexplained(values, model, (column) => column.results).map((column): Issue => {
      const label = model.form.columns[column.column]?.label ?? '';
      const start = column.column * model.partCount;
      return {
        message:
          `表三「${label}」列「（七）总计」为 ${numberWords(column.handledTotal)}，` +
          `而（一）至（六）各项办理结果之和为 ${numberWords(column.partsSum)}，相差 ` +
          `${numberWords(Math.abs(column.handledTotal - column.partsSum))} 件。` +
          `请核对这一列的办理结果，或把总计改为 ${numberWords(column.partsSum)}。`,
        cells: [
          ...cellRefs(model.form, [model.handledTotal[column.column] ?? -1], 'wrong'),
          ...cellRefs(model.form, model.parts.subarray(start, start + model.partCount), 'part'),
        ],
      };
    });
  },
});
