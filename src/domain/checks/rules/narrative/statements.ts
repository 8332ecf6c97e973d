import {
  analyseReport,
  measure,
  measuredWords,
  type PartAnalysis,
} from '../../../narrative/index.ts';
import { STATED_PARTS, textOf, type Report } from '../../../report/index.ts';
import { numberAt, suitsTotal } from '../../model/lookup.ts';
import { defineRule, HOLDS, type Issue } from '../../rule.ts';
import { partWords } from '../../textWords.ts';
import { numberWords } from '../../words.ts';
import { differsWords, placeOf, quoteOf, verdictIssues } from './issues.ts';

const SOURCE = '国办公开办函〔2021〕30号（一般理解：正文与表格是同一份年报，数据应一致）';

export const carryInText = defineRule({
  id: 'N-03',
  severity: 'warning',
  name: '正文结转',
  holds: '正文说的结转件数＝表三；有结转的，不说「全部办结」「全部答复」。',
  help: '有结转的写明几件结转下年度继续办理。',
  source: SOURCE,
  example:
    '「一、总体情况」说全部办结，而表三「四、结转下年度继续办理」总计为 2：“收到申请12件，已全部办结。结转下年度继续办理1件。”请核对正文和表格。',
  reads: ['text', 'requests', 'previous'],
  detect: (input) => [
    ...verdictIssues('N-03', input, differsWords),
    ...analyseReport(input.report).flatMap((analysis) => allDoneIssues(analysis, input.report)),
  ],
});

function allDoneIssues(analysis: PartAnalysis, report: Report): readonly Issue[] {
  const left = numberAt(report, 'requests', 'carriedOut.total');
  if (left === undefined || left <= 0) return HOLDS;
  const { part, text } = analysis;
  return analysis.claims.allDone
    .filter(
      ({ start, end }) =>
        !/上一?年|去年|其余|除/.test(text.slice(Math.max(0, text.lastIndexOf('。', start)), end)),
    )
    .map(({ start, end }) => ({
      message:
        `${partWords(part)}说全部办结，而表三「四、结转下年度继续办理」总计为 ${numberWords(left)}：` +
        `“${quoteOf(report, { part, start, end })}”请核对正文和表格。`,
      cells: [cellOf('carriedOut.total', report)].flat(),
      ...placeOf(report, { part, start, end }),
    }));
}

function cellOf(key: string, report: Report): NonNullable<Issue['cells']> {
  const measured = measure(report, { table: 'requests', cells: [key] });
  return (measured?.cells ?? []).map((cell) => ({
    table: 'requests',
    cell: cell.key,
    role: 'wrong',
  }));
}

export const nothingDenied = defineRule({
  id: 'N-05',
  severity: 'warning',
  name: '正文说没有',
  holds:
    '正文说未收到、未发生、没有的，表里是 0；表里有复议、诉讼、申请的，正文提到（没有提到的为提示）。',
  help: '以登记台账为准，改正文或改表格。',
  source: SOURCE,
  example:
    '「一、总体情况」说没有收到申请，而表三「一、本年新收政府信息公开申请数量」总计为 4：“本年度未收到政府信息公开申请。”请核对正文和表格。',
  reads: ['text', 'requests', 'litigation'],
  detect: ({ report }) => [
    ...analyseReport(report).flatMap((analysis) => denialIssues(analysis, report)),
    ...silentAbout(report),
  ],
});

function denialIssues({ part, claims }: PartAnalysis, report: Report): readonly Issue[] {
  return claims.denials.flatMap(({ start, end, topic }): readonly Issue[] => {
    const [reading] = topic.readings;
    const measured = reading && measure(report, reading);
    if (!measured || measured.value === 0) return HOLDS;
    return [
      {
        message:
          `${partWords(part)}说没有${topic.label}，而${measuredWords(measured)}为 ` +
          `${numberWords(measured.value)}：“${quoteOf(report, { part, start, end })}”请核对正文和表格。`,
        cells: measured.cells.map((cell) => ({
          table: measured.table,
          cell: cell.key,
          role: 'wrong',
        })),
        ...placeOf(report, { part, start, end }),
      },
    ];
  });
}

/** Below this many characters a text says nothing about anything. */
const MIN_TEXT_CHARS = 200;

function silentAbout(report: Report): readonly Issue[] {
  const text = STATED_PARTS.filter((part) => part !== 'title' && part !== 'preamble')
    .map((part) => textOf(report, part))
    .join('\n');
  if (text.length < MIN_TEXT_CHARS) return HOLDS;
  const told: readonly (readonly [number | undefined, RegExp, string])[] = [
    [numberAt(report, 'requests', 'newlyReceived.total'), /申请/, '表三有政府信息公开申请'],
    [numberAt(report, 'litigation', 'review.total'), /复议/, '表四有行政复议'],
    [suitsTotal(report), /诉讼|起诉/, '表四有行政诉讼'],
  ];
  return told.flatMap(([value, words, what]): readonly Issue[] => {
    if (value === undefined || value <= 0 || words.test(text)) return HOLDS;
    return [
      {
        severity: 'hint',
        message: `${what} ${numberWords(value)} 件，正文没有提到。建议在正文写明办理情况。`,
      },
    ];
  });
}
