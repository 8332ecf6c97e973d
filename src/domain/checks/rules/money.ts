import { tableOf, type FormCell } from '../../forms/index.ts';
import { indexesOf, numberAt } from '../model/lookup.ts';
import { cannotTell, defineRule, HOLDS, type Issue } from '../rule.ts';
import type { CheckInput } from '../types.ts';
import { cellRefs, cellWords, numberWords } from '../words.ts';
import { previousOf } from './acrossYears.ts';

/** 元 taken for 万元, or the other way round, is a factor of ten thousand. */
const UNIT_MISTAKE = 1000;

const moneyCells = indexesOf('proactive', ['fees.amount', 'procurement.amount']);

export const moneyUnit = defineRule({
  id: 'T2-02',
  severity: 'warning',
  name: '金额单位',
  holds:
    '金额与上年相比不到 1000 倍，也不少于千分之一；读入文件时，金额格里只有数字，没有写元、万、亿。',
  help: '表二金额以万元为单位；按元填的请除以 10000。',
  source: '国办公开办函〔2019〕60号、〔2021〕30号表二',
  example:
    '表二「行政事业性收费」行「本年收费金额（单位：万元）」列为 592372，上年为 59.24，相差近 10000 倍。请核对单位是不是“万元”。',
  reads: ['proactive.fees', 'proactive.procurement', 'previous'],
  detect: (input) => {
    const { edition, tables } = input.report;
    const filled = moneyCells(edition).filter((index) => Number(tables.proactive[index] ?? 0) > 0);
    if (filled.length === 0) return HOLDS;
    const { cells } = tableOf(edition, 'proactive');
    const amounts = filled.flatMap((index) => cells[index] ?? HOLDS);
    const previous = previousOf(input);
    const compared =
      typeof previous === 'string'
        ? cannotTell(previous)
        : amounts.flatMap((cell) =>
            ratioIssue(input, cell, numberAt(previous.report, 'proactive', cell.key) ?? 0),
          );
    return [...amounts.flatMap((cell) => writtenUnit(input, cell)), ...compared];
  },
});

function ratioIssue({ report }: CheckInput, cell: FormCell, before: number): readonly Issue[] {
  const now = numberAt(report, 'proactive', cell.key) ?? 0;
  if (before <= 0) return HOLDS;
  const ratio = Math.max(now / before, before / now);
  if (ratio < UNIT_MISTAKE) return HOLDS;
  const form = tableOf(report.edition, 'proactive');
  return [
    {
      message:
        `${cellWords(form, cell)}为 ${numberWords(now)}，上年为 ${numberWords(before)}，` +
        `相差近 ${roundRatio(ratio)} 倍。请核对单位是不是“万元”。`,
      cells: cellRefs(form, [cell.index], 'wrong'),
    },
  ];
}

/** The file had 592372元 where a figure in 万元 belongs. */
function writtenUnit({ report, reading }: CheckInput, cell: FormCell): readonly Issue[] {
  const written = reading?.words?.find(
    (of) => of.what === 'moneyUnit' && of.table === 'proactive' && of.cell === cell.key,
  );
  const now = numberAt(report, 'proactive', cell.key);
  if (!written || now === undefined) return HOLDS;
  const form = tableOf(report.edition, 'proactive');
  return [
    {
      message:
        `${cellWords(form, cell)}（${written.place}）写的是“${written.raw}”，已按 ${numberWords(now)} 万元读入。` +
        '这一格以万元为单位，只填数字，请核对单位是不是“万元”。',
      cells: cellRefs(form, [cell.index], 'wrong'),
    },
  ];
}

function roundRatio(ratio: number): string {
  const scale = 10 ** Math.floor(Math.log10(ratio));
  return numberWords(Math.round(ratio / scale) * scale);
}
