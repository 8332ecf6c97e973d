import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { ensureBuilt } from '../../scripts/built.ts';
import { cookieFor, send } from './http.ts';

const START = join(import.meta.dirname, '..', '..', 'scripts', 'start.ts');

let folder: string;

beforeAll(async () => {
  await ensureBuilt();
  folder = await mkdtemp(join(tmpdir(), 'nianbao-start-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test.skipIf(process.platform !== 'linux')(
  'without a display one line says why there is no Electron window, and the address works',
  async () => {
    const child = spawn(process.execPath, [START, '--data', folder], {
      env: { ...process.env, DISPLAY: '', WAYLAND_DISPLAY: '' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let out = '';
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    await vi.waitFor(() => expect(out).toMatch(/#[\w-]{43}\n/), { timeout: 60_000 });
    const [why, words, address, ...rest] = out.trimEnd().split('\n');
    expect(why).toBe('本机没有图形界面，改用浏览器窗口。');
    expect(words).toContain('打开下面的地址');
    expect(rest).toEqual([]);
    expect(await cookieFor(address ?? '')).not.toBe('');
    expect((await send(new URL(address ?? '').origin, {})).status).toBe(200);
    child.kill('SIGTERM');
    await once(child, 'close');
    expect(child.exitCode).toBe(0);
  },
);
