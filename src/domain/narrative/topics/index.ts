import { CASES_AGAINST } from './cases.ts';
import { PROACTIVE } from './proactive.ts';
import { APPLICANTS, RECEIPT } from './receipt.ts';
import { RESULTS, SHORT_GRANTED } from './results.ts';
import type { Topic } from './types.ts';

export { CASE_OUTCOMES } from './cases.ts';
export type { Reading, Topic } from './types.ts';

/** What can be read out of the text, the more special before the more general. */
export const TOPICS: readonly Topic[] = [
  ...CASES_AGAINST,
  ...APPLICANTS,
  ...RECEIPT,
  ...RESULTS,
  SHORT_GRANTED,
  ...PROACTIVE,
];
