import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { makeFolder } from './makeFolder.ts';

const folder = mkdtempSync(join(tmpdir(), 'nianbao-folder-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('making a folder', () => {
  it('makes those above it too, and leaves one that is there alone', () => {
    const deep = join(folder, '一', '二', '三');
    makeFolder(deep);
    makeFolder(deep);
    expect(existsSync(deep)).toBe(true);
  });

  it('inside a file is refused', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(() => makeFolder(join(folder, 'file', 'below'))).toThrow();
  });

  // The recursive mkdir of Node went on for ever here: a data folder on such a file system hung the program.
  it.runIf(existsSync('/proc/self'))('where the system knows no such place is refused', () => {
    expect(() => makeFolder('/proc/nianbao/data')).toThrow();
  });
});
