import { RULES, type Finding, type Severity } from '../checks/index.ts';

/** One of many reports that were checked together. */
export interface CheckedReport {
  readonly unitName: string;
  /** Null where a file names no year. */
  readonly year: number | null;
  /** The file it was read from; empty for a report of the database. */
  readonly file: string;
  readonly findings: readonly Finding[];
}

/** 强制, 核实 and 提示, each of what fails; `unknown` is 无法核对. */
export interface FindingCounts {
  readonly error: number;
  readonly warning: number;
  readonly hint: number;
  readonly unknown: number;
}

/** One rule over all reports. */
export interface RuleGroup {
  readonly rule: string;
  readonly name: string;
  readonly severity: Severity;
  readonly places: readonly { readonly report: CheckedReport; readonly finding: Finding }[];
  /** Reports in which it fails. */
  readonly reports: number;
}

export interface BatchSummary {
  readonly totals: FindingCounts;
  /** Reports without 强制 findings. */
  readonly passed: number;
  /** The gravest and then the most frequent first; what could not be checked is left out. */
  readonly rules: readonly RuleGroup[];
  /** In the order given. */
  readonly reports: readonly { readonly report: CheckedReport; readonly counts: FindingCounts }[];
}

export const SEVERITIES = ['error', 'warning', 'hint'] as const satisfies readonly Severity[];

export function countFindings(findings: readonly Finding[]): FindingCounts {
  const fails = (severity: Severity): number =>
    findings.filter((found) => found.outcome === 'fails' && found.severity === severity).length;
  return {
    error: fails('error'),
    warning: fails('warning'),
    hint: fails('hint'),
    unknown: findings.filter(({ outcome }) => outcome === 'unknown').length,
  };
}

/** What many reports have in common and how each of them stands. */
export function summarise(checked: readonly CheckedReport[]): BatchSummary {
  const reports = checked.map((report) => ({ report, counts: countFindings(report.findings) }));
  const sum = (key: keyof FindingCounts): number =>
    reports.reduce((total, { counts }) => total + counts[key], 0);
  return {
    totals: {
      error: sum('error'),
      warning: sum('warning'),
      hint: sum('hint'),
      unknown: sum('unknown'),
    },
    passed: reports.filter(({ counts }) => counts.error === 0).length,
    rules: ruleGroups(checked),
    reports,
  };
}

function ruleGroups(checked: readonly CheckedReport[]): readonly RuleGroup[] {
  const places = checked.flatMap((report) =>
    report.findings
      .filter(({ outcome }) => outcome === 'fails')
      .map((finding) => ({ report, finding })),
  );
  // A rule may be graver in one report than in another; each of them is a group.
  const groups = Map.groupBy(places, ({ finding }) => `${finding.rule} ${finding.severity}`);
  return [...groups.values()]
    .flatMap((same): readonly RuleGroup[] => {
      const [first] = same;
      if (!first) return [];
      const { rule, severity } = first.finding;
      const name = ruleName(rule);
      const reports = new Set(same.map(({ report }) => report)).size;
      return [{ rule, name, severity, places: same, reports }];
    })
    .toSorted(graverAndMoreFirst);
}

function graverAndMoreFirst(a: RuleGroup, b: RuleGroup): number {
  const gravity = SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);
  return gravity || b.places.length - a.places.length || (a.rule < b.rule ? -1 : 1);
}

/** A rule's short Chinese name; its id where the catalogue does not know it. */
export function ruleName(id: string): string {
  return RULES.find((rule) => rule.id === id)?.name ?? id;
}
