import type { EditSource } from '../../../../contract/index.ts';
import type { ReportEdit } from '../../../../domain/report/index.ts';
import { netEdits } from './netEdits.ts';

/** One press of 撤销: a paste, a fill, a number, or a run of typing in one text. */
interface Step {
  readonly edits: readonly ReportEdit[];
  /** Still takes in further typing in the same text. */
  readonly open: boolean;
}

/** What can be undone (last step last) and redone (next step last). */
export interface History {
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
}

const MAX_STEPS = 1000;

export const emptyHistory: History = { done: [], undone: [] };

/** Adds edits as a step of their own, or to the open step when they go on typing in the same text. */
export function recorded(
  history: History,
  edits: readonly ReportEdit[],
  source: EditSource,
): History {
  const top = history.done.at(-1);
  if (source === 'typing' && top?.open && isSameText(top.edits, edits)) {
    const step: Step = { edits: netEdits([...top.edits, ...edits]), open: true };
    return { done: [...history.done.slice(0, -1), step], undone: [] };
  }
  const open = source === 'typing' && edits.length === 1 && edits[0]?.kind === 'text';
  return { done: [...history.done, { edits, open }].slice(-MAX_STEPS), undone: [] };
}

/** Typing from here on is a step of its own. */
export function sealed(history: History): History {
  const top = history.done.at(-1);
  if (!top?.open) return history;
  return { ...history, done: [...history.done.slice(0, -1), { ...top, open: false }] };
}

/** Moves the last step to the steps that can be redone. */
export function stepBack(history: History): { history: History; step: Step } | undefined {
  const step = history.done.at(-1);
  if (!step) return undefined;
  const undone = [...history.undone, { ...step, open: false }];
  return { step, history: { done: history.done.slice(0, -1), undone } };
}

/** The inverse of `stepBack`. */
export function stepForward(history: History): { history: History; step: Step } | undefined {
  const step = history.undone.at(-1);
  if (!step) return undefined;
  return {
    step,
    history: { done: [...history.done, step], undone: history.undone.slice(0, -1) },
  };
}

function isSameText(before: readonly ReportEdit[], after: readonly ReportEdit[]): boolean {
  const [first] = before;
  const [next] = after;
  if (before.length > 1 || after.length !== 1 || next?.kind !== 'text') return false;
  return first?.kind === 'text' && first.part === next.part;
}
