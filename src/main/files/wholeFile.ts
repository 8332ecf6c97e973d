import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Failure } from '../../contract/index.ts';
import type { FileToSave } from '../ports/index.ts';

/**
 * Writes a file whole or not at all: into a temporary file beside it, to the disk, then under its name. What failed
 * leaves neither.
 * @throws Failure CANNOT_WRITE (there is one already, a folder that cannot be written, a file that is open in Word, a
 * disk that has gone), DISK_FULL
 */
export async function saveWhole(
  { path, bytes, overwrite }: FileToSave,
  files: FileCalls = { open, rename },
): Promise<void> {
  if (!overwrite && existsSync(path)) {
    throw new Failure('CANNOT_WRITE', { file: basename(path), detail: '已经有这个文件' });
  }
  const temporary = join(dirname(path), `.${randomBytes(8).toString('hex')}.tmp`);
  let stage: Stage = 'begin';
  try {
    const file = await files.open(temporary, 'wx');
    stage = 'write';
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    stage = 'rename';
    await renameInUse(files, temporary, path);
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw cannotWrite(path, stage, cause);
  }
}

/** What of the file system may fail in a way no test can bring about on every machine. */
export interface FileCalls {
  readonly open: (path: string, flags: 'wx') => Promise<OpenFile>;
  readonly rename: (from: string, to: string) => Promise<void>;
}

interface OpenFile {
  readonly writeFile: (bytes: Uint8Array) => Promise<void>;
  readonly sync: () => Promise<void>;
  readonly close: () => Promise<void>;
}

type Stage = 'begin' | 'write' | 'rename';

const IN_USE = new Set(['EBUSY', 'EPERM', 'EACCES']);
const TRIES = 4;
const BETWEEN_TRIES_MS = 100;

/** A virus scanner holds a new file for a moment; Word holds it as long as it is open. */
async function renameInUse({ rename: move }: FileCalls, from: string, to: string): Promise<void> {
  for (let left = TRIES - 1; ; left -= 1) {
    try {
      return await move(from, to);
    } catch (error) {
      if (left === 0 || !IN_USE.has(codeOf(error))) throw error;
      await new Promise((resolve) => void setTimeout(resolve, BETWEEN_TRIES_MS));
    }
  }
}

const DETAILS: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件夹，或磁盘已经拔出',
  ENOTDIR: '没有这个文件夹',
  EROFS: '这个磁盘或文件夹是只读的',
  ENAMETOOLONG: '文件夹的路径太长',
  EISDIR: '那里有一个同名的文件夹',
  ENOTEMPTY: '那里有一个同名的文件夹',
  EIO: '磁盘读写出错，或已经拔出',
  ENODEV: '磁盘已经拔出',
  ENXIO: '磁盘已经拔出',
  EMFILE: '打开的文件太多',
};

function cannotWrite(path: string, stage: Stage, cause: unknown): Failure {
  const code = codeOf(cause);
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new Failure('DISK_FULL', { place: path }, { cause });
  }
  return new Failure('CANNOT_WRITE', { file: path, detail: detailOf(code, stage) }, { cause });
}

function detailOf(code: string, stage: Stage): string | undefined {
  if (!IN_USE.has(code)) return DETAILS[code];
  return stage === 'rename' ? '它正被 Word、WPS 等程序打开，或是只读的' : '这个文件夹不能写入';
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
