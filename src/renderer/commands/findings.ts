import type { Finding } from '../../domain/checks/types.ts';
import type { Session } from '../features/workbench/session/types.ts';

const RANK = { error: 0, warning: 1, hint: 2 } as const;
const UNKNOWN_RANK = 3;

/** Findings in the order of the panel: by severity, what could not be checked last. */
export const inPanelOrder = (findings: readonly Finding[]): readonly Finding[] =>
  findings.toSorted((a, b) => rankOf(a) - rankOf(b));

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

/** The finding after (or before) the one shown, around the end. */
export const stepFinding = (session: Session, step: 1 | -1): void => {
  const { findings, target, show } = session.getState();
  const ordered = inPanelOrder(findings);
  if (ordered.length === 0) return;
  const at =
    target?.kind === 'finding'
      ? ordered.findIndex((finding) => sameFinding(finding, target.finding))
      : -1;
  const start = at === -1 && step === -1 ? 0 : at;
  const next = ordered[(start + step + ordered.length) % ordered.length];
  if (next) show({ kind: 'finding', finding: next });
};

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
