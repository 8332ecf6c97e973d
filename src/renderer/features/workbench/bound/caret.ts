import type { Range, BoundPart } from '../../../../domain/report/index.ts';
import type { Session } from '../session/index.ts';

/** Where the caret stands in a text as it is shown; a range where something is selected. */
export interface Caret extends Range {
  readonly part: BoundPart;
}

const carets = new WeakMap<Session, Caret>();

/** The text and place that were typed in last: what a command puts into the text goes there, the focus being gone. */
export const caretOf = (session: Session): Caret | undefined => carets.get(session);

export const setCaret = (session: Session, caret: Caret): void => void carets.set(session, caret);
