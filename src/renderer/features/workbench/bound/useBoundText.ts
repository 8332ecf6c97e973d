import { useMemo } from 'react';
import {
  boundText,
  type BoundPart,
  type BoundText,
  type TextPart,
} from '../../../../domain/report/index.ts';
import { useSession, useSessionStore, type Session } from '../session/index.ts';

/** A text of the open report as it is printed, with what is bound in it. */
export const boundTextNow = (session: Session, part: TextPart): BoundText => {
  const { report, open } = session.getState();
  return boundText(report, part, open.previous?.report);
};

/** The same for a component; renders again when the text or a number in it changes. */
export const useBoundText = (part: TextPart): BoundText => {
  const session = useSessionStore();
  const shown = useSession(() => {
    const { source, text } = boundTextNow(session, part);
    return source === text ? source : `${text}\u0000${source}`;
  });
  return useMemo(
    () => (shown === '' ? EMPTY : boundTextNow(session, part)),
    [session, part, shown],
  );
};

const EMPTY: BoundText = { source: '', text: '', pieces: [] };

/** Puts a text with markers in the place of a range of what is shown, as one step of 撤销. */
export const replaceRange = (
  session: Session,
  part: BoundPart,
  to: (bound: BoundText) => string,
): void => {
  const bound = boundTextNow(session, part);
  session.seal();
  session.getState().apply([{ kind: 'text', part, from: bound.source, to: to(bound) }], 'paste');
};
