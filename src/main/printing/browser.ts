import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { PDF_CREATOR } from './creator.ts';
import { devToolsOver, type DevTools } from './pipe.ts';

export interface RunningBrowser extends DevTools {
  /** Ends the browser and removes its profile. */
  readonly end: () => Promise<void>;
}

/** Nothing of the browser's own may reach for the network, and no name resolves to a machine. */
const SWITCHES = [
  '--headless=new',
  '--remote-debugging-pipe',
  // A PDF names what it was made with.
  `--user-agent=${PDF_CREATOR}`,
  '--no-first-run',
  '--no-default-browser-check',
  '--no-pings',
  '--no-proxy-server',
  '--disable-gpu',
  '--disable-sync',
  '--disable-extensions',
  '--disable-breakpad',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--host-resolver-rules=MAP * ~NOTFOUND',
];

/**
 * Starts an installed browser without a window, in a profile of its own, so that the user's is neither seen nor
 * changed and a browser that is open already is left alone.
 * @param path of the browser's program
 */
export async function startBrowser(path: string): Promise<RunningBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'nianbao-print-'));
  // Chromium refuses to run in its sandbox as root; the page it is given can run nothing.
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const child = spawn(path, [...SWITCHES, ...asRoot, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    windowsHide: true,
  });
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  return {
    ...devToolsOver(pipesOf(child)),
    end: async () => {
      child.kill('SIGKILL');
      await exited;
      // Children of the browser let go of the profile a moment later.
      await rm(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    },
  };
}

function pipesOf(child: ChildProcess): { readonly calls: Writable; readonly answers: Readable } {
  const [, , , calls, answers] = child.stdio;
  if (calls instanceof Writable && answers instanceof Readable) return { calls, answers };
  throw new TypeError('The browser was started without its pipes.');
}
