import { useMemo, useState, type ReactNode } from 'react';
import {
  runChecks,
  unexplained,
  withAnswers,
  type AnsweredFinding,
  type Finding,
} from '../../../domain/checks/index.ts';
import { complainOf } from '../../app/notify.ts';
import { finalizeReport } from '../../app/outputs.ts';
import { closeDialog, useCurrentSession } from '../../app/store.ts';
import { Answers, Dialog } from '../../components/Dialog.tsx';
import { SeverityMark } from '../../components/SeverityMark.tsx';
import { zh } from '../../text/zh-CN.ts';
import { SessionProvider, useSession, type Session } from '../workbench/session/index.ts';
import { AnswerRow } from './AnswerRow.tsx';
import { checkInputOf } from './checkInput.ts';

/** 定稿: says which errors stand in the way, asks for the reasons that are missing, then asks once. */
export function FinalizeDialog(): ReactNode {
  const session = useCurrentSession();
  if (!session) return null;
  return (
    <SessionProvider session={session}>
      <Finalize session={session} />
    </SessionProvider>
  );
}

function Finalize(props: { session: Session }): ReactNode {
  const { session } = props;
  const open = useSession((state) => state.open);
  const report = useSession((state) => state.report);
  const answers = useSession((state) => state.answers);
  const findings = useMemo(
    () => runChecks(checkInputOf(open, report, 'finalizing')),
    [open, report],
  );
  const errors = findings.filter(
    ({ severity, outcome }) => severity === 'error' && outcome === 'fails',
  );
  if (errors.length > 0) return <Refused session={session} errors={errors} />;
  const left = unexplained(withAnswers(findings, report, answers));
  return <Confirm session={session} left={left} />;
}

function Refused(props: { session: Session; errors: readonly Finding[] }): ReactNode {
  const { session, errors } = props;
  return (
    <Dialog
      width={560}
      title={zh.finalize.refusedTitle}
      onClose={closeDialog}
      footer={<Answers ok={zh.common.close} onOk={closeDialog} />}
    >
      <p>{zh.finalize.refusedText(errors.length)}</p>
      <ul className="refused">
        {errors.map((finding, index) => (
          // The list does not change while it is open.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index}>
            <button
              type="button"
              className="finding-show"
              onClick={() => {
                closeDialog();
                session.getState().show({ kind: 'finding', finding });
              }}
            >
              <SeverityMark kind="error" />
              <span className="finding-message">{finding.message}</span>
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function Confirm(props: { session: Session; left: readonly AnsweredFinding[] }): ReactNode {
  const { session, left } = props;
  const [busy, setBusy] = useState(false);
  const finalize = async (): Promise<void> => {
    setBusy(true);
    try {
      await finalizeReport(session);
    } catch (error) {
      complainOf(error);
    }
    closeDialog();
  };
  return (
    <Dialog
      width={left.length > 0 ? 560 : 420}
      title={zh.finalize.confirmTitle}
      onClose={closeDialog}
      footer={
        <Answers
          ok={zh.toolbar.finalize}
          busy={busy}
          onOk={() => void finalize()}
          onCancel={closeDialog}
        />
      }
    >
      <p>{zh.finalize.confirmText}</p>
      {left.length > 0 && <Unexplained session={session} left={left} />}
    </Dialog>
  );
}

/** Each with its reason entered in place; a click leads to where it can be put right instead. */
function Unexplained(props: { session: Session; left: readonly AnsweredFinding[] }): ReactNode {
  const { session, left } = props;
  return (
    <>
      <p>{zh.finalize.unexplained(left.length)}</p>
      <ul className="refused">
        {left.map((item) => (
          <li key={item.fingerprint}>
            <button
              type="button"
              className="finding-show"
              onClick={() => {
                closeDialog();
                session.getState().show({ kind: 'finding', finding: item.finding });
              }}
            >
              <SeverityMark kind="warning" />
              <span className="finding-message">{item.finding.message}</span>
            </button>
            <AnswerRow item={item} />
          </li>
        ))}
      </ul>
    </>
  );
}
