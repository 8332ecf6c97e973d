import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { windowFile } from './windowFile.ts';

const SECRET = 'outside';
let root: string;
let folder: string;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'window-file-'));
  folder = join(root, 'window');
  await mkdir(join(folder, 'assets'), { recursive: true });
  await writeFile(join(folder, 'index.html'), 'inside');
  await writeFile(join(folder, 'assets', 'a.js'), 'inside');
  await writeFile(join(root, 'secret.js'), SECRET);
  await writeFile(join(root, 'assets.js'), SECRET);
});

afterAll(() => rm(root, { recursive: true }));

test("the window's page and its built files are found, the latter as immutable", async () => {
  expect(await windowFile(folder, '/')).toMatchObject({ immutable: false });
  expect(await windowFile(folder, '/assets/a.js')).toMatchObject({
    type: 'text/javascript; charset=utf-8',
    immutable: true,
  });
});

test('no path leads out of the folder, however it is put together and encoded', async () => {
  const dots = fc.constantFrom('..', '.', '%2e%2e', '%2E.', '%252e%252e', '%c0%ae', '%', '%00');
  const slashes = fc.constantFrom('/', '%2f', '\\', '%5c', '');
  const names = fc.constantFrom('secret.js', 'assets.js', 'assets', 'window', 'index.html');
  const part = fc.oneof(dots, slashes, names);
  await fc.assert(
    fc.asyncProperty(fc.array(part, { maxLength: 8 }), async (parts) => {
      const file = await windowFile(folder, `/${parts.join('/')}`);
      return file === null || Buffer.from(file.bytes).toString() === 'inside';
    }),
    { numRuns: 2000 },
  );
});
