import { expect, it } from 'vitest';
import { rulesHandbook, writtenHandbook } from '../../scripts/rulesHandbook.ts';

it('docs/rules.md says what the catalogue says (node scripts/rulesHandbook.ts writes it anew)', async () => {
  expect(writtenHandbook()).toBe(await rulesHandbook());
});
