import { accessSync, constants, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Chromium and its kin, which show a page as a window of its own (`--app`). */
const LINUX_NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];
const MAC_PATHS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const WINDOWS_PATHS = [
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
];
const WINDOWS_ROOTS = ['ProgramFiles(x86)', 'ProgramFiles', 'LOCALAPPDATA'];

export type Env = Readonly<Record<string, string | undefined>>;

const candidates = (platform: NodeJS.Platform, env: Env): readonly string[] => {
  if (platform === 'darwin') return MAC_PATHS;
  if (platform === 'win32') {
    const roots = WINDOWS_ROOTS.map((name) => env[name]).filter((root) => root !== undefined);
    return roots.flatMap((root) => WINDOWS_PATHS.map((parts) => join(root, ...parts)));
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return LINUX_NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
};

const isRunnable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    // A snap sees a /tmp of its own and could not read the file that lets it in.
    return !realpathSync(path).includes('/snap');
  } catch {
    return false;
  }
};

/** The first installed browser of Chromium's kind, or null. */
export const findBrowser = (
  platform: NodeJS.Platform = process.platform,
  env: Env = process.env,
): string | null => candidates(platform, env).find(isRunnable) ?? null;

/** Whether a window could be seen at all. */
export const hasDisplay = (
  platform: NodeJS.Platform = process.platform,
  env: Env = process.env,
): boolean => {
  if (platform === 'win32' || platform === 'darwin') return true;
  return [env['DISPLAY'], env['WAYLAND_DISPLAY']].some(
    (value) => value !== undefined && value !== '',
  );
};
