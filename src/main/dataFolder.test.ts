import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { dataFolder } from './dataFolder.ts';

const home = resolve('home');
const linux = { platform: 'linux', env: {}, home } as const;

test('what is asked for goes before NIANBAO_DATA, and that before the usual place', () => {
  const surroundings = { ...linux, env: { NIANBAO_DATA: 'from-env' } };
  expect(dataFolder('asked', surroundings)).toBe(resolve('asked'));
  expect(dataFolder(undefined, surroundings)).toBe(resolve('from-env'));
  expect(dataFolder('', { ...linux, env: { NIANBAO_DATA: '' } })).toBe(
    dataFolder(undefined, linux),
  );
});

test("the usual place is the one each platform keeps for a program's own data", () => {
  expect(dataFolder(undefined, linux)).toBe(join(home, '.local', 'share', 'gongkai-nianbao'));
  expect(dataFolder(undefined, { ...linux, env: { XDG_DATA_HOME: '/data' } })).toBe(
    join('/data', 'gongkai-nianbao'),
  );
  expect(dataFolder(undefined, { ...linux, platform: 'darwin' })).toBe(
    join(home, 'Library', 'Application Support', 'gongkai-nianbao'),
  );
  expect(dataFolder(undefined, { ...linux, platform: 'win32', env: { LOCALAPPDATA: 'C' } })).toBe(
    join('C', 'gongkai-nianbao'),
  );
});
