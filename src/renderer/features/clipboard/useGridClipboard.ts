import { useState, type ClipboardEvent } from 'react';
import type { TableId } from '../../../domain/forms/index.ts';
import type { GridActions } from '../grid/gridActions.ts';
import { gridsOf } from '../grid/gridStore.ts';
import { selectedRange } from '../grid/model/state.ts';
import type { Session } from '../workbench/session/index.ts';
import { blockOfText, mergedBlock, type ClipBlock } from './block.ts';
import { copyOf } from './copy.ts';
import { blockOfHtml } from './htmlTable.ts';
import { planPaste, type PastePlan } from './plan.ts';

/** Copy, cut and paste of one table, and what a paste has to ask or tell. */
export interface GridClipboard {
  /** A paste that does not fit as it is and waits for an answer. */
  readonly question: PastePlan | null;
  /** A paste that was done and whose totals differ from the table's. */
  readonly told: PastePlan | null;
  readonly answer: (go: boolean) => void;
  readonly dismiss: () => void;
  readonly onCopy: (event: ClipboardEvent, cut: boolean) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
}

export function useGridClipboard(request: {
  readonly session: Session;
  readonly table: TableId;
  readonly actions: GridActions;
}): GridClipboard {
  const { session, table, actions } = request;
  const store = gridsOf(session).stores[table];
  const [question, setQuestion] = useState<PastePlan | null>(null);
  const [told, setTold] = useState<PastePlan | null>(null);

  const perform = (plan: PastePlan): void => {
    const { model } = actions.context();
    const unreadable = new Map(store.getState().unreadable);
    for (const { index } of plan.changes) unreadable.delete(index);
    for (const { cell, text } of plan.unreadable) unreadable.set(cell.index, text);
    const homes = plan.cells.map(model.homeOf);
    const [first] = homes;
    const last = homes.at(-1);
    if (first && last) store.setState({ active: first, anchor: first, head: last, unreadable });
    actions.change(plan.changes, 'paste');
    setTold(plan.differing.length > 0 ? plan : null);
  };

  const onCopy = (event: ClipboardEvent, cut: boolean): void => {
    const state = store.getState();
    if (state.draft) return;
    const { model, values } = actions.context();
    const copied = copyOf(model, selectedRange(state), values);
    event.clipboardData.setData('text/plain', copied.text);
    event.clipboardData.setData('text/html', copied.html);
    event.preventDefault();
    if (cut) actions.run({ type: 'clear' });
  };

  const onPaste = (event: ClipboardEvent): void => {
    const state = store.getState();
    if (state.draft) return;
    event.preventDefault();
    const { model, values, readOnly } = actions.context();
    if (readOnly) return store.setState({ notice: 'finalized' });
    const block = blockOf(event.clipboardData);
    if (!block) return;
    const range = selectedRange(state);
    const active = { row: range.top, column: range.left };
    const plan = planPaste({ block, model, values, active, range });
    if (plan.unplaced.length > 0 || plan.unreadable.length > 0) setQuestion(plan);
    else perform(plan);
  };

  return {
    question,
    told,
    answer: (go) => {
      if (go && question) perform(question);
      setQuestion(null);
    },
    dismiss: () => setTold(null),
    onCopy,
    onPaste,
  };
}

/** Undefined where the clipboard holds no text, such as a picture: that must not clear the cells. */
function blockOf(data: DataTransfer): ClipBlock | undefined {
  const plain = data.getData('text/plain');
  const text = blockOfText(plain);
  const html = blockOfHtml(data.getData('text/html'));
  if (html) return mergedBlock(html, text);
  return plain === '' ? undefined : text;
}
