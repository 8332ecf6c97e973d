import type { TableValues } from '../../cells/index.ts';
import { tableOf, type FormCell, type FormTable } from '../../forms/index.ts';
import { indexesOf } from '../model/lookup.ts';
import { defineRule, HOLDS, type Issue } from '../rule.ts';
import { cellRefs, numberWords, rowWords } from '../words.ts';
import { gaps, wrongKinds } from './values.ts';

const totals = indexesOf('litigation', [
  'review.total',
  'suitDirect.total',
  'suitAfterReview.total',
]);

export const litigationTotals = defineRule({
  id: 'T4-01',
  severity: 'error',
  name: '表四合计',
  holds:
    '行政复议、未经复议直接起诉、复议后起诉三组，每组：总计＝结果维持＋结果纠正＋其他结果＋尚未审结。',
  help: '核对这一组四种结果的件数；分项无误的，改总计。',
  source: '国办公开办函〔2019〕60号、〔2021〕30号表四',
  example:
    '表四「行政复议」的总计为 2，而四种结果之和为 1，相差 1 件。请核对这一组，或把总计改为 1。',
  reads: ['litigation'],
  detect: ({ report }) => {
    const form = tableOf(report.edition, 'litigation');
    const values = report.tables.litigation;
    let issues: Issue[] | undefined;
    for (const index of totals(report.edition)) {
      const cell = form.cells[index];
      if (!cell) continue;
      const issue = groupIssue(form, cell, values);
      if (issue) (issues ??= []).push(issue);
    }
    return issues ?? HOLDS;
  },
});

function groupIssue(form: FormTable, cell: FormCell, values: TableValues): Issue | undefined {
  let sum = 0;
  let numbers = 0;
  for (const index of cell.sumOf) {
    const value = values[index];
    if (typeof value !== 'number') continue;
    sum += value;
    numbers += 1;
  }
  const total = values[cell.index];
  const stated = typeof total === 'number';
  if (stated === numbers > 0 && (!stated || Math.abs(total - sum) < 1e-9)) return undefined;
  return { message: groupMessage(cell, { total, sum, numbers }), cells: groupCells(form, cell) };
}

interface GroupSum {
  readonly total: TableValues[number] | undefined;
  readonly sum: number;
  readonly numbers: number;
}

function groupMessage(cell: FormCell, of: GroupSum): string {
  const group = `表四「${rowWords(cell)}」`;
  if (typeof of.total !== 'number') {
    return `${group}填了分项而总计空白。请把四种结果相加（${numberWords(of.sum)}）填入总计。`;
  }
  if (of.numbers === 0) {
    return `${group}只填了总计 ${numberWords(of.total)}，四种结果都是空白。没有发生的请逐格填 0，不要留空。`;
  }
  return (
    `${group}的总计为 ${numberWords(of.total)}，而四种结果之和为 ${numberWords(of.sum)}，` +
    `相差 ${numberWords(Math.abs(of.total - of.sum))} 件。` +
    `请核对这一组，或把总计改为 ${numberWords(of.sum)}。`
  );
}

function groupCells(form: FormTable, cell: FormCell): NonNullable<Issue['cells']> {
  return [...cellRefs(form, [cell.index], 'wrong'), ...cellRefs(form, cell.sumOf, 'part')];
}

export const litigationCounts = defineRule({
  id: 'T4-02',
  severity: 'error',
  name: '表四件数和空白',
  holds: '各格是不小于 0 的整数；定稿时没有空白和不适用（编辑时为核实）。',
  help: '没有发生的填 0；件数只能是 0、1、2……。',
  source: '国办公开办函〔2019〕60号、〔2021〕30号表四',
  example: '表四有 1 格空白：「行政复议」的「结果维持」。没有发生的请填 0。',
  reads: ['litigation'],
  detect: ({ report, stage }) => {
    const form = tableOf(report.edition, 'litigation');
    const values = report.tables.litigation;
    const kinds = wrongKinds(form, values);
    const missing = gaps(form, values, stage);
    return kinds.length + missing.length === 0 ? HOLDS : [...kinds, ...missing];
  },
});
