import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';

/** An empty folder that is removed when the file's tests are over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-test-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** A folder in which nobody can write. Permissions do not bind root; the kernel's own file system does. */
export function unwritableFolder(candidate: string): string {
  if (isRoot()) return '/proc';
  chmodSync(candidate, 0o555);
  onTestFinished(() => chmodSync(candidate, 0o755));
  return candidate;
}
