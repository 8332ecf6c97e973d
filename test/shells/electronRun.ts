import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { ensureBuilt } from '../../scripts/built.ts';
import { APP_ORIGIN } from '../../src/contract/names.ts';
import type * as Double from './electronDouble.ts';
import type * as Native from './native.ts';

const require = createRequire(import.meta.url);
const native = require('./native.ts') as typeof Native;
/** The same instance that the built files get for `electron`. */
export const electron = require('./electronDouble.ts') as typeof Double;

const OUT = join(import.meta.dirname, '..', '..', 'out');

/** Lets everything that waits for a resolved promise run. */
export const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

interface Start {
  readonly args: readonly string[];
  /** Whether no other start holds the lock. */
  readonly isFirst?: boolean;
}

/** Runs the built main, up to the point where Electron says it is ready. */
export const startMain = async ({ args, isFirst = true }: Start): Promise<void> => {
  electron.restart();
  electron.app.isFirst = isFirst;
  process.argv = ['electron', '.', ...args];
  await native.runEntry(join(OUT, 'main', 'index.js'));
};

export const becomeReady = async (): Promise<void> => {
  electron.app.becomeReady();
  await settle();
};

export const onlyWindow = (): InstanceType<typeof Double.BrowserWindow> => {
  const [window, ...more] = electron.seen.windows;
  if (window === undefined || more.length > 0) throw new Error('There is not exactly one window.');
  return window;
};

type Listener = (event: unknown) => void;

/** The page's side of preload: `window` with its messages, and the built preload script run in it. */
export const runPreload = () => {
  const listeners: Listener[] = [];
  const page = {
    addEventListener: (_type: string, listener: Listener) => listeners.push(listener),
    postMessage: (data: unknown, targetOrigin: string, ports: readonly unknown[] = []) => {
      if (targetOrigin !== APP_ORIGIN) return;
      deliver({ source: page, origin: APP_ORIGIN, data, ports });
    },
  };
  const deliver = (event: unknown): void => {
    for (const listener of listeners) listener(event);
  };
  const script = readFileSync(join(OUT, 'preload', 'index.cjs'), 'utf8');
  runInNewContext(script, {
    window: page,
    location: { origin: APP_ORIGIN },
    // A sandboxed preload script can require little else.
    require: (name: string) => {
      if (name === 'electron') return { ipcRenderer: electron.ipcRenderer };
      throw new Error(`A sandboxed preload script cannot require ${name}.`);
    },
  });
  return { page, deliver };
};

/** Ends the program as the user would, so that its database is free again. */
export const endMain = async (): Promise<void> => {
  if (electron.app.exitCode !== null) return;
  const exited = new Promise<void>((resolve) => electron.app.once('double-exit', resolve));
  electron.app.quit();
  await exited;
};

/** A data folder for every test; the program is ended and the folder removed afterwards. */
export const freshFolder = (): (() => string) => {
  const argv = process.argv;
  let folder = '';
  beforeAll(async () => {
    await ensureBuilt();
  });
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nianbao-electron-'));
  });
  afterEach(async () => {
    await endMain();
    await rm(folder, { recursive: true, force: true });
  });
  afterAll(() => {
    process.argv = argv;
  });
  return () => folder;
};

/** Starts the program and waits for its one window. */
export const startWindow = async (dataFolder: string): Promise<ReturnType<typeof onlyWindow>> => {
  await startMain({ args: ['--data', dataFolder] });
  await becomeReady();
  return onlyWindow();
};

/** Asks the handler of `app:` as the window would. */
export const fetchWindow = async (url: string, method = 'GET'): Promise<Response> => {
  const handler = electron.seen.handlers.get('app');
  if (handler === undefined) throw new Error('Nothing serves app:.');
  return handler(new Request(url, { method }));
};

/** Fires an event that can be prevented; says whether it was. */
export const isPrevented = (
  target: { emit: (name: string, ...args: unknown[]) => boolean },
  name: string,
  { item, ...details }: Readonly<Record<string, unknown>> = {},
): boolean => {
  let prevented = false;
  const event = { ...details, preventDefault: () => (prevented = true) };
  if (!target.emit(name, event, item)) throw new Error(`Nobody listens to ${name}.`);
  return prevented;
};
