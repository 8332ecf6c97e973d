import { expect, test } from 'vitest';
import { nodeRefusal } from './nodeGuard.ts';

test.each(['18.20.4', '20.19.0', '21.7.3'])(
  'Node %s is refused in one line that says what to do',
  (version) => {
    expect(nodeRefusal(version)).toMatch(/^[^\n]*npm start[^\n]*$/);
    expect(nodeRefusal(version)).toContain(version);
  },
);

test.each(['22.0.0', '24.21.0', '26.1.0'])('Node %s will do', (version) => {
  expect(nodeRefusal(version)).toBeNull();
});
