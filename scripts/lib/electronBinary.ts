/** Electron's own program, which its npm package does not contain. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PACKAGE = join(import.meta.dirname, '..', '..', 'node_modules', 'electron');
/** Stands where fetching failed, so that it is tried once and not at every start. */
const FAILED = join(PACKAGE, '.fetch-failed');
const STALLED_AFTER_MS = 8_000;
const LOOK_EVERY_MS = 1_000;

/** The path of the installed binary, or null. */
export async function installedElectron(): Promise<string | null> {
  const name = await readFile(join(PACKAGE, 'path.txt'), 'utf8').catch(() => null);
  if (name === null) return null;
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(PACKAGE, 'dist');
  const path = join(folder, name);
  return existsSync(path) ? path : null;
}

async function bytesBelow(folder: string): Promise<number> {
  const entries = await readdir(folder, { recursive: true }).catch(() => []);
  const sizes = entries.map(async (entry) =>
    stat(join(folder, entry)).then(
      (found) => found.size,
      () => 0,
    ),
  );
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

/** Runs the package's own installer, and ends it as soon as nothing comes any more: offline must not hang. */
async function runInstaller(work: string): Promise<void> {
  const child = spawn(process.execPath, [join(PACKAGE, 'install.js')], {
    env: { ...process.env, TMPDIR: work, TEMP: work, ELECTRON_GET_NO_PROGRESS: '1' },
    stdio: 'ignore',
  });
  const ended = new Promise<void>((resolve) => {
    child.on('error', () => resolve());
    child.on('close', () => resolve());
  });
  let bytes = -1;
  let grewAt = Date.now();
  const look = async (): Promise<void> => {
    const now = (await bytesBelow(work)) + (await bytesBelow(join(PACKAGE, 'dist')));
    if (now !== bytes) grewAt = Date.now();
    bytes = now;
    if (Date.now() - grewAt > STALLED_AFTER_MS) child.kill('SIGKILL');
  };
  const watch = setInterval(() => {
    void look();
  }, LOOK_EVERY_MS);
  await ended;
  clearInterval(watch);
}

/** Tries once to fetch the binary; resolves to its path, or null where it cannot be had. */
export async function fetchElectron(): Promise<string | null> {
  if (existsSync(FAILED)) return null;
  const work = await mkdtemp(join(tmpdir(), 'electron-'));
  await runInstaller(work);
  await rm(work, { recursive: true, force: true });
  const path = await installedElectron();
  if (path === null) await writeFile(FAILED, '').catch(() => undefined);
  return path;
}
