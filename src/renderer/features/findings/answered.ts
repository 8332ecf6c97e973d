import { withAnswers, type Answer, type AnsweredFinding } from '../../../domain/checks/answers.ts';
import type { Finding } from '../../../domain/checks/types.ts';
import type { Report } from '../../../domain/report/index.ts';
import { useSession, type SessionState } from '../workbench/session/index.ts';

interface Known {
  readonly tables: Report['tables'];
  readonly answers: readonly Answer[];
  readonly items: readonly AnsweredFinding[];
}
const known = new WeakMap<readonly Finding[], Known>();

type Read = Pick<SessionState, 'findings' | 'report' | 'answers'>;

/** The findings with what was said to them; worked out once for the many places that show them. */
export const answeredIn = ({ findings, report, answers }: Read): readonly AnsweredFinding[] => {
  const last = known.get(findings);
  if (last && last.tables === report.tables && last.answers === answers) return last.items;
  const items = withAnswers(findings, report, answers);
  known.set(findings, { tables: report.tables, answers, items });
  return items;
};

const settled = new WeakMap<readonly AnsweredFinding[], readonly Finding[]>();

/** Findings that still ask for something: neither explained nor put away. */
export const openFindingsIn = (state: Read): readonly Finding[] => {
  const items = answeredIn(state);
  const last = settled.get(items);
  if (last) return last;
  const left = items.filter(isOpen).map(({ finding }) => finding);
  settled.set(items, left);
  return left;
};

export const isOpen = ({ standing }: AnsweredFinding): boolean =>
  standing === 'open' || standing === 'lapsed';

export const useAnswered = (): readonly AnsweredFinding[] => useSession(answeredIn);

export const useOpenFindings = (): readonly Finding[] => useSession(openFindingsIn);
