import {
  SEVERITIES,
  SEVERITY_WORDS,
  summarise,
  type BatchSummary,
  type NoticeInput,
} from '../../domain/batch/index.ts';
import { findingJson, findingLine } from './findings.ts';
import { padEnd } from './columns.ts';

/** `{"reports":[{"file","unit","year","findings"}],"unread":[{"file","message"}]}` */
export function batchJson({ checked, unread }: NoticeInput): string {
  const content = {
    reports: checked.map(({ file, unitName, year, findings }) => ({
      file,
      unit: unitName === '' ? null : unitName,
      year,
      findings: findings.map(findingJson),
    })),
    unread: unread.map(({ file, reason }) => ({ file, message: reason })),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

const RULE_CHARS = 16;
const UNIT_CHARS = 16;

/** The summary for people: counts, then by rule, then by unit with what must be looked at. */
export function batchText(input: NoticeInput): string {
  const summary = summarise(input.checked);
  return `${[...countLines(summary, input), '', ...ruleLines(summary), ...unitLines(summary)].join('\n')}\n`;
}

function countLines({ totals, passed, reports }: BatchSummary, input: NoticeInput): string[] {
  const unread = input.unread.length === 0 ? '' : `，不能读取的文件 ${input.unread.length} 个`;
  return [
    `共 ${reports.length} 份年报：没有强制性错误 ${passed} 份，有强制性错误 ${reports.length - passed} 份${unread}`,
    SEVERITIES.map((severity) => `${SEVERITY_WORDS[severity]} ${totals[severity]} 处`).join('　'),
  ];
}

function ruleLines({ rules }: BatchSummary): string[] {
  if (rules.length === 0) return [];
  const lines = rules.map(
    ({ severity, name, reports, open }) =>
      `  ${SEVERITY_WORDS[severity]}  ${padEnd(name, RULE_CHARS)}  ${reports} 份  ${open} 处`,
  );
  return ['按规则', ...lines, ''];
}

function unitLines({ reports }: BatchSummary): string[] {
  const lines = reports.flatMap(({ report, counts }) => {
    const name = padEnd(report.unitName || '（未写明单位）', UNIT_CHARS);
    const year = report.year === null ? '未写明年度' : `${report.year}年`;
    const numbers = SEVERITIES.map((severity) => `${SEVERITY_WORDS[severity]} ${counts[severity]}`);
    const grave = report.findings.filter(
      ({ outcome, severity }) => outcome === 'fails' && severity !== 'hint',
    );
    return [
      `  ${name}  ${year}  ${numbers.join('  ')}  ${report.file}`,
      ...grave.map((finding) => `    ${findingLine(finding)}`),
    ];
  });
  return ['按单位', ...lines];
}
