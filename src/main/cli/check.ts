import {
  readingFactsOf,
  runChecks,
  type Finding,
  type Severity,
} from '../../domain/checks/index.ts';
import type { ReportEdit } from '../../domain/report/index.ts';
import type { ReadReport } from '../../domain/reading/types.ts';
import { Failure } from '../../contract/index.ts';
import { asReport } from './asReport.ts';
import { EXIT, type CliContext, type ExitStatus } from './context.ts';
import { readReports } from './files.ts';

const MARKS: Readonly<Record<Severity, string>> = {
  error: '✕ 强制',
  warning: '! 核实',
  hint: '· 提示',
};
const ORDER = ['error', 'warning', 'hint'] as const satisfies Severity[];

interface CheckOptions {
  readonly last?: string;
  readonly json?: true;
}

/** `check FILE [--last FILE] [--json]`: exit status 1 where errors stand. */
export async function checkCommand(
  context: CliContext,
  path: string,
  options: CheckOptions,
): Promise<ExitStatus> {
  const [read] = await readReports(context, path);
  const last =
    options.last === undefined ? undefined : await lastYearOf(context, read, options.last);
  const report = asReport(read);
  const findings = runChecks({
    report,
    stage: 'reading',
    reading: readingFactsOf(read),
    previous: last && { report: asReport(last), origin: 'file' },
  });
  await context.streams.out(options.json ? findingsJson(findings) : findingsText(findings));
  return findings.some(isStandingError) ? EXIT.errorsFound : EXIT.done;
}

/** @throws Failure BAD_REQUEST where the file holds no report of the year before */
async function lastYearOf(
  context: CliContext,
  read: ReadReport,
  path: string,
): Promise<ReadReport> {
  const reads = await readReports(context, path);
  const last = reads.find(
    ({ year }) => year === null || read.year === null || year === read.year - 1,
  );
  if (last) return last;
  const detail = `里面是${reads[0].year}年的年报，不是${read.year}年的上一年`;
  throw new Failure('BAD_REQUEST', { place: path, detail });
}

export function isStandingError(finding: Finding): boolean {
  return finding.severity === 'error' && finding.outcome === 'fails';
}

function findingsJson(findings: readonly Finding[]): string {
  const content = {
    findings: findings.map((finding) => ({
      rule: finding.rule,
      severity: finding.severity,
      outcome: finding.outcome,
      message: finding.message,
      cells: finding.cells.map(({ table, cell, role }) => ({ table, cell, role })),
      section: finding.section ?? null,
      quote: finding.quote ?? null,
      repairs: finding.repairs.map(({ label, edits }) => ({ label, edits: edits.map(editJson) })),
    })),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

function editJson(edit: ReportEdit): object {
  const { from, to } = edit;
  if (edit.kind === 'text') return { part: edit.part, from, to };
  return { table: edit.table, cell: edit.cell, from, to };
}

/** Findings for people, the gravest first. */
export function findingsText(findings: readonly Finding[]): string {
  const lines = ORDER.flatMap((severity) =>
    findings
      .filter((finding) => finding.severity === severity)
      .flatMap((finding) => [
        `${MARKS[severity]}  ${finding.message}`,
        ...finding.repairs.map((repair) => `        ↳ ${repair.label}`),
      ]),
  );
  const counts = ORDER.map(
    (severity) =>
      `${MARKS[severity].slice(2)} ${findings.filter((finding) => finding.severity === severity).length}`,
  );
  return `${[...lines, counts.join('　')].join('\n')}\n`;
}
