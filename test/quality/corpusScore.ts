import { readClaims } from '../../src/domain/narrative/index.ts';
import type { Labelled } from './corpus/index.ts';

const REPORT_YEAR = 2023;

export interface CorpusScore {
  readonly sentences: number;
  readonly expected: number;
  readonly read: number;
  readonly right: number;
  readonly precision: number;
  readonly recall: number;
  /** Sentences read otherwise than labelled. */
  readonly misses: readonly string[];
}

/** What the claim reader takes from a sentence, in the notation of the corpus. */
export function labelsOf(text: string): readonly string[] {
  const read = readClaims(text, REPORT_YEAR);
  const claims = read.claims
    // Short words such as 公开 are read only to agree, never to contradict.
    .filter((claim) => claim.sure && claim.yearsBack <= 1)
    .map(
      (claim) =>
        `${claim.topic.id}${claim.yearsBack === 0 ? '' : `@${claim.yearsBack}`}=${claim.token.value}`,
    );
  const changes = read.changes
    .filter((change) => change.sure)
    .map(({ topic, token, direction }) => `${direction > 0 ? '+' : '-'}${topic.id}=${token.value}`);
  const denials = read.denials.map((denial) => `!${denial.topic.id}`);
  return [
    ...new Set([...claims, ...changes, ...denials, ...(read.allDone.length > 0 ? ['done'] : [])]),
  ];
}

export function scoreCorpus(corpus: Labelled): CorpusScore {
  let expected = 0;
  let read = 0;
  let right = 0;
  const misses: string[] = [];
  for (const [text, labels] of corpus) {
    const wanted = labels.split(' ').filter((label) => label !== '');
    const found = labelsOf(text);
    const common = wanted.filter((label) => found.includes(label)).length;
    expected += wanted.length;
    read += found.length;
    right += common;
    if (common < wanted.length || common < found.length) {
      misses.push(`${text} — ${labels || '—'} | ${found.join(' ') || '—'}`);
    }
  }
  return {
    sentences: corpus.length,
    expected,
    read,
    right,
    precision: right / read,
    recall: right / expected,
    misses,
  };
}
