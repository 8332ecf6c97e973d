import type { Answer } from '../../../domain/checks/answers.ts';
import { api } from '../../api/index.ts';
import { saveNow } from '../../app/actions.ts';
import { complain, complainOf } from '../../app/notify.ts';
import { zh } from '../../text/zh-CN.ts';
import type { Session } from '../workbench/session/index.ts';

export type Said =
  { readonly kind: 'reason'; readonly words: string } | { readonly kind: 'putAway' };

/**
 * Says something to a finding, or takes it back with `null`. What is unsaved is written first: the answer is given to
 * the report as it is stored. @returns whether it was kept
 */
export const answerFinding = async (
  session: Session,
  fingerprint: Answer['fingerprint'],
  answer: Said | null,
): Promise<boolean> => {
  try {
    if (!(await saveNow())) {
      complain(zh.status.failed);
      return false;
    }
    const { id } = session.getState().open;
    session.setAnswers(await api.findings.answer({ id, fingerprint, answer }));
    return true;
  } catch (error) {
    complainOf(error);
    return false;
  }
};
