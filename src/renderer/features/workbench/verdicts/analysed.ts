import { useDeferredValue } from 'react';
import type { Finding } from '../../../../domain/checks/types.ts';
import { verdicts, type NumberVerdict } from '../../../../domain/narrative/index.ts';
import { textOf, type Report, type TextPart } from '../../../../domain/report/index.ts';
import { useSession, useSessionStore } from '../session/index.ts';

/** The verdicts on the numbers of a report, with the texts they were given on. */
export interface Analysed {
  readonly report: Report;
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
  const analysed = { report, verdicts: verdicts(report, open.previous?.report) };
  known.set(findings, analysed);
  return analysed;
};

/** The text that the findings speak of, which may be a few key strokes behind. */
export const checkedText = (
  findings: readonly Finding[],
  report: Report,
  part: TextPart,
): string => {
  const of = checked.get(findings) ?? report;
  checked.set(findings, of);
  return textOf(of, part);
};
