import { describe, expect, it } from 'vitest';
import { countingRule } from './counting.ts';
import { formOf } from './index.ts';

describe.each(['2019', '2021'] as const)('口径 of the %s form', (edition) => {
  const tables = Object.values(formOf(edition).tables);

  it.each(tables)('says of every number of $name what it counts', (table) => {
    for (const { index } of table.cells) expect(countingRule(table, index)).toMatch(/。$/);
  });

  it('tells the results of a case apart', () => {
    const { cells } = formOf(edition).tables.litigation;
    const rules = new Set(
      cells.map(({ index }) => countingRule(formOf(edition).tables.litigation, index)),
    );
    expect(rules.size).toBe(5);
  });
});
