import { runChecks, type Finding, type Repair } from '../../src/domain/checks/index.ts';
import { balancedReport } from './balanced.ts';
import { SEED_KINDS, seedError, type SeedKind, type SeededError } from './seeded.ts';

export interface KindScore {
  readonly kind: SeedKind;
  readonly seeded: number;
  readonly found: number;
  /** The first repair of the first finding that has one restores exactly what stood there. */
  readonly repairedFirst: number;
  readonly missed: readonly SeededError[];
}

export function scoreSeeded(reports: number): readonly KindScore[] {
  return SEED_KINDS.map((kind) => scoreKind(kind, reports));
}

function scoreKind(kind: SeedKind, reports: number): KindScore {
  let seeded = 0;
  let found = 0;
  let repairedFirst = 0;
  const missed: SeededError[] = [];
  for (let seed = 1; seed <= reports; seed += 1) {
    const clean = balancedReport(seed, seed % 4 === 0 ? '2019' : '2021');
    const error = seedError(clean, kind, seed);
    if (!error) continue;
    seeded += 1;
    const findings = runChecks({ report: error.report, stage: 'reading' });
    if (!findings.some(isTableError)) {
      missed.push(error);
      continue;
    }
    found += 1;
    if (restores(firstRepair(findings), error)) repairedFirst += 1;
  }
  return { kind, seeded, found, repairedFirst, missed };
}

function isTableError(finding: Finding): boolean {
  return finding.severity === 'error' && /^T[234]-/.test(finding.rule);
}

function firstRepair(findings: readonly Finding[]): Repair | undefined {
  return findings.filter(isTableError).find((finding) => finding.repairs.length > 0)?.repairs[0];
}

function restores(repair: Repair | undefined, error: SeededError): boolean {
  if (!repair || repair.edits.length !== error.original.length) return false;
  return error.original.every(({ table, cell, value }) =>
    repair.edits.some(
      (edit) =>
        edit.kind === 'cell' && edit.table === table && edit.cell === cell && edit.to === value,
    ),
  );
}

export interface CleanScore {
  readonly reports: number;
  readonly errors: number;
  readonly warnings: number;
  readonly findings: readonly Finding[];
}

/** What the checks say of reports in which nothing is wrong. */
export function scoreClean(reports: number): CleanScore {
  const findings: Finding[] = [];
  for (let seed = 1; seed <= reports; seed += 1) {
    const report = balancedReport(seed, seed % 4 === 0 ? '2019' : '2021');
    findings.push(...runChecks({ report, stage: 'reading' }));
  }
  return {
    reports,
    errors: findings.filter((finding) => finding.severity === 'error').length,
    warnings: findings.filter((finding) => finding.severity === 'warning').length,
    findings,
  };
}
