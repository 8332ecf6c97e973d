import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

export interface WindowFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
  /** Built files carry a hash of their content in their name. */
  readonly immutable: boolean;
}

const decode = (path: string): string | null => {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
};

const isPlain = (path: string): boolean =>
  path.startsWith('/') &&
  !/[\\:\0]/.test(path) &&
  path
    .slice(1)
    .split('/')
    .every((part) => part !== '' && !part.startsWith('.'));

/**
 * One file of the built window.
 * @param urlPath the path as it stands in the address, still encoded; `/` is the window's page.
 * @returns null for everything that is not a known kind of file below `folder`.
 */
export const windowFile = async (folder: string, urlPath: string): Promise<WindowFile | null> => {
  const path = decode(urlPath === '/' ? '/index.html' : urlPath);
  if (path === null || !isPlain(path)) return null;
  const type = TYPES[extname(path)];
  if (type === undefined) return null;
  const bytes = await readFile(join(folder, ...path.slice(1).split('/'))).catch(() => null);
  if (bytes === null) return null;
  return { bytes: new Uint8Array(bytes), type, immutable: path.startsWith('/assets/') };
};
