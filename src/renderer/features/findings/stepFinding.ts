import { inPanelOrder, sameFinding } from '../../commands/findings.ts';
import type { Session } from '../workbench/session/types.ts';
import { answeredIn, isOpen } from './answered.ts';
import { filtered, useFindingFilter } from './filter.ts';

/** The finding after (or before) the one shown, around the end; of those the panel shows and nobody answered. */
export const stepFinding = (session: Session, step: 1 | -1): void => {
  const state = session.getState();
  const { target, show } = state;
  const shown = filtered(answeredIn(state), useFindingFilter.getState()).filter(isOpen);
  const ordered = inPanelOrder(shown.map(({ finding }) => finding));
  if (ordered.length === 0) return;
  const at =
    target?.kind === 'finding'
      ? ordered.findIndex((finding) => sameFinding(finding, target.finding))
      : -1;
  const start = at === -1 && step === -1 ? 0 : at;
  const next = ordered[(start + step + ordered.length) % ordered.length];
  if (next) show({ kind: 'finding', finding: next });
};
