import type { ReactNode } from 'react';
import { isBoundPart, type TextPart } from '../../../../domain/report/index.ts';
import { showDialog } from '../../../app/store.ts';
import { useSession, useSessionStore } from '../session/index.ts';
import { caretOf, setCaret } from './caret.ts';
import { boundTextNow } from './useBoundText.ts';
import { words } from './words.ts';

/** Beside the heading of a text: puts a number of the tables where the caret was in it, else at its end. */
export function InsertNumber(props: { parts: readonly TextPart[] }): ReactNode {
  const session = useSessionStore();
  const editable = useSession((state) => state.open.state !== 'finalized');
  const part = props.parts.findLast(isBoundPart);
  if (!editable || part === undefined) return null;
  return (
    <button
      type="button"
      className="linkButton sheetPart-insert"
      onClick={() => {
        const end = boundTextNow(session, part).text.length;
        if (caretOf(session)?.part !== part) setCaret(session, { part, start: end, end });
        showDialog({ kind: 'insertNumber' });
      }}
    >
      {words.insertHere}
    </button>
  );
}
