import { CASES_AGAINST } from './cases.ts';
import { PROACTIVE } from './proactive.ts';
import { APPLICANTS, CARRIED_OVER, RECEIPT } from './receipt.ts';
import { GROUNDS, RESULTS, SHORT_GRANTED } from './results.ts';
import type { Topic } from './types.ts';

export { CASE_OUTCOMES, type CaseOutcome } from './cases.ts';
export { GROUNDS } from './results.ts';
export type { Reading, Topic } from './types.ts';

/** What can be read out of the text, the more special before the more general. */
export const TOPICS: readonly Topic[] = [
  ...CASES_AGAINST,
  ...GROUNDS,
  ...RESULTS,
  ...CARRIED_OVER,
  ...APPLICANTS,
  ...RECEIPT,
  ...PROACTIVE,
  ...SHORT_GRANTED,
];

const byUnit = new Map<string, readonly Topic[]>();

/** The topics that are counted in a unit, in the same order. */
export function topicsIn(unit: string): readonly Topic[] {
  const known = byUnit.get(unit);
  if (known) return known;
  const topics = TOPICS.filter((topic) => topic.units.test(unit));
  byUnit.set(unit, topics);
  return topics;
}

export function topicById(id: string): Topic | undefined {
  return TOPICS.find((topic) => topic.id === id);
}
