import type { Finding } from '../../domain/checks/types.ts';
import { FINDING_PLACES, placeOfFinding } from '../features/findings/places.ts';

const RANK = { error: 0, warning: 1, hint: 2 } as const;
const UNKNOWN_RANK = 3;

/** Findings in the order of the panel: by severity, what could not be checked last, then in the order of print. */
export const inPanelOrder = (findings: readonly Finding[]): readonly Finding[] =>
  findings.toSorted((a, b) => rankOf(a) - rankOf(b) || placeRank(a) - placeRank(b));

const placeRank = (finding: Finding): number => FINDING_PLACES.indexOf(placeOfFinding(finding));

const rankOf = (finding: Finding): number =>
  finding.outcome === 'unknown' ? UNKNOWN_RANK : RANK[finding.severity];

/** Whether two findings are about the same thing, although the checks have run again in between. */
export const sameFinding = (a: Finding, b: Finding): boolean =>
  a === b || (a.rule === b.rule && placeOf(a) === placeOf(b));

const placeOf = (finding: Finding): string =>
  [
    ...finding.cells.map((ref) => `${ref.table}.${ref.cell}`),
    finding.text ? `${finding.text.part}:${finding.text.start}` : '',
    finding.section ?? '',
  ].join(' ');

export interface Counts {
  readonly error: number;
  readonly warning: number;
  readonly hint: number;
  readonly unknown: number;
}

export const countFindings = (findings: readonly Finding[]): Counts => {
  const counts = { error: 0, warning: 0, hint: 0, unknown: 0 };
  for (const finding of findings) {
    counts[finding.outcome === 'unknown' ? 'unknown' : finding.severity] += 1;
  }
  return counts;
};
