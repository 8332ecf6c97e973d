import { expect, it } from 'vitest';
import { RULES } from '../../../domain/checks/index.ts';
import { RULE_GROUPS } from './groups.ts';

it('every rule is listed once', () => {
  const times = RULES.map((rule) => RULE_GROUPS.filter(({ ids }) => ids.test(rule.id)).length);
  expect(new Set(times)).toEqual(new Set([1]));
});
