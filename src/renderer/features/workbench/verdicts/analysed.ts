import { useDeferredValue } from 'react';
import type { Finding } from '../../../../domain/checks/types.ts';
import { verdicts, type NumberVerdict } from '../../../../domain/narrative/index.ts';
import {
  plainReport,
  textOf,
  type Report,
  type TextPart,
} from '../../../../domain/report/index.ts';
import { useSession, useSessionStore, type Session } from '../session/index.ts';

/** The verdicts on the numbers of a report, with the texts they were given on. */
export interface Analysed {
  /** As it is printed. */
  readonly printed: Report;
  readonly verdicts: readonly NumberVerdict[];
}

/**
 * Kept by the findings: verdicts follow the rhythm of the checks, which wait for a pause in typing and for the end of
 * a composition.
 */
const known = new WeakMap<readonly Finding[], Analysed>();
const checked = new WeakMap<readonly Finding[], Report>();

/** The verdicts as of the last run of the checks; a frame later than the findings, so that typing comes first. */
export const useAnalysed = (): Analysed => {
  const session = useSessionStore();
  const findings = useDeferredValue(useSession((state) => state.findings));
  const last = known.get(findings);
  if (last) return last;
  const { report, open } = session.getState();
  const previous = open.previous?.report;
  const analysed = { printed: plainReport(report, previous), verdicts: verdicts(report, previous) };
  known.set(findings, analysed);
  return analysed;
};

/** The printed text that the findings speak of, which may be a few key strokes behind. */
export const checkedText = (
  findings: readonly Finding[],
  session: Session,
  part: TextPart,
): string => {
  const { report, open } = session.getState();
  const of = checked.get(findings) ?? plainReport(report, open.previous?.report);
  checked.set(findings, of);
  return textOf(of, part);
};
