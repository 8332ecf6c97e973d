import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/temporary.ts';

/** A disk of 300 kB, in a mount namespace of its own; not every machine lets us make one. */
const ON_SMALL_DISK = 'mount -t tmpfs -o size=300k tmpfs "$1" && shift && exec "$@"';

function onSmallDisk(folder: string, command: readonly string[]): string | null {
  const args = ['-rm', 'sh', '-c', ON_SMALL_DISK, 'sh', folder, ...command];
  const { status, stdout } = spawnSync('unshare', args, { encoding: 'utf8' });
  return status === 0 ? stdout : null;
}

const isPossible = onSmallDisk(temporaryFolder(), ['true']) !== null;

describe.skipIf(!isPossible)(
  'a disk that fills up (skipped where no small disk can be made)',
  () => {
    it('is reported as DISK_FULL, and what was saved before is still there', () => {
      const folder = temporaryFolder();
      const script = join(import.meta.dirname, 'fillDisk.ts');
      const said = onSmallDisk(folder, [process.execPath, script, folder]);
      expect(JSON.parse(said ?? '')).toEqual({ code: 'DISK_FULL', keptIsLastSaved: true });
    });
  },
);
