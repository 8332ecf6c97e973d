import {
  answerKindFor,
  fingerprintOf,
  placeOf,
  runChecks,
  type Answer,
  type Finding,
} from '../../domain/checks/index.ts';
import { Failure, type OpenReport, type ReportId } from '../../contract/index.ts';
import type { StoredAnswer } from '../ports/index.ts';
import { logBatch } from './changes.ts';
import type { ServiceContext } from './context.ts';
import { assertEditable, reportOrFail } from './find.ts';
import { checkInputOf, openReport } from './reports/open.ts';
import { answersOf, answerText } from './storedAnswers.ts';

/** What is said to a finding; `null` takes back what was said. */
export type Said =
  { readonly kind: 'reason'; readonly words: string } | { readonly kind: 'putAway' } | null;

export interface AnswerRequest {
  readonly id: ReportId;
  readonly fingerprint: string;
  readonly answer: Said;
}

/**
 * Keeps a reason, puts a hint away, or takes back either. What the finding is follows from the report as it is stored,
 * not from the caller.
 * @throws Failure NOT_FOUND (no such report), FINALIZED, STALE_VERSION (no such finding any more), BAD_REQUEST (an
 * error cannot be explained away, a warning not be put away)
 */
export function answerFinding(
  context: ServiceContext,
  { id, fingerprint, answer }: AnswerRequest,
): readonly Answer[] {
  context.store.write((store) => {
    const report = reportOrFail(store, id);
    assertEditable(store, report, report.version);
    const atMs = context.clock.now();
    const was = store.answers.of(id).find((known) => known.fingerprint === fingerprint);
    const became = answer && {
      ...facts(findingOf(openReport(context, id), fingerprint), answer),
      fingerprint,
      who: context.who,
      atMs,
    };
    const rule = (became ?? was)?.rule;
    if (rule === undefined) return;
    if (became) store.answers.put(id, became);
    else store.answers.remove(id, fingerprint);
    const { unitId } = report;
    const change = { unitId, reportId: id, what: `answer.${rule}` };
    logBatch(context, store, {
      source: sourceOf(answer),
      atMs,
      changes: [{ ...change, was: answerText(was), became: answerText(became ?? undefined) }],
    });
  });
  return answersOf(context.store, id);
}

function sourceOf(answer: Said): string {
  return answer === null ? 'answerWithdrawn' : answer.kind;
}

function facts(
  finding: Finding,
  said: NonNullable<Said>,
): Omit<StoredAnswer, 'fingerprint' | 'who' | 'atMs'> {
  if (answerKindFor(finding) !== said.kind) {
    throw new Failure('BAD_REQUEST', { detail: '强制性错误须改正，核实须写说明，提示可收起' });
  }
  const { rule, message } = finding;
  const words = said.kind === 'reason' ? said.words : '';
  return { kind: said.kind, rule, place: placeOf(finding), message, words };
}

function findingOf(open: OpenReport, fingerprint: string): Finding {
  const input = checkInputOf(open);
  for (const stage of ['editing', 'finalizing'] as const) {
    const found = runChecks({ ...input, stage }).find(
      (finding) => fingerprintOf(finding, open.report) === fingerprint,
    );
    if (found) return found;
  }
  const { unit, report } = open;
  throw new Failure('STALE_VERSION', {
    unit: unit.name,
    year: report.year,
    place: '这一条审核结果',
  });
}
