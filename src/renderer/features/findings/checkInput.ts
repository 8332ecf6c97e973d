import type { OpenReport } from '../../../contract/index.ts';
import type { CheckInput, CheckStage } from '../../../domain/checks/index.ts';
import type { Report } from '../../../domain/report/index.ts';

const LEVELS = [1, 2, 3, 4] as const;

/** What the checks read, from an open report and its live values. */
export const checkInputOf = (open: OpenReport, report: Report, stage: CheckStage): CheckInput => ({
  report,
  stage,
  previous: open.previous ?? undefined,
  unit: {
    name: open.unit.name,
    formerNames: open.unit.formerNames,
    level: LEVELS.find((level) => level === open.unit.level),
    isGovernment: open.unit.isGovernment,
    hasEnforcementPower: open.unit.hasEnforcementPower,
    otherNames: open.otherNames,
  },
  settings: open.checkSettings,
});
