import type { CheckInput, PreviousReport } from '../../../domain/checks/types.ts';
import { TEXT_PARTS, textOf, type Report } from '../../../domain/report/index.ts';
import { checkSettingsOf, type OpenReport, type ReportId } from '../../../contract/index.ts';
import type { ReadStore, StoredReport } from '../../ports/index.ts';
import type { ServiceContext } from '../context.ts';
import { reportOrFail, unitOrFail } from '../find.ts';
import { answersOf } from '../storedAnswers.ts';
import { isoTime } from '../units.ts';

/** @throws Failure NOT_FOUND */
export function openReport({ store }: Pick<ServiceContext, 'store'>, id: ReportId): OpenReport {
  const stored = reportOrFail(store, id);
  const unit = unitOrFail(store, stored.unitId);
  const report = named(stored, unit.name);
  return {
    id,
    unit,
    version: stored.version,
    state: stored.state,
    savedAt: isoTime(stored.savedAtMs),
    report,
    previous: previousOf(store, stored),
    toRevise: TEXT_PARTS.filter(
      (part) => stored.carried[part] !== undefined && stored.carried[part] === textOf(report, part),
    ),
    otherNames: store.units
      .list()
      .flatMap(({ id: other, name }) => (other === unit.id ? [] : name)),
    checkSettings: checkSettingsOf(store.settings.all()),
    answers: answersOf(store, id),
  };
}

export function named(stored: StoredReport, unitName: string): Report {
  return { ...stored.report, unitName };
}

/**
 * Last year's report as the checks may rely on it: one that was finalized here, or one that was only taken from a
 * file. A draft of last year is no base to check against (rules.md, C-01).
 */
export function previousOf(
  store: ReadStore,
  of: Pick<StoredReport, 'unitId' | 'year'>,
): PreviousReport | null {
  const head = store.reports.headOf(of.unitId, of.year - 1);
  if (!head) return null;
  const origin = head.state === 'finalized' ? 'finalized' : 'file';
  if (origin === 'file' && head.origin !== 'file') return null;
  const unit = unitOrFail(store, of.unitId);
  return { report: named(reportOrFail(store, head.id), unit.name), origin };
}

/** What the checks read for 定稿 and for a final export. */
export function checkInputOf(open: OpenReport): CheckInput {
  const { name, formerNames, level, isGovernment, hasEnforcementPower } = open.unit;
  return {
    report: open.report,
    stage: 'finalizing',
    previous: open.previous ?? undefined,
    unit: {
      name,
      formerNames,
      level: level ?? undefined,
      isGovernment,
      hasEnforcementPower,
      otherNames: open.otherNames,
    },
    settings: open.checkSettings,
  };
}
