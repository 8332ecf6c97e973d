import { RULES, type Finding, type Severity } from '../checks/index.ts';

/** A finding with what the office said to it. */
export interface CheckedFinding extends Finding {
  /** The reason that stands, empty for a hint that was put away; absent where the finding is open. */
  readonly answer?: string | undefined;
}

/** One of many reports that were checked together. */
export interface CheckedReport {
  readonly unitName: string;
  /** Null where a file names no year. */
  readonly year: number | null;
  /** The file it was read from; empty for a report of the database. */
  readonly file: string;
  readonly findings: readonly CheckedFinding[];
}

/** 强制, 核实 and 提示, each of what fails and is open; `unknown` is 无法核对. */
export interface FindingCounts {
  readonly error: number;
  readonly warning: number;
  /** 核实 that pass by a written reason. */
  readonly explained: number;
  readonly hint: number;
  readonly unknown: number;
}

export interface RulePlace<R extends CheckedReport = CheckedReport> {
  readonly report: R;
  readonly finding: CheckedFinding;
}

/** One rule over all reports. */
export interface RuleGroup<R extends CheckedReport = CheckedReport> {
  readonly rule: string;
  readonly name: string;
  readonly severity: Severity;
  /** The open ones first, then those that pass by a written reason. */
  readonly places: readonly RulePlace<R>[];
  readonly open: number;
  readonly explained: number;
  /** Reports in which it is open. */
  readonly reports: number;
}

export interface BatchSummary<R extends CheckedReport = CheckedReport> {
  readonly totals: FindingCounts;
  /** Reports without 强制 findings. */
  readonly passed: number;
  /** The gravest and then the most frequent first; what could not be checked is left out. */
  readonly rules: readonly RuleGroup<R>[];
  /** In the order given. */
  readonly reports: readonly { readonly report: R; readonly counts: FindingCounts }[];
}

export const SEVERITIES = ['error', 'warning', 'hint'] as const satisfies readonly Severity[];

/** Something is still to be done about it. */
export function isOpen({ outcome, answer }: CheckedFinding): boolean {
  return outcome === 'fails' && answer === undefined;
}

/** It passes by a written reason. */
export function isExplained({ outcome, answer = '' }: CheckedFinding): boolean {
  return outcome === 'fails' && answer !== '';
}

export function countFindings(findings: readonly CheckedFinding[]): FindingCounts {
  const fails = (severity: Severity): number =>
    findings.filter((found) => isOpen(found) && found.severity === severity).length;
  return {
    error: fails('error'),
    warning: fails('warning'),
    explained: findings.filter(isExplained).length,
    hint: fails('hint'),
    unknown: findings.filter(({ outcome }) => outcome === 'unknown').length,
  };
}

/** What many reports have in common and how each of them stands. */
export function summarise<R extends CheckedReport>(checked: readonly R[]): BatchSummary<R> {
  const reports = checked.map((report) => ({ report, counts: countFindings(report.findings) }));
  const sum = (key: keyof FindingCounts): number =>
    reports.reduce((total, { counts }) => total + counts[key], 0);
  return {
    totals: {
      error: sum('error'),
      warning: sum('warning'),
      explained: sum('explained'),
      hint: sum('hint'),
      unknown: sum('unknown'),
    },
    passed: reports.filter(({ counts }) => counts.error === 0).length,
    rules: ruleGroups(checked),
    reports,
  };
}

function ruleGroups<R extends CheckedReport>(checked: readonly R[]): readonly RuleGroup<R>[] {
  const places = checked.flatMap((report) =>
    report.findings
      .filter((finding) => isOpen(finding) || isExplained(finding))
      .map((finding) => ({ report, finding })),
  );
  // A rule may be graver in one report than in another; each of them is a group.
  const groups = Map.groupBy(places, ({ finding }) => `${finding.rule} ${finding.severity}`);
  return [...groups.values()]
    .flatMap((same): readonly RuleGroup<R>[] => {
      const [first] = same;
      if (!first) return [];
      const { rule, severity } = first.finding;
      const name = ruleName(rule);
      const [open, explained] = [
        same.filter(({ finding }) => isOpen(finding)),
        same.filter(({ finding }) => isExplained(finding)),
      ];
      const counts = {
        open: open.length,
        explained: explained.length,
        reports: new Set(open.map(({ report }) => report)).size,
      };
      return [{ rule, name, severity, places: [...open, ...explained], ...counts }];
    })
    .toSorted(graverAndMoreFirst);
}

function graverAndMoreFirst(a: RuleGroup, b: RuleGroup): number {
  const gravity = SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity);
  return gravity || b.open - a.open || (a.rule < b.rule ? -1 : 1);
}

/** A rule's short Chinese name; its id where the catalogue does not know it. */
export function ruleName(id: string): string {
  return RULES.find((rule) => rule.id === id)?.name ?? id;
}
