import type { NumberVerdict } from '../../../../domain/narrative/index.ts';
import type { Session } from '../session/index.ts';

/** The cell a number was compared with; the first of several. */
export const cellOf = (
  verdict: NumberVerdict,
): Parameters<ReturnType<Session['getState']>['show']>[0] => {
  const [cell] = verdict.cells;
  return verdict.table === undefined || cell === undefined
    ? null
    : { kind: 'cell', table: verdict.table, cell };
};

/** Goes to the cell a number was compared with. @returns whether there is one */
export const goToCell = (session: Session, verdict: NumberVerdict): boolean => {
  const target = cellOf(verdict);
  if (target === null) return false;
  session.getState().show(target);
  return true;
};
