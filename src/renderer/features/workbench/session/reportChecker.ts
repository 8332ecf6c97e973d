import type { OpenReport } from '../../../../contract/index.ts';
import { createChecker, type Finding, type UnitFacts } from '../../../../domain/checks/index.ts';
import type { Report } from '../../../../domain/report/index.ts';

const LEVELS = [1, 2, 3, 4] as const;

/** Checks of one open report which re-run only what an edit can have changed. */
export function createReportChecker(): (open: OpenReport, report: Report) => readonly Finding[] {
  const checker = createChecker();
  const facts = new WeakMap<OpenReport, UnitFacts>();
  const factsOf = (open: OpenReport): UnitFacts => {
    const known = facts.get(open) ?? unitFacts(open);
    facts.set(open, known);
    return known;
  };
  return (open, report) =>
    checker.run({
      report,
      stage: 'editing',
      previous: open.previous ?? undefined,
      unit: factsOf(open),
      settings: open.checkSettings,
    });
}

function unitFacts({ unit, otherNames }: OpenReport): UnitFacts {
  const { name, formerNames, level, isGovernment, hasEnforcementPower } = unit;
  return {
    name,
    formerNames,
    level: LEVELS.find((known) => known === level),
    isGovernment,
    hasEnforcementPower,
    otherNames,
  };
}
