import { describe, expect, it } from 'vitest';
import { EDITIONS } from '../../../../domain/forms/index.ts';
import { vocabularyOf } from '../../../../domain/report/index.ts';
import { choicesFor, wholesFor } from './choices.ts';

const names = (search: string): readonly string[] =>
  choicesFor('2021', search).map(({ name }) => name);

describe('the search for a number', () => {
  it.each([
    ['新收 总计', '本年新收·总计'],
    ['新收', '本年新收·总计'],
    ['不予公开', '不予公开·总计'],
    ['国家秘密', '属于国家秘密·总计'],
    ['自然人', '本年新收·自然人'],
    ['规范性文件　制发', '行政规范性文件·本年制发件数'],
    ['诉讼', '行政诉讼·总计'],
    ['收费', '行政事业性收费·金额'],
    ['新收·法人', '本年新收·法人或其他组织'],
  ])('for %j finds %s first', (search, name) => {
    expect(names(search)[0]).toBe(name);
  });

  it('finds nothing for what the tables do not have', () => {
    expect(names('总记')).toEqual([]);
  });

  it.each(EDITIONS.map(({ id }) => id))('of %s finds every name by its own words', (edition) => {
    for (const name of vocabularyOf(edition).keys()) {
      expect(choicesFor(edition, name).map((source) => source.name)).toContain(name);
    }
  });

  it('without words lists what reports tell, in the order in which they do', () => {
    expect(names('').slice(0, 3)).toEqual(['本年新收·总计', '上年结转·总计', '收办合计·总计']);
    expect(wholesFor('2021').every(({ table }) => table !== 'proactive')).toBe(true);
  });
});
