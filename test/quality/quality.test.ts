import { expect, it } from 'vitest';
import { CORPUS, HELD_OUT } from './corpus/index.ts';
import { scoreCorpus } from './corpusScore.ts';
import { scoreSeeded } from './seededScore.ts';

it.each([
  ['the sentences it was made with', CORPUS, 150],
  ['sentences it was not made with', HELD_OUT, 60],
] as const)(
  'statements are read with a precision of 98 % and a recall of 95 %: %s',
  (_, corpus, size) => {
    const { sentences, precision, recall } = scoreCorpus(corpus);
    expect(sentences).toBeGreaterThanOrEqual(size);
    expect(precision).toBeGreaterThanOrEqual(0.98);
    expect(recall).toBeGreaterThanOrEqual(0.95);
  },
);

it('every seeded mistake is found, and the right repair stands first for four out of five', () => {
  const kinds = scoreSeeded(30);
  const sum = (of: (kind: (typeof kinds)[number]) => number): number =>
    kinds.reduce((total, kind) => total + of(kind), 0);
  const seeded = sum((kind) => kind.seeded);
  expect(sum((kind) => kind.found)).toBe(seeded);
  expect(sum((kind) => kind.repairedFirst)).toBeGreaterThanOrEqual(0.8 * seeded);
});
