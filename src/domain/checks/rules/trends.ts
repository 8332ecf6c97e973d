import {
  cellKey,
  formOf,
  tableOf,
  TABLE_IDS,
  type FormCell,
  type TableId,
} from '../../forms/index.ts';
import { numberAt } from '../model/lookup.ts';
import { cannotTell, defineRule, HOLDS, type Issue } from '../rule.ts';
import { settingsOf } from '../settings.ts';
import { cellRefs, cellWords, numberWords, rowWords } from '../words.ts';
import { previousOf } from './acrossYears.ts';
import type { CheckInput, PreviousReport } from '../types.ts';

interface Pair {
  readonly table: TableId;
  readonly cell: FormCell;
  readonly now: number;
  readonly before: number;
}

/** Every cell that both years have, with a number in both. */
function pairs(input: CheckInput, previous: PreviousReport): readonly Pair[] {
  const then = formOf(previous.report.edition);
  return TABLE_IDS.flatMap((table) =>
    tableOf(input.report.edition, table).cells.flatMap((cell): readonly Pair[] => {
      if (!then.tables[table].indexOf.has(cell.key)) return HOLDS;
      const now = numberAt(input.report, table, cell.key);
      const before = numberAt(previous.report, table, cell.key);
      return now === undefined || before === undefined ? HOLDS : [{ table, cell, now, before }];
    }),
  );
}

/** Figures a leader looks at: totals and the figures of table 二, not every kind of applicant. */
function isHeadline({ table, cell }: Pair): boolean {
  return table === 'proactive' ? cell.kind !== 'signedCount' : cell.column.key === 'total';
}

const MAX_CHANGES_TOLD = 8;

export const steadyFigures = defineRule({
  id: 'C-03',
  severity: 'warning',
  name: '与上年变化',
  holds: '与上年相比不超过 5 倍、不少于五分之一（上年和本年都不到 10 的不比）。',
  help: '变化属实的写明原因；多一位、少一位数字的请改正。',
  source: '国办公开办函〔2021〕30号（一般理解：数据应真实、准确）',
  example:
    '表二「行政处罚」行「本年处理决定数量」列为 1200，上年为 120，是上年的 10 倍。请核对是否多填了一位；属实的请写明原因。',
  reads: ['proactive', 'requests', 'litigation', 'previous'],
  detect: (input) => {
    const previous = previousOf(input);
    if (typeof previous === 'string') return cannotTell(previous);
    const { changeFactor, changeFloor } = settingsOf(input);
    const jumps = pairs(input, previous).filter(
      (pair) =>
        isHeadline(pair) &&
        Math.max(pair.now, pair.before) >= changeFloor &&
        ratioOf(pair, changeFloor) > changeFactor &&
        // A unit mistaken is T2-02's matter.
        !(pair.cell.kind === 'money' && ratioOf(pair, changeFloor) >= 1000),
    );
    return jumps.slice(0, MAX_CHANGES_TOLD).map((pair) => changeIssue(input, pair));
  },
});

/** Quiet on 0 → 1 and on small numbers: nothing is weighed as the smallest figure that is compared at all. */
function ratioOf({ now, before }: Pair, floor: number): number {
  const [a, b] = [now === 0 ? floor : now, before === 0 ? floor : before];
  return Math.max(a / b, b / a);
}

function changeIssue(input: CheckInput, pair: Pair): Issue {
  const form = tableOf(input.report.edition, pair.table);
  return {
    message:
      `${cellWords(form, pair.cell)}为 ${numberWords(pair.now)}，上年为 ${numberWords(pair.before)}，` +
      `${changeWords(pair)}；属实的请写明原因。`,
    cells: cellRefs(form, [pair.cell.index], 'wrong'),
  };
}

function changeWords({ now, before }: Pair): string {
  const difference = numberWords(Number(Math.abs(now - before).toFixed(6)));
  if (now === 0) return `少了 ${difference}。请核对是否漏填`;
  if (before === 0) return `多了 ${difference}。请核对是否填错了格`;
  const times = numberWords(Math.round(Math.max(now / before, before / now) * 10) / 10);
  return now > before
    ? `是上年的 ${times} 倍。请核对是否多填了一位`
    : `只有上年的 ${times} 分之一。请核对是否少填了一位`;
}

const COPIED_SHARE = 0.9;
/** Fewer filled cells than this say nothing: two small offices are alike by themselves. */
const MIN_FILLED = 8;

export const notLastYearsFigures = defineRule({
  id: 'C-04',
  severity: 'hint',
  name: '数据与上年雷同',
  holds: '不为 0 的格子与上年相同的不到九成。',
  help: '看看是不是沿用了上年的数据，没有更新。',
  source: '国办公开办函〔2021〕30号（一般理解：数据应真实、准确）',
  example: '三张表里不为 0 的 10 格中，有 10 格与上年完全相同。请确认数据已按本年更新。',
  reads: ['proactive', 'requests', 'litigation', 'previous'],
  detect: (input) => {
    const previous = previousOf(input);
    if (typeof previous === 'string') return cannotTell(previous);
    const filled = pairs(input, previous).filter(
      (pair) => pair.cell.sumOf.length === 0 && pair.now !== 0,
    );
    const same = filled.filter((pair) => pair.now === pair.before);
    if (filled.length < MIN_FILLED || same.length < COPIED_SHARE * filled.length) return HOLDS;
    return [
      {
        message: `三张表里不为 0 的 ${filled.length} 格中，有 ${same.length} 格与上年完全相同。请确认数据已按本年更新。`,
        cells: same.map(({ table, cell }) => ({ table, cell: cell.key, role: 'wrong' })),
      },
    ];
  },
});

export const itemsOverYears = defineRule({
  id: 'C-08',
  severity: 'warning',
  name: '项目数量衔接',
  editions: ['2019'],
  holds: '上一年项目数量＝上年年报的上一年项目数量＋本年增/减。',
  help: '以上年公布的年报为准；有调整的写明原因。',
  source: '国办公开办函〔2019〕60号表二',
  example:
    '表二「行政许可」行：上一年项目数量为 300，而 2019 年年报为 299＋增减 -25＝274，相差 26 项。请按上年年报核对。',
  reads: ['proactive', 'previous'],
  detect: (input) => {
    const previous = previousOf(input);
    // The first report of this edition (2019) has no predecessor to follow from.
    if (input.report.year === 2019) return HOLDS;
    if (typeof previous === 'string') return cannotTell(previous);
    if (previous.report.edition !== '2019') return HOLDS;
    const form = tableOf('2019', 'proactive');
    return form.rows.flatMap((row): readonly Issue[] => {
      const items = cellKey(row.key, 'lastYearItems');
      const cell = form.cells[form.indexOf.get(items) ?? -1];
      const now = numberAt(input.report, 'proactive', items);
      const before = numberAt(previous.report, 'proactive', items);
      const change = numberAt(previous.report, 'proactive', cellKey(row.key, 'change'));
      if (!cell || now === undefined || before === undefined || change === undefined) return HOLDS;
      if (now === before + change) return HOLDS;
      return [
        {
          message:
            `表二「${rowWords(cell)}」行：上一年项目数量为 ${numberWords(now)}，而 ` +
            `${previous.report.year} 年年报为 ${numberWords(before)}＋增减 ${numberWords(change)}＝` +
            `${numberWords(before + change)}，相差 ${numberWords(Math.abs(now - before - change))} 项。请按上年年报核对。`,
          cells: cellRefs(form, [cell.index], 'wrong'),
        },
      ];
    });
  },
});
