import { createHash } from 'node:crypto';
import type { AnsweredFinding, Severity } from '../../../domain/checks/index.ts';
import type { FormTable } from '../../../domain/forms/index.ts';
import {
  FILE_MARKS,
  HTML_NOT_TEXT,
  INTERCHANGE_FORMAT,
  printableReport,
  reportDocument,
  STATE_WORDS,
} from '../../../domain/report/index.ts';
import type { ReviewPage } from '../../ports/index.ts';
import { htmlBlock } from '../html/blocks.ts';
import { STYLE } from '../html/style.ts';
import { escapeXml } from '../xml.ts';
import { cellFacts } from './facts.ts';
import { CSS, SCRIPT } from './look.ts';

const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  error: '强制',
  warning: '核实',
  hint: '提示',
};
const NOT_TEXT = `${HTML_NOT_TEXT}="true"`;

/**
 * 审阅页: one file that opens in any browser without the program. The report, and beside it what each number counts,
 * what it was last year, and what the checks found with the reasons given. Its content policy lets nothing in or out
 * but the page's own style and script.
 */
export function writeReview(page: ReviewPage): string {
  const report = printableReport(page.report);
  const shown = page.findings.filter(({ standing }) => standing !== 'putAway');
  const own: ReviewPage = { ...page, report, findings: shown };
  const marks = [
    [FILE_MARKS.format, INTERCHANGE_FORMAT],
    [FILE_MARKS.unit, report.unitName],
    [FILE_MARKS.year, String(report.year)],
    [FILE_MARKS.edition, report.edition],
    [FILE_MARKS.state, page.draft ? STATE_WORDS.draft : STATE_WORDS.final],
  ] as const;
  const attributes = cellAttributes(shown);
  const blocks = reportDocument(report, { draft: page.draft, signOff: page.signOff ?? undefined });
  return [
    '<!DOCTYPE html>',
    '<html lang="zh-CN">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy()}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    ...marks.map(([name, content]) => `<meta name="${name}" content="${escapeXml(content)}">`),
    `<title>审阅：${escapeXml(report.title)}</title>`,
    `<style>${CSS}</style>`,
    '</head>',
    `<body style="${STYLE.page}">`,
    `<div style="${STYLE.report}">`,
    ...blocks.map((block) => htmlBlock(block, attributes)),
    '</div>',
    side(own),
    `<script ${NOT_TEXT} id="facts" type="application/json">${factsJson(own)}</script>`,
    `<script ${NOT_TEXT}>${SCRIPT}</script>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** Styles stand in attributes too, which no hash can name. */
function policy(): string {
  const hash = createHash('sha256').update(SCRIPT).digest('base64');
  return `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${hash}'`;
}

function cellAttributes(
  findings: readonly AnsweredFinding[],
): (table: FormTable, index: number) => string {
  const marks = new Map<string, Severity>();
  for (const { finding } of findings.toReversed()) {
    if (finding.outcome !== 'fails' || finding.severity === 'hint') continue;
    for (const { table, cell, role } of finding.cells) {
      const key = `${table}.${cell}`;
      if (role === 'wrong' && marks.get(key) !== 'error') marks.set(key, finding.severity);
    }
  }
  return (table, index) => {
    const cell = table.cells[index];
    if (!cell) return '';
    const key = `${table.id}.${cell.key}`;
    const mark = marks.get(key);
    return ` data-cell="${key}" tabindex="0"${mark ? ` data-mark="${mark}"` : ''}`;
  };
}

function side({ report, findings, madeAt }: ReviewPage): string {
  return [
    `<div class="side" ${NOT_TEXT}>`,
    '<div class="card" id="card">点一个数字，看它的口径、上年的数和审核情况。</div>',
    `<h2>审核情况（${findings.length} 条）</h2>`,
    `<p>${escapeXml(report.unitName)} ${report.year} 年，${escapeXml(madeAt)} 生成</p>`,
    findings.length === 0 ? '<p>没有发现问题。</p>' : '',
    `<ol>${findings.map(findingItem).join('')}</ol>`,
    '</div>',
  ].join('\n');
}

function findingItem({ finding, answer, standing }: AnsweredFinding): string {
  const [cell] = finding.cells;
  const to = cell ? ` data-to="${cell.table}.${cell.cell}"` : '';
  const words = finding.outcome === 'unknown' ? '无法核对' : SEVERITY_WORDS[finding.severity];
  const reason =
    standing === 'explained' && answer
      ? `<p class="reason">说明：${escapeXml(answer.words)}（${escapeXml(answer.who)}）</p>`
      : '';
  const look = finding.outcome === 'unknown' ? 'hint' : finding.severity;
  return `<li class="finding ${look}"><button type="button"${to}><b>${words}</b>${escapeXml(finding.message)}</button>${reason}</li>`;
}

/** JSON inside of a script element: nothing in it may end the element. */
function factsJson(page: ReviewPage): string {
  const findings = page.findings.map(({ finding }) => ({ message: finding.message }));
  const facts = { year: page.report.year, cells: cellFacts(page), findings };
  return JSON.stringify(facts).replaceAll('<', '\\u003c');
}
