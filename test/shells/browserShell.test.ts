import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { startProgram, spawnProgram, type Program } from '../../e2e/fixtures/program.ts';
import { ensureBuilt } from '../../scripts/built.ts';
import type { contract } from '../../src/contract/index.ts';
import { ALIVE_PATH, RPC_PATH } from '../../src/contract/names.ts';
import { cookieFor, ownHeaders } from './http.ts';

type Client = ContractRouterClient<typeof contract>;

let root: string;
let dataFolder: string;
const running: Program[] = [];

beforeAll(async () => {
  await ensureBuilt();
});

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'nianbao-shell-'));
  dataFolder = join(root, '数据 文件夹');
});

afterEach(async () => {
  await Promise.all(running.splice(0).map((program) => program.kill()));
  await rm(root, { recursive: true, force: true });
});

const start = async (): Promise<Program> => {
  const program = await startProgram(dataFolder);
  running.push(program);
  return program;
};

const clientOf = async ({ address, origin }: Program): Promise<Client> => {
  const headers = { ...ownHeaders(origin), cookie: await cookieFor(address) };
  return createORPCClient(new RPCLink({ url: `${origin}${RPC_PATH}`, headers }));
};

/** What the window does to say that it is there. */
const openPage = async (program: Program) => {
  const { origin, address } = program;
  const headers = { ...ownHeaders(origin), cookie: await cookieFor(address) };
  const page = request(`${origin}${ALIVE_PATH}`, { method: 'POST', headers });
  page.on('response', (stream) => stream.resume());
  page.end();
  await once(page, 'response');
  return { ...program, page };
};

/** Runs to the end; for starts that are refused. */
const runToEnd = async (args: readonly string[]) => {
  const child = spawnProgram(args);
  let out = '';
  let err = '';
  child.stdout?.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (err += chunk.toString()));
  await once(child, 'close');
  return { status: child.exitCode, out, err };
};

const ONE_CHINESE_SENTENCE = /^[^\n]*[\u4e00-\u9fff][^\n]*。\n$/;

test('the whole contract is answered over the real database', async () => {
  const client = await clientOf(await start());
  expect(await client.app.info()).toMatchObject({ shell: 'browser', dataFolder });
  const unit = await client.units.create({ name: '示例县示例局' });
  expect((await client.units.list()).map(({ id }) => id)).toEqual([unit.id]);
});

test('one line of explanation and the address, whose key stands behind #', async () => {
  const child = spawnProgram(['--data', dataFolder]);
  let out = '';
  child.stdout?.on('data', (chunk: Buffer) => (out += chunk.toString()));
  await vi.waitFor(() => expect(out).toContain('#'), { timeout: 30_000 });
  child.kill('SIGTERM');
  await once(child, 'close');
  expect(out).toMatch(/^[^\n]+：\nhttp:\/\/127\.0\.0\.1:\d+\/#[\w-]{43}\n$/);
});

test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
  '%s ends the program with 0 and the database closed',
  async (signal) => {
    const program = await start();
    const client = await clientOf(program);
    await client.units.create({ name: '示例县示例局' });
    program.process.kill(signal);
    expect(await program.ended).toEqual({ code: 0, signal: null });
    // What SQLite still has to carry over stands in a -wal file.
    expect((await readdir(dataFolder)).filter((name) => name.endsWith('-wal'))).toEqual([]);
  },
);

test('after kill -9 what was answered is there, and the folder is free', async () => {
  const first = await start();
  await (await clientOf(first)).units.create({ name: '示例县示例局' });
  expect(await first.kill()).toEqual({ code: null, signal: 'SIGKILL' });
  const client = await clientOf(await start());
  expect((await client.units.list()).map(({ name }) => name)).toEqual(['示例县示例局']);
});

test('a second start on the same folder is refused in one sentence with 2; the first runs on', async () => {
  const client = await clientOf(await start());
  const second = await runToEnd(['--data', dataFolder]);
  expect(second).toMatchObject({ status: 2, out: '' });
  expect(second.err).toMatch(ONE_CHINESE_SENTENCE);
  expect(await client.units.list()).toEqual([]);
});

test('a taken port is refused in one sentence with 2, and the folder stays free', async () => {
  const { origin } = await start();
  const other = join(root, 'other');
  const refused = await runToEnd(['--data', other, '--port', new URL(origin).port]);
  expect(refused).toMatchObject({ status: 2, out: '' });
  expect(refused.err).toMatch(ONE_CHINESE_SENTENCE);
});

test('a data folder that is a file is refused in one sentence with 2', async () => {
  await writeFile(dataFolder, 'a file');
  const refused = await runToEnd(['--data', dataFolder]);
  expect(refused).toMatchObject({ status: 2, out: '' });
  expect(refused.err).toMatch(ONE_CHINESE_SENTENCE);
  expect(await readFile(dataFolder, 'utf8')).toBe('a file');
});

test('the program ends by itself after its last page has gone', async () => {
  const { page, ended } = await openPage(await start());
  page.destroy();
  expect(await ended).toEqual({ code: 0, signal: null });
});

test('an open page learns at once that the program has stopped', async () => {
  const { page, stop } = await openPage(await start());
  const gone = once(page, 'close');
  const { code } = await stop();
  await gone;
  expect(code).toBe(0);
});

test.skipIf(process.platform !== 'linux')(
  'the browser is opened without the key in its command line, by a file only the user may read and gone after use',
  async () => {
    const bin = join(root, 'bin');
    const note = join(root, 'note');
    await mkdir(bin);
    await writeFile(
      join(bin, 'chromium'),
      `#!/bin/sh\nprintf '%s\\n' "$@" > '${note}.part'\nmv '${note}.part' '${note}'\n`,
    );
    await chmod(join(bin, 'chromium'), 0o755);
    const entry = join(import.meta.dirname, '..', '..', 'out', 'main', 'browser.js');
    const child = spawn(process.execPath, [entry, '--data', dataFolder], {
      env: {
        PATH: [bin, dirname('/bin/sh')].join(delimiter),
        TMPDIR: root,
        DISPLAY: ':0',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const args = (await vi.waitFor(() => readFile(note, 'utf8'), { timeout: 30_000 })).trim();
    expect(args).toMatch(/^--app=file:\/\/\S+\.html$/);
    const file = new URL(args.slice('--app='.length));
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await stat(new URL('.', file))).mode & 0o777).toBe(0o700);
    const key = /url=http:\/\/127\.0\.0\.1:\d+\/#([\w-]{43})/.exec(await readFile(file, 'utf8'));
    expect(args).not.toContain(key?.[1] ?? '');
    expect(await readFile(`/proc/${child.pid}/cmdline`, 'utf8')).not.toContain(key?.[1] ?? '');
    const address = /url=([^"]+)"/.exec(await readFile(file, 'utf8'))?.[1] ?? '';
    expect(await cookieFor(address)).not.toBe('');
    await vi.waitFor(() => expect(existsSync(file)).toBe(false));
    child.kill('SIGTERM');
    await once(child, 'close');
  },
);
