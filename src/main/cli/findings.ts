import type { Finding, Severity } from '../../domain/checks/index.ts';
import type { ReportEdit } from '../../domain/report/index.ts';

const MARKS: Readonly<Record<Severity, string>> = {
  error: '✕ 强制',
  warning: '! 核实',
  hint: '· 提示',
};
const ORDER = ['error', 'warning', 'hint'] as const satisfies Severity[];

export function isStandingError(finding: Finding): boolean {
  return finding.severity === 'error' && finding.outcome === 'fails';
}

/** A finding in the JSON of the interchange. */
export function findingJson(finding: Finding): object {
  return {
    rule: finding.rule,
    severity: finding.severity,
    outcome: finding.outcome,
    message: finding.message,
    cells: finding.cells.map(({ table, cell, role }) => ({ table, cell, role })),
    section: finding.section ?? null,
    quote: finding.quote ?? null,
    repairs: finding.repairs.map(({ label, edits }) => ({ label, edits: edits.map(editJson) })),
  };
}

function editJson(edit: ReportEdit): object {
  const { from, to } = edit;
  if (edit.kind === 'text') return { part: edit.part, from, to };
  return { table: edit.table, cell: edit.cell, from, to };
}

/** One line for people: ✕ 强制  … */
export function findingLine(finding: Finding): string {
  return `${MARKS[finding.severity]}  ${finding.message}`;
}

/** Findings for people, the gravest first. */
export function findingsText(findings: readonly Finding[]): string {
  const lines = ORDER.flatMap((severity) =>
    findings
      .filter((finding) => finding.severity === severity)
      .flatMap((finding) => [
        findingLine(finding),
        ...finding.repairs.map((repair) => `        ↳ ${repair.label}`),
      ]),
  );
  const counts = ORDER.map(
    (severity) =>
      `${MARKS[severity].slice(2)} ${findings.filter((finding) => finding.severity === severity).length}`,
  );
  return `${[...lines, counts.join('　')].join('\n')}\n`;
}
