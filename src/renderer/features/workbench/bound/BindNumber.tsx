import type { ReactNode } from 'react';
import { bindableNumber, type NumberVerdict } from '../../../../domain/narrative/index.ts';
import { isBoundPart, withReplaced } from '../../../../domain/report/index.ts';
import { useSession, useSessionStore } from '../session/index.ts';
import { boundTextNow, replaceRange } from './useBoundText.ts';
import { words } from './words.ts';

/** Lets a typed number follow the table, and a bound one be typed text again. */
export function BindNumber(props: { verdict: NumberVerdict; onGone: () => void }): ReactNode {
  const { verdict, onGone } = props;
  const session = useSessionStore();
  const editable = useSession((state) => state.open.state !== 'finalized');
  if (!editable || !isBoundPart(verdict.part)) return null;
  const change = changeFor(verdict, session.getState());
  if (!change) return null;
  const { part } = verdict;
  const { start, end, put, label, was } = change;
  return (
    <button
      type="button"
      className="linkButton"
      onClick={() => {
        // The card may show a text from before the last key strokes.
        if (boundTextNow(session, part).text.slice(start, end) === was) {
          replaceRange(session, part, (bound) => withReplaced(bound, { start, end }, put));
        }
        onGone();
      }}
    >
      {label}
    </button>
  );
}

interface Change {
  readonly start: number;
  readonly end: number;
  /** What is shown there now. */
  readonly was: string;
  readonly put: string;
  readonly label: string;
}

const changeFor = (
  verdict: NumberVerdict,
  { report, open }: ReturnType<ReturnType<typeof useSessionStore>['getState']>,
): Change | undefined => {
  if (verdict.bound) {
    const { start, end, resolved } = verdict.bound;
    const text = resolved.ok ? resolved.text : '';
    return { start, end, was: text, put: text, label: words.unbind };
  }
  const found = bindableNumber(verdict, report, open.previous?.report);
  if (!found) return undefined;
  const { start, end, marker } = found;
  const was = verdict.text.slice(0, end - start);
  return { start, end, was, put: marker, label: words.bind };
};
