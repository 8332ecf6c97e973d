import { useEffect, useRef, type ReactNode } from 'react';
import { shortLabel } from '../grid/model/cellWords.ts';
import './clipboard.css';
import { valueWords, type PastePlan } from './plan.ts';
import type { GridClipboard } from './useGridClipboard.ts';
import { words } from './words.ts';

/** More lines than this say nothing more. */
const MAX_LINES = 8;

/** Asks about what does not fit, and tells of totals that differ. */
export function PasteQuestion(props: {
  readonly clipboard: GridClipboard;
  readonly onClosed: () => void;
}): ReactNode {
  const { question, told, answer, dismiss } = props.clipboard;
  const close = (go: boolean): void => {
    answer(go);
    props.onClosed();
  };
  return (
    <>
      {told && <Told plan={told} onClose={dismiss} />}
      {question && <Question plan={question} onAnswer={close} />}
    </>
  );
}

function Question({
  plan,
  onAnswer,
}: {
  plan: PastePlan;
  onAnswer: (go: boolean) => void;
}): ReactNode {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  // Closed first: what lies under an open dialog cannot take the focus back.
  const answer = (go: boolean): void => {
    dialog.current?.close();
    onAnswer(go);
  };
  return (
    <dialog
      ref={dialog}
      className="paste-question"
      aria-labelledby="paste-question-title"
      onCancel={() => answer(false)}
    >
      <h2 id="paste-question-title">{words.title}</h2>
      <p>{words.fits(plan.changes.length)}</p>
      {plan.unplaced.length > 0 && (
        <Lines title={words.unplaced(plan.unplaced.length)} lines={plan.unplaced} />
      )}
      {plan.unreadable.length > 0 && (
        <Lines
          title={words.unreadable(plan.unreadable.length)}
          lines={plan.unreadable.map(({ cell, text }) => `${shortLabel(cell)}：${text}`)}
        />
      )}
      <div className="paste-buttons">
        <button type="button" onClick={() => answer(false)}>
          {words.cancel}
        </button>
        <button type="button" className="is-primary" onClick={() => answer(true)}>
          {words.go}
        </button>
      </div>
    </dialog>
  );
}

function Told({ plan, onClose }: { plan: PastePlan; onClose: () => void }): ReactNode {
  const lines = plan.differing.map(({ cell, pasted, computed }) =>
    words.differs(shortLabel(cell), valueWords(pasted), valueWords(computed)),
  );
  return (
    <div className="paste-told" role="status">
      <Lines title={words.differing(lines.length)} lines={lines} />
      <button type="button" onClick={onClose}>
        {words.close}
      </button>
    </div>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }): ReactNode {
  const rest = lines.length - MAX_LINES;
  return (
    <div>
      <p>{title}</p>
      <ul>
        {lines.slice(0, MAX_LINES).map((line, index) => (
          <li key={index}>{line}</li>
        ))}
        {rest > 0 && <li>{words.more(rest)}</li>}
      </ul>
    </div>
  );
}
