import { useState, type ReactNode } from 'react';
import { runChecks, type Finding } from '../../../domain/checks/index.ts';
import { complainOf } from '../../app/notify.ts';
import { finalizeReport } from '../../app/outputs.ts';
import { closeDialog, useCurrentSession } from '../../app/store.ts';
import { countFindings } from '../../commands/findings.ts';
import { Answers, Dialog } from '../../components/Dialog.tsx';
import { SeverityMark } from '../../components/SeverityMark.tsx';
import { zh } from '../../text/zh-CN.ts';
import type { Session } from '../workbench/session/index.ts';
import { checkInputOf } from './checkInput.ts';

/** 定稿: says which errors stand in the way, or asks once. */
export function FinalizeDialog(): ReactNode {
  const session = useCurrentSession();
  if (!session) return null;
  const { open, report } = session.getState();
  const findings = runChecks(checkInputOf(open, report, 'finalizing'));
  const errors = findings.filter(
    ({ severity, outcome }) => severity === 'error' && outcome === 'fails',
  );
  if (errors.length > 0) return <Refused session={session} errors={errors} />;
  return <Confirm session={session} warnings={countFindings(findings).warning} />;
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

function Confirm(props: { session: Session; warnings: number }): ReactNode {
  const { session, warnings } = props;
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
      width={420}
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
      {warnings > 0 && <p>{zh.finalize.warnings(warnings)}</p>}
    </Dialog>
  );
}
