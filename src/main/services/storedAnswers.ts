import * as v from 'valibot';
import type { Answer } from '../../domain/checks/index.ts';
import { Failure, type ReportId } from '../../contract/index.ts';
import type { Change, LoggedChange, ReadStore, StoredAnswer, WriteStore } from '../ports/index.ts';
import { isoTime } from './units.ts';

const stored = v.object({
  kind: v.picklist(['reason', 'putAway']),
  rule: v.string(),
  fingerprint: v.string(),
  place: v.string(),
  message: v.string(),
  words: v.string(),
  who: v.string(),
  atMs: v.number(),
});

/** Everything that was said to findings of a report, what lapsed included; oldest first. */
export function answersOf(store: ReadStore, id: ReportId): readonly Answer[] {
  return store.answers.of(id).map(({ atMs, ...answer }) => ({ ...answer, at: isoTime(atMs) }));
}

/** An answer as the change log keeps it; empty for none. */
export function answerText(answer: StoredAnswer | undefined): string {
  return answer ? JSON.stringify(v.parse(stored, answer)) : '';
}

function parseAnswer(text: string): StoredAnswer | undefined {
  return text === '' ? undefined : v.parse(stored, JSON.parse(text));
}

/** What a person reads of an answer in the change log: its words, or what was put away. */
export function answerWords(text: string): string {
  const answer = parseAnswer(text);
  return answer ? answer.words || answer.message : '';
}

/**
 * Puts back what was said before.
 * @throws Failure STALE_VERSION where something else was said since
 */
export function undoAnswer(store: WriteStore, id: ReportId, change: LoggedChange): Change {
  const [was, became] = [parseAnswer(change.was), parseAnswer(change.became)];
  const fingerprint = (became ?? was)?.fingerprint ?? '';
  const now = store.answers.of(id).find((answer) => answer.fingerprint === fingerprint);
  if (answerText(now) !== change.became) throw new Failure('STALE_VERSION');
  if (was) store.answers.put(id, was);
  else store.answers.remove(id, fingerprint);
  const { unitId, reportId, what } = change;
  return { unitId, reportId, what, was: change.became, became: change.was };
}
