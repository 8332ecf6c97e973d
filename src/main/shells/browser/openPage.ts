import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findBrowser } from '../../printing/findBrowser.ts';

/** Ample for a slow machine to start its browser. */
const KEEP_FILE_MS = 120_000;

interface Command {
  readonly program: string;
  readonly args: readonly string[];
}

const command = (pageFile: string): Command => {
  const url = pathToFileURL(pageFile).href;
  const browser = findBrowser();
  if (browser !== null) return { program: browser, args: [`--app=${url}`] };
  if (process.platform === 'win32') {
    return { program: 'rundll32', args: ['url.dll,FileProtocolHandler', url] };
  }
  return { program: process.platform === 'darwin' ? 'open' : 'xdg-open', args: [pageFile] };
};

/** The address is a URL made by the server: no character in it needs escaping in HTML. */
const page = (address: string): string =>
  `<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=${address}">`;

/**
 * Opens `address` in the user's browser. The key in it never stands in a command line, where every user of the machine
 * could read it: the browser is given a file only this user may read, which leads on to the address.
 * @returns the function that removes the file.
 */
export const openPage = (address: string): (() => void) => {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-'));
  const file = join(folder, 'open.html');
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  writeFileSync(file, page(address), { mode: 0o600, flag: 'wx' });
  setTimeout(remove, KEEP_FILE_MS).unref();
  const { program, args } = command(file);
  const child = spawn(program, args, { detached: true, stdio: 'ignore' });
  // No browser could be started: the printed address remains.
  child.on('error', remove);
  child.unref();
  return remove;
};
