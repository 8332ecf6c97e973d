import { expect, test } from 'vitest';
import { browserShellOptions } from './options.ts';

test('without arguments any free port is taken and a browser opened', () => {
  expect(browserShellOptions([])).toEqual({ data: undefined, port: 0, open: true, help: false });
});

test('folder, port and opening can be chosen', () => {
  expect(browserShellOptions(['--data', 'a b', '--port=8080', '--no-open'])).toEqual({
    data: 'a b',
    port: 8080,
    open: false,
    help: false,
  });
});

test.each([
  ['--port', 'x'],
  ['--port', '65536'],
  ['--port', '-1'],
  ['--port', '1.5'],
  ['--what'],
  ['file.xlsx'],
])('%s %s is refused in one Chinese sentence', (...args) => {
  expect(browserShellOptions(args)).toMatch(/^[^\n]*[\u4e00-\u9fff][^\n]*。$/);
});
