import type { TableValues } from '../../cells/index.ts';
import { cellKey, tableOf, type FormTable } from '../../forms/index.ts';
import { defineRule, HOLDS, type Issue } from '../rule.ts';
import type { CheckInput } from '../types.ts';
import { cellRefs, cellWords, numberWords, rowWords } from '../words.ts';
import { gaps, wrongKinds } from './values.ts';

export const proactiveValues = defineRule({
  id: 'T2-01',
  severity: 'error',
  name: '表二数值',
  holds:
    '件数、项数是不小于 0 的整数（本年增/减可以是负数）；金额不小于 0，小数不超过 6 位；定稿时没有空白和不适用（编辑时为核实）。',
  help: '没有发生的填 0；金额以万元为单位。',
  source: '国办公开办函〔2019〕60号、〔2021〕30号表二',
  example: '表二「行政许可」行「本年处理决定数量」列填的 -3 是负数，件数和项数不能小于 0。请改正。',
  reads: ['proactive'],
  detect: ({ report, stage }) => {
    const form = tableOf(report.edition, 'proactive');
    const values = report.tables.proactive;
    const kinds = wrongKinds(form, values);
    const missing = gaps(form, values, stage);
    return kinds.length + missing.length === 0 ? HOLDS : [...kinds, ...missing];
  },
});

export const itemsLeft = defineRule({
  id: 'T2-08',
  severity: 'error',
  name: '表二项目数量增减',
  editions: ['2019'],
  holds:
    '上一年项目数量＋本年增/减 不小于 0，本年增/减是一个整数（读入文件时，前面只有一个正负号）。',
  help: '核对本年增/减的正负号和上一年项目数量。',
  source: '国办公开办函〔2019〕60号表二',
  example:
    '表二「行政许可」行：上一年项目数量 20＋本年增/减 -25＝-5，项目数量不能小于 0。请核对正负号和上一年的数。',
  reads: ['proactive'],
  detect: ({ report, reading }) => {
    const form = tableOf(report.edition, 'proactive');
    const values = report.tables.proactive;
    let issues: Issue[] | undefined;
    for (const row of form.rows) {
      const items = form.indexOf.get(cellKey(row.key, 'lastYearItems'));
      const change = form.indexOf.get(cellKey(row.key, 'change'));
      if (items === undefined || change === undefined) continue;
      const before = values[items];
      const by = values[change];
      if (typeof before !== 'number' || typeof by !== 'number' || before + by >= 0) continue;
      const cell = form.cells[change];
      (issues ??= []).push({
        message:
          `表二「${cell ? rowWords(cell) : row.label}」行：上一年项目数量 ${numberWords(before)}＋本年增/减 ` +
          `${numberWords(by)}＝${numberWords(before + by)}，项目数量不能小于 0。请核对正负号和上一年的数。`,
        cells: [...cellRefs(form, [change], 'wrong'), ...cellRefs(form, [items], 'part')],
      });
    }
    const doubled = (reading?.words ?? HOLDS).filter(({ what }) => what === 'doubleSign');
    return [...(issues ?? HOLDS), ...doubled.flatMap((of) => twoSigns(form, values, of))];
  },
});

type WordsFact = NonNullable<NonNullable<CheckInput['reading']>['words']>[number];

/** 「--253」 of a published report: taken for −253, which only a person can confirm. */
function twoSigns(form: FormTable, values: TableValues, of: WordsFact): readonly Issue[] {
  const cell = form.cells[form.indexOf.get(of.cell) ?? -1];
  const value = cell && values[cell.index];
  if (!cell || typeof value !== 'number') return HOLDS;
  return [
    {
      message:
        `${cellWords(form, cell)}（${of.place}）写的是“${of.raw}”，有两个正负号，已按 ` +
        `${numberWords(value)} 读入。本年增/减应是一个整数，请核对正负号并更正原文件。`,
      cells: cellRefs(form, [cell.index], 'wrong'),
    },
  ];
}
