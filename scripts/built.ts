/** The built program, made anew where the sources are newer: `npm start`, `npm run cli` and the e2e tests share it. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

const ROOT = join(import.meta.dirname, '..');
const OUT = join(ROOT, 'out');
const STAMP = '.built';
const CACHE = join(ROOT, 'node_modules', '.cache', 'nianbao');
const LOCK = join(CACHE, 'lock');
const LOOK_AGAIN_MS = 200;
const SOURCES = ['src', 'electron.vite.config.ts', 'package-lock.json'];

/** Milliseconds since 1970 of the newest file at or below `path`; 0 where there is none. */
async function newest(path: string): Promise<number> {
  const found = await stat(path).catch(() => null);
  if (found === null) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  const entries = await readdir(path);
  const times = await Promise.all(entries.map((entry) => newest(join(path, entry))));
  return Math.max(found.mtimeMs, ...times);
}

async function isFresh(): Promise<boolean> {
  const stamp = await stat(join(OUT, STAMP)).catch(() => null);
  if (stamp === null) return false;
  const times = await Promise.all(SOURCES.map((source) => newest(join(ROOT, source))));
  return stamp.mtimeMs >= Math.max(...times);
}

/** Everything the build says goes to standard error: standard output belongs to the command that was asked for. */
function electronVite(outDir: string): Promise<number> {
  const bin = join(ROOT, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const child = spawn(process.execPath, [bin, 'build', '--logLevel', 'warn', '--outDir', outDir], {
    cwd: ROOT,
    stdio: ['ignore', process.stderr, process.stderr],
  });
  return new Promise((resolve) => {
    child.on('error', () => resolve(1));
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** Takes the place of the old build at once, so that a program that starts meanwhile never sees half of one. */
async function replaceOut(next: string): Promise<void> {
  const old = `${next}-old`;
  if (existsSync(OUT)) await rename(OUT, old);
  await rename(next, OUT);
  await rm(old, { recursive: true, force: true });
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** One build at a time; what a killed build left behind does not count. */
async function lockedBuild(work: () => Promise<void>): Promise<void> {
  await mkdir(CACHE, { recursive: true });
  for (;;) {
    const taken = await writeFile(LOCK, String(process.pid), { flag: 'wx' }).catch(() => LOCK);
    if (taken === undefined) break;
    const owner = Number(await readFile(LOCK, 'utf8').catch(() => '0'));
    if (owner > 0 && !isRunning(owner)) await rm(LOCK, { force: true });
    else await setTimeout(LOOK_AGAIN_MS);
  }
  await work().finally(() => rm(LOCK, { force: true }));
}

async function build(): Promise<void> {
  const next = join(CACHE, `out-${process.pid}`);
  await mkdir(next, { recursive: true });
  // Before the build: what is saved while it runs makes it stale.
  await writeFile(join(CACHE, `stamp-${process.pid}`), '');
  const status = await electronVite(next);
  if (status !== 0) {
    await rm(next, { recursive: true, force: true });
    throw new Error(`The build failed with status ${status}.`);
  }
  await rename(join(CACHE, `stamp-${process.pid}`), join(next, STAMP));
  await replaceOut(next);
}

/**
 * @returns the folder of the built program (`out`)
 * @throws Error where the build fails
 */
export async function ensureBuilt(): Promise<string> {
  if (!existsSync(join(ROOT, 'src')) || (await isFresh())) return OUT;
  await lockedBuild(async () => {
    if (!(await isFresh())) await build();
  });
  return OUT;
}

if (import.meta.main) await ensureBuilt();
