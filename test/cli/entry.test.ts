import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { LAST_YEAR_SAMPLE } from '../support/program.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { ENTRY_FOLDER, REFUSED, type Ran } from './run.ts';

/** The command line in a process of its own, as people run it. */
function spawned(args: readonly string[], cwd: string): Promise<Ran> {
  const entry = join(ENTRY_FOLDER, 'index.ts');
  return new Promise((resolve) => {
    const child = execFile(process.execPath, [entry, ...args], { cwd }, (_, out, err) =>
      resolve({ status: child.exitCode, out, err }),
    );
  });
}

it('writes JSON alone to standard output and ends by itself', async () => {
  const { status, out, err } = await spawned(
    ['read', LAST_YEAR_SAMPLE, '--json'],
    temporaryFolder(),
  );
  expect({ status, err }).toEqual({ status: 0, err: '' });
  expect(JSON.parse(out)).toMatchObject({ format: 'gongkai-nianbao/1', year: 2024 });
});

it('refuses with one line on standard error and exit status 2', async () => {
  const { status, out, err } = await spawned(['read', 'nothing.xlsx'], temporaryFolder());
  expect({ status, out }).toEqual({ status: 2, out: '' });
  expect(err).toMatch(REFUSED.err);
});
