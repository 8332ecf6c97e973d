import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { TextPart } from '../../../domain/report/index.ts';
import { textOf } from '../../../domain/report/index.ts';
import { zh } from '../../text/zh-CN.ts';
import { cutByMarks, type Mark } from './textMarks.ts';
import { useSession, useSessionStore } from './session/index.ts';
import './textPart.css';

interface Props {
  readonly part: TextPart;
  readonly label: string;
}

/**
 * One text of the report: grows with its content, marks what the findings speak of, and hands every change to the
 * session, except inside the composition of an input method.
 */
export function TextPartEditor(props: Props): ReactNode {
  const { part, label } = props;
  const session = useSessionStore();
  const stored = useSession((state) => textOf(state.report, part));
  const readOnly = useSession((state) => state.open.state === 'finalized');
  const marks = useMarks(part);
  const input = useRef<HTMLTextAreaElement>(null);
  // Inside a composition the text on screen runs ahead of the session.
  const [composed, setComposed] = useState<string | null>(null);
  const shown = composed ?? stored;
  useScrollToTarget(part, input);

  const commit = (to: string): void =>
    session
      .getState()
      .apply([{ kind: 'text', part, from: textOf(session.getState().report, part), to }], 'typing');

  return (
    <div className={`textPart textPart-${part}`}>
      <div className="textPart-marks" aria-hidden="true">
        {cutByMarks(shown, marks).map((piece) =>
          piece.className === null ? (
            piece.text
          ) : (
            <mark key={piece.start} className={piece.className}>
              {piece.text}
            </mark>
          ),
        )}
        {/* A last line end needs something after it to be given its height. */}
        {'\u200b'}
      </div>
      <textarea
        ref={input}
        rows={1}
        value={shown}
        readOnly={readOnly}
        aria-label={label}
        placeholder={zh.workbench.placeholder[part]}
        spellCheck={false}
        title={readOnly ? zh.workbench.finalized : undefined}
        onCompositionStart={(event) => {
          session.setComposing(true);
          setComposed(event.currentTarget.value);
        }}
        onCompositionEnd={(event) => {
          commit(event.currentTarget.value);
          setComposed(null);
          session.setComposing(false);
        }}
        onChange={(event) => {
          if (composed === null) commit(event.target.value);
          else setComposed(event.target.value);
        }}
        onBlur={() => session.seal()}
      />
    </div>
  );
}

/** What the findings mark in this text; what is shown now comes last and so lies on top. */
const useMarks = (part: TextPart): readonly Mark[] => {
  const findings = useSession((state) => state.findings);
  const target = useSession((state) => state.target);
  const marks: Mark[] = findings.flatMap((finding) =>
    finding.text?.part === part
      ? [{ ...finding.text, className: `mark mark-${finding.severity}` }]
      : [],
  );
  if (target?.kind === 'finding' && target.finding.text?.part === part) {
    const { severity, text } = target.finding;
    return [...marks, { ...text, className: `mark mark-${severity} mark-shown` }];
  }
  if (target?.kind === 'text' && target.part === part) {
    return [...marks, { start: target.start, end: target.end, className: 'mark mark-shown' }];
  }
  return marks;
};

/** Brings the marked sentence into view; never takes the focus. */
const useScrollToTarget = (
  part: TextPart,
  input: { readonly current: HTMLTextAreaElement | null },
): void => {
  const target = useSession((state) => state.target);
  useEffect(() => {
    const ours =
      (target?.kind === 'finding' && target.finding.text?.part === part) ||
      (target?.kind === 'text' && target.part === part);
    if (!ours) return;
    const shown = input.current?.parentElement?.querySelector('.mark-shown');
    (shown ?? input.current)?.scrollIntoView({ block: 'center' });
  }, [target, part, input]);
};
