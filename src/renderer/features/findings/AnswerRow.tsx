import { useState, type ReactNode } from 'react';
import {
  answerKindFor,
  type Answer,
  type AnsweredFinding,
} from '../../../domain/checks/answers.ts';
import { dayAndTime } from '../../components/format.ts';
import { zh } from '../../text/zh-CN.ts';
import { useSession, useSessionStore } from '../workbench/session/index.ts';
import { answerFinding } from './answering.ts';
import { ReasonEditor } from './ReasonEditor.tsx';

/** What was said to a finding and what can be said: a reason to a warning, 收起 to a hint. */
export function AnswerRow(props: { item: AnsweredFinding }): ReactNode {
  const { finding, fingerprint, standing, answer } = props.item;
  const session = useSessionStore();
  const editable = useSession((state) => state.open.state !== 'finalized');
  const [writing, setWriting] = useState(false);
  const kind = answerKindFor(finding);
  const say = (words: string): Promise<boolean> =>
    answerFinding(session, fingerprint, { kind: 'reason', words });

  if (kind === undefined) return null;
  if (writing) {
    const close = (): void => setWriting(false);
    return <ReasonEditor words={answer?.words ?? ''} onSave={say} onClose={close} />;
  }
  const write = (label: string): ReactNode => (
    <button type="button" className="linkButton" onClick={() => setWriting(true)}>
      {label}
    </button>
  );
  const put = (label: string, what: Parameters<typeof answerFinding>[2]): ReactNode => (
    <button
      type="button"
      className="linkButton"
      onClick={() => void answerFinding(session, fingerprint, what)}
    >
      {label}
    </button>
  );
  return (
    <div className="answerRow">
      {answer?.kind === 'reason' && <Said answer={answer} lapsed={standing === 'lapsed'} />}
      {editable && (
        <p className="answerRow-actions">
          {kind === 'reason' && standing === 'open' && write(zh.findings.writeReason)}
          {standing === 'lapsed' && (
            <>
              {put(zh.findings.keepReason, { kind: 'reason', words: answer?.words ?? '' })}
              {write(zh.findings.rewriteReason)}
            </>
          )}
          {standing === 'explained' && (
            <>
              {write(zh.findings.changeReason)}
              {put(zh.findings.withdrawReason, null)}
            </>
          )}
          {kind === 'putAway' &&
            (standing === 'putAway'
              ? put(zh.findings.bringBack, null)
              : put(zh.findings.putAway, { kind: 'putAway' }))}
        </p>
      )}
    </div>
  );
}

function Said(props: { answer: Answer; lapsed: boolean }): ReactNode {
  const { answer, lapsed } = props;
  return (
    <div className={lapsed ? 'said said-lapsed' : 'said'}>
      {lapsed && <p className="said-lapsedNote">{zh.findings.lapsed}</p>}
      <p className="said-words">
        {zh.findings.reasonIs}
        {answer.words}
      </p>
      <p className="said-by">
        {answer.who} {dayAndTime(answer.at)}
      </p>
    </div>
  );
}
