import type { ListColumn, ListSheet, ListWorkbook } from './list.ts';
import {
  isExplained,
  isOpen,
  ruleName,
  SEVERITIES,
  summarise,
  type BatchSummary,
  type CheckedFinding,
  type CheckedReport,
  type FindingCounts,
} from './summary.ts';
import { nameOf, noticeTitle, SEVERITY_WORDS, type NoticeInput } from './words.ts';

/** The 通报 as a workbook: 统计, 按规则, 按单位, and the files that could not be read where there are any. */
export function noticeSheets(input: NoticeInput): ListWorkbook {
  const summary = summarise(input.checked);
  const sheets = [countSheet(summary, input), ruleSheet(summary), unitSheet(summary)];
  return {
    title: noticeTitle(input),
    sheets: input.unread.length === 0 ? sheets : [...sheets, unreadSheet(input)],
  };
}

const NUMBER: ListColumn = { head: '序号', width: 6 };
const UNIT: ListColumn = { head: '单位', width: 32, long: true };
const YEAR: ListColumn = { head: '年度', width: 8 };
const SEVERITY: ListColumn = { head: '级别', width: 8 };
const RULE: ListColumn = { head: '规则', width: 24, long: true };
const MESSAGE: ListColumn = { head: '问题', width: 66, long: true };
const STANDING: ListColumn = { head: '处理', width: 9 };
const REASON: ListColumn = { head: '出错说明', width: 34, long: true };

function countSheet(summary: BatchSummary, input: NoticeInput): ListSheet {
  const { totals, reports } = summary;
  const rows = reports.map(({ report, counts }, index) => [
    index + 1,
    nameOf(report),
    report.year,
    counts.error,
    counts.warning,
    counts.explained,
    counts.hint,
    counts.unknown,
    verdict(counts),
  ]);
  const sums = [totals.error, totals.warning, totals.explained, totals.hint, totals.unknown];
  return {
    name: '统计',
    title: noticeTitle(input),
    lines: [
      `共 ${reports.length} 份，没有强制性错误的 ${summary.passed} 份，有强制性错误的 ${
        reports.length - summary.passed
      } 份；不能读取的文件 ${input.unread.length} 个。`,
    ],
    columns: [
      NUMBER,
      UNIT,
      YEAR,
      { head: '强制', width: 9 },
      { head: '核实', width: 9 },
      { head: '已说明', width: 9 },
      { head: '提示', width: 9 },
      { head: '无法核对', width: 11 },
      { head: '结论', width: 20 },
    ],
    rows: [...rows, ['合计', `${reports.length} 份`, null, ...sums, null]],
    total: true,
  };
}

/** The state of a report in a word. */
export function verdict({ error, warning, explained }: FindingCounts): string {
  if (error > 0) return '须改正';
  if (warning > 0) return '须核实';
  return explained > 0 ? '通过（有说明）' : '通过';
}

function ruleSheet({ rules }: BatchSummary): ListSheet {
  const rows = rules.flatMap((group) =>
    group.places.map(({ report, finding }) => [
      SEVERITY_WORDS[group.severity],
      group.name,
      nameOf(report),
      report.year,
      ...lastCells(finding),
    ]),
  );
  return {
    name: '按规则',
    title: '按规则列出的问题',
    lines: rules.map(
      (group) =>
        `${SEVERITY_WORDS[group.severity]}　${group.name}：${group.reports} 份年报，${group.open} 处${
          group.explained > 0 ? `；已说明 ${group.explained} 处` : ''
        }`,
    ),
    columns: [NUMBER, SEVERITY, RULE, UNIT, YEAR, MESSAGE, STANDING, REASON],
    rows: rows.map((row, index) => [index + 1, ...row]),
  };
}

function unitSheet({ reports }: BatchSummary): ListSheet {
  const rows = reports.flatMap(({ report }) => findingRows(report));
  return {
    name: '按单位',
    title: '按单位列出的问题',
    lines: [],
    columns: [NUMBER, UNIT, YEAR, SEVERITY, RULE, MESSAGE, STANDING, REASON],
    rows: rows.map((row, index) => [index + 1, ...row]),
  };
}

function findingRows(report: CheckedReport): readonly (readonly (string | number | null)[])[] {
  return SEVERITIES.flatMap((severity) =>
    report.findings
      .filter(
        (finding) => finding.severity === severity && (isOpen(finding) || isExplained(finding)),
      )
      .map((finding) => [
        nameOf(report),
        report.year,
        SEVERITY_WORDS[severity],
        ruleName(finding.rule),
        ...lastCells(finding),
      ]),
  );
}

/** What was found, whether something is to be done about it, and the reason it passes by. */
function lastCells(finding: CheckedFinding): readonly string[] {
  const { severity, message, answer = '' } = finding;
  return [message, isExplained(finding) ? '已说明' : TO_DO[severity], answer];
}

const TO_DO = { error: '须改正', warning: '须核实', hint: '供参考' } as const;

function unreadSheet({ unread }: NoticeInput): ListSheet {
  return {
    name: '不能读取的文件',
    title: '不能读取的文件',
    lines: [],
    columns: [NUMBER, { head: '文件', width: 48, long: true }, { ...MESSAGE, head: '原因' }],
    rows: unread.map(({ file, reason }, index) => [index + 1, file, reason]),
  };
}
