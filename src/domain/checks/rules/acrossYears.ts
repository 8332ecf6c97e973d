import type { TableValues } from '../../cells/index.ts';
import { cellKey, tableOf } from '../../forms/index.ts';
import { cannotTell, defineRule, HOLDS, type Issue } from '../rule.ts';
import type { CheckInput, PreviousReport } from '../types.ts';
import { cellRefs, numberWords, rowWords, valueWords } from '../words.ts';
import { documentRows } from './regulations.ts';

export const NO_PREVIOUS = '没有上年数据';

/** Last year's report, or the reason why there is none to compare with. */
export function previousOf(input: CheckInput): PreviousReport | string {
  const { previous, report } = input;
  if (!previous) return NO_PREVIOUS;
  if (previous.report.year === report.year - 1) return previous;
  return `对照的是 ${previous.report.year} 年的年报，不是上年（${report.year - 1} 年）的`;
}

export const carriedOver = defineRule({
  id: 'C-01',
  severity: 'error',
  name: '上年结转衔接',
  holds: '七列：上年结转＝上年年报的结转下年度继续办理（上年年报只是从文件读入的，为核实）。',
  help: '以上年公布的年报为准；上年年报有误的，应先更正上年年报。',
  source: '国办公开办函〔2019〕60号、〔2021〕30号表三：上年结转政府信息公开申请数量',
  example:
    '表三「二、上年结转政府信息公开申请数量」行「自然人」列为 2，而 2022 年年报「四、结转下年度继续办理」为 3，相差 1 件。请按上年年报核对。',
  reads: ['requests.carriedIn', 'previous'],
  detect: (input) => {
    const previous = previousOf(input);
    if (typeof previous === 'string') return cannotTell(previous);
    const form = tableOf(input.report.edition, 'requests');
    const before = tableOf(previous.report.edition, 'requests');
    const severity = previous.origin === 'file' ? 'warning' : 'error';
    const differing = form.columns.flatMap((column): readonly Difference[] => {
      const index = form.indexOf.get(cellKey('carriedIn', column.key)) ?? -1;
      const from = before.indexOf.get(cellKey('carriedOut', column.key)) ?? -1;
      const now = input.report.tables.requests[index];
      const then = previous.report.tables.requests[from];
      // A blank here is T3-05's matter, a blank there is no figure to hold this year against.
      if (typeof now !== 'number' || typeof then !== 'number' || now === then) return HOLDS;
      return [{ index, label: column.label, now, before: then }];
    });
    const parts = withoutFollowingTotal(differing);
    return parts.map((of): Issue => ({
      severity,
      message:
        `表三「二、上年结转政府信息公开申请数量」行「${of.label}」列为 ${numberWords(of.now)}，` +
        `而 ${previous.report.year} 年年报「四、结转下年度继续办理」为 ${numberWords(of.before)}，` +
        `相差 ${numberWords(Math.abs(of.now - of.before))} 件。请按上年年报核对。`,
      cells: cellRefs(form, [of.index], 'wrong'),
    }));
  },
});

interface Difference {
  readonly index: number;
  readonly label: string;
  readonly now: number;
  readonly before: number;
}

/** Drops 总计 where it differs by just as much as its columns together. */
function withoutFollowingTotal(differences: readonly Difference[]): readonly Difference[] {
  const total = differences.find((of) => of.label === '总计');
  const applicants = differences.filter((of) => of !== total);
  const sum = applicants.reduce((subtotal, of) => subtotal + of.now - of.before, 0);
  return total && applicants.length > 0 && sum === total.now - total.before
    ? applicants
    : differences;
}

export const inForceOverYears = defineRule({
  id: 'C-02',
  severity: 'warning',
  name: '现行有效件数衔接',
  editions: ['2021'],
  holds: '规章、行政规范性文件两行：现行有效件数＝上年现行有效件数＋本年制发件数－本年废止件数。',
  help: '有失效、清理、机构划转等情形的，写明原因即可。',
  source: '国办公开办函〔2021〕30号表二',
  example:
    '表二「行政规范性文件」行：现行有效件数为 12，而上年现行有效 10＋本年制发 3－本年废止 0＝13，相差 1 件。请核对，或写明失效、清理、划转等原因。',
  reads: ['proactive.regulations', 'proactive.normativeDocuments', 'previous', 'unit'],
  detect: (input) => {
    const previous = previousOf(input);
    if (typeof previous === 'string') return cannotTell(previous);
    // 对外公开总数量 of edition 2019 is another figure (forms.md): nothing to compare.
    if (previous.report.edition !== '2021') return HOLDS;
    return documentRows(input).flatMap((row) =>
      inForceIssue(row, input.report.tables.proactive, previous.report.tables.proactive),
    );
  },
});

function inForceIssue(row: string, now: TableValues, then: TableValues): readonly Issue[] {
  const form = tableOf('2021', 'proactive');
  const at = (column: string): number => form.indexOf.get(cellKey(row, column)) ?? -1;
  const inForce = now[at('inForce')];
  const made = now[at('made')];
  const repealed = now[at('repealed')];
  const before = then[at('inForce')];
  if (
    typeof inForce !== 'number' ||
    typeof made !== 'number' ||
    typeof repealed !== 'number' ||
    typeof before !== 'number'
  ) {
    return HOLDS;
  }
  const expected = before + made - repealed;
  const cell = form.cells[at('inForce')];
  if (expected === inForce || !cell) return HOLDS;
  return [
    {
      message:
        `表二「${rowWords(cell)}」行：现行有效件数为 ${valueWords(inForce)}，而上年现行有效 ` +
        `${numberWords(before)}＋本年制发 ${numberWords(made)}－本年废止 ${numberWords(repealed)}＝` +
        `${numberWords(expected)}，相差 ${numberWords(Math.abs(expected - inForce))} 件。` +
        '请核对，或写明失效、清理、划转等原因。',
      cells: [
        ...cellRefs(form, [at('inForce')], 'wrong'),
        ...cellRefs(form, [at('made'), at('repealed')], 'part'),
      ],
    },
  ];
}
