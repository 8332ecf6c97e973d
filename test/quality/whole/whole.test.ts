import { expect, it } from 'vitest';
import { scoreMistakes, scorePages } from './wholeScore.ts';

it('whole reports of every kind of agency have no error and no warning', async () => {
  const { reports, errors, warnings } = await scorePages();
  expect(reports).toBe(30);
  expect({ errors, warnings }).toEqual({ errors: [], warnings: [] });
});

/** What no rule is sure enough about: a number behind 「三种渠道」, and 其中 that may leave parts out. */
const NOT_FOUND = ['the text says one request more', 'a list that does not add up'];

it('a human error in a whole report is found, and the right repair stands first', async () => {
  const mistakes = await scoreMistakes();
  const missed = mistakes.filter(({ found }) => !found).map(({ name }) => name);
  expect(missed.filter((name) => !NOT_FOUND.includes(name))).toEqual([]);
  const otherRepair = mistakes.filter(({ repairedFirst }) => repairedFirst === false);
  expect(otherRepair.map(({ name }) => name)).toEqual([]);
});
