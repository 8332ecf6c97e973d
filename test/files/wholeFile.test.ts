import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Failure, failureSentence } from '../../src/contract/index.ts';
import { saveWhole, type FileCalls } from '../../src/main/files/wholeFile.ts';
import { isRoot, temporaryFolder, unwritableFolder } from '../support/temporary.ts';

const BYTES = new TextEncoder().encode('新的内容');

const sentenceOf = async (saving: Promise<void>): Promise<string> => {
  const failure = await saving.catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(Failure);
  return failure instanceof Failure ? failureSentence(failure.code, failure.facts) : '';
};

/** The real calls, but one of them fails as it does on Windows or with a disk pulled out. */
const failing = (
  call: 'open' | 'rename' | 'write' | 'sync',
  code: string,
  times = 99,
): FileCalls => {
  let left = times;
  const fail = (): void => {
    if (left === 0) return;
    left -= 1;
    throw Object.assign(new Error(code), { code });
  };
  return {
    open: async (path, flags) => {
      if (call === 'open') fail();
      const file = await open(path, flags);
      return {
        writeFile: async (bytes) => {
          if (call === 'write') {
            await file.writeFile(bytes.subarray(0, 3));
            fail();
          }
          await file.writeFile(bytes);
        },
        sync: async () => {
          if (call === 'sync') fail();
          await file.sync();
        },
        close: () => file.close(),
      };
    },
    rename: async (from, to) => {
      if (call === 'rename') fail();
      await rename(from, to);
    },
  };
};

describe('a file', () => {
  it('is written whole under its name, over another only where that is wanted', async () => {
    const folder = temporaryFolder();
    const path = join(folder, '年报.docx');
    await saveWhole({ path, bytes: BYTES, overwrite: false });
    expect(readFileSync(path)).toEqual(Buffer.from(BYTES));
    writeFileSync(path, '旧的内容');
    const refused = await sentenceOf(saveWhole({ path, bytes: BYTES, overwrite: false }));
    expect(refused).toContain('已经有这个文件');
    expect(readFileSync(path, 'utf8')).toBe('旧的内容');
    await saveWhole({ path, bytes: BYTES, overwrite: true });
    expect(readFileSync(path, 'utf8')).toBe('新的内容');
    expect(readdirSync(folder)).toEqual(['年报.docx']);
  });

  it.each([
    ['open in Word (EBUSY)', failing('rename', 'EBUSY'), '正被 Word、WPS 等程序打开'],
    ['open in Word (EPERM)', failing('rename', 'EPERM'), '正被 Word、WPS 等程序打开'],
    ['open in Word (EACCES)', failing('rename', 'EACCES'), '正被 Word、WPS 等程序打开'],
    ['on a full disk, found when writing', failing('write', 'ENOSPC'), '磁盘已满'],
    ['on a full disk, found when syncing', failing('sync', 'ENOSPC'), '磁盘已满'],
    ['beyond a quota', failing('write', 'EDQUOT'), '磁盘已满'],
    ['on a disk that fails', failing('sync', 'EIO'), '磁盘读写出错'],
    ['on a disk pulled out', failing('write', 'ENXIO'), '磁盘已经拔出'],
    ['on a share that is read-only', failing('open', 'EROFS'), '只读'],
    ['in a folder closed to this user', failing('open', 'EACCES'), '这个文件夹不能写入'],
  ])(
    '%s is refused in one sentence, what was there is kept, nothing else is left',
    async (...of) => {
      const [, calls, words] = of;
      const folder = temporaryFolder();
      const path = join(folder, '年报.docx');
      writeFileSync(path, '旧的内容');
      expect(await sentenceOf(saveWhole({ path, bytes: BYTES, overwrite: true }, calls))).toContain(
        words,
      );
      expect(readFileSync(path, 'utf8')).toBe('旧的内容');
      expect(readdirSync(folder)).toEqual(['年报.docx']);
    },
  );

  it('that a virus scanner holds for a moment is written all the same', async () => {
    const path = join(temporaryFolder(), '年报.docx');
    await saveWhole({ path, bytes: BYTES, overwrite: false }, failing('rename', 'EPERM', 2));
    expect(readFileSync(path, 'utf8')).toBe('新的内容');
  });

  it('whose folder has gone, or whose name a folder has, is refused', async () => {
    const folder = temporaryFolder();
    rmSync(folder, { recursive: true });
    const gone = saveWhole({ path: join(folder, 'a.docx'), bytes: BYTES, overwrite: false });
    expect(await sentenceOf(gone)).toContain('没有这个文件夹，或磁盘已经拔出');
    const other = temporaryFolder();
    mkdirSync(join(other, 'a.docx', 'x'), { recursive: true });
    const taken = saveWhole({ path: join(other, 'a.docx'), bytes: BYTES, overwrite: true });
    expect(await sentenceOf(taken)).toContain('同名的文件夹');
    expect(readdirSync(other)).toEqual(['a.docx']);
  });

  it('in a folder that cannot be written is refused', async () => {
    const folder = unwritableFolder(temporaryFolder());
    const saving = saveWhole({ path: join(folder, 'a.docx'), bytes: BYTES, overwrite: false });
    // Root writes everywhere but into the kernel's own file system, which has no such folder.
    expect(await sentenceOf(saving)).toContain(isRoot() ? '不能写入' : '这个文件夹不能写入');
  });
});

/** A disk of 64 kB in a mount namespace of its own; not every machine lets us make one. */
const onSmallDisk = (folder: string, command: readonly string[]): string | null => {
  const script = 'mount -t tmpfs -o size=64k tmpfs "$1" && shift && exec "$@"';
  const args = ['-rm', 'sh', '-c', script, 'sh', folder, ...command];
  const { status, stdout } = spawnSync('unshare', args, { encoding: 'utf8' });
  return status === 0 ? stdout : null;
};

const isPossible = onSmallDisk(temporaryFolder(), ['true']) !== null;

describe.skipIf(!isPossible)('a disk that is full (skipped where none can be made)', () => {
  it.each(['docx', 'xlsx', 'html', 'json'])('is said for a .%s, and nothing is left', (format) => {
    const script = join(import.meta.dirname, 'writeOnFullDisk.ts');
    const folder = temporaryFolder();
    const said = onSmallDisk(folder, [process.execPath, script, format, folder]);
    expect(JSON.parse(said ?? '')).toEqual({ code: 'DISK_FULL', left: ['fill'] });
  });
});
