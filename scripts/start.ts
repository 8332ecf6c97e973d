/** `npm start`: Electron where it can run, otherwise the browser shell and one line that says why. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { hasDisplay } from '../src/main/printing/findBrowser.ts';
import { ensureBuilt } from './built.ts';
import { fetchElectron, installedElectron } from './lib/electronBinary.ts';

const ROOT = join(import.meta.dirname, '..');
const EXIT_REFUSED = 2;
/** A window that ends with a failure sooner than this never came up (a library is missing, no sandbox). */
const STARTED_AFTER_MS = 5_000;

interface Electron {
  readonly path: string | null;
  /** Why there is none, for the user. */
  readonly why: string;
}

function unsuitable(): string | null {
  if (!hasDisplay()) return '本机没有图形界面';
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
  if (isRoot) return '当前是 root 用户，Electron 的沙箱不能启动';
  return null;
}

async function findElectron(): Promise<Electron> {
  const why = unsuitable();
  if (why !== null) return { path: null, why };
  const installed = await installedElectron();
  if (installed !== null) return { path: installed, why: '' };
  if (process.env['CI'] !== undefined) return { path: null, why: '没有安装 Electron 运行程序' };
  console.log('正在下载 Electron 运行程序（只需一次，不能联网时会自动跳过）……');
  return { path: await fetchElectron(), why: 'Electron 运行程序下载不到' };
}

/** @returns the exit status, or null where the window never came up. */
async function runElectron(path: string): Promise<number | null> {
  const env = { ...process.env };
  delete env['ELECTRON_RUN_AS_NODE'];
  const startedAt = Date.now();
  const child = spawn(path, [ROOT, ...process.argv.slice(2)], { stdio: 'inherit', env });
  const code = await new Promise<number | null>((resolve) => {
    child.on('error', () => resolve(null));
    child.on('close', resolve);
  });
  if (code === 0 || code === EXIT_REFUSED) return code;
  return Date.now() - startedAt < STARTED_AFTER_MS ? null : (code ?? 1);
}

async function runBrowserShell(out: string, why: string): Promise<void> {
  console.log(`${why}，改用浏览器窗口。`);
  await import(pathToFileURL(join(out, 'main', 'browser.js')).href);
}

const out = await ensureBuilt();
const { path, why } = await findElectron();
const status = path === null ? null : await runElectron(path);
if (status !== null) process.exitCode = status;
else await runBrowserShell(out, path === null ? why : 'Electron 窗口没有启动成功');
