import { Failure, type ErrorCode, type FailureFacts } from '../../contract/index.ts';

/** What SQLite's result codes mean for people. Longer codes (SQLITE_IOERR_WRITE …) fall back to their first part. */
const MEANING: Readonly<Record<string, ErrorCode>> = {
  SQLITE_BUSY: 'DATA_IN_USE',
  SQLITE_LOCKED: 'DATA_IN_USE',
  SQLITE_FULL: 'DISK_FULL',
  SQLITE_READONLY: 'DATA_READ_ONLY',
  SQLITE_CANTOPEN: 'DATA_READ_ONLY',
  SQLITE_PERM: 'DATA_READ_ONLY',
  SQLITE_READONLY_DBMOVED: 'DATA_GONE',
  SQLITE_IOERR: 'DATA_GONE',
  SQLITE_IOERR_CORRUPTFS: 'DATA_DAMAGED',
  SQLITE_CORRUPT: 'DATA_DAMAGED',
  SQLITE_NOTADB: 'DATA_DAMAGED',
  ENOSPC: 'DISK_FULL',
  EACCES: 'DATA_READ_ONLY',
  EPERM: 'DATA_READ_ONLY',
  EROFS: 'DATA_READ_ONLY',
  ENOENT: 'DATA_READ_ONLY',
  ENOTDIR: 'DATA_READ_ONLY',
  EEXIST: 'DATA_READ_ONLY',
};

/** Runs `work`; an error of SQLite or of the file system that people can do something about becomes a Failure. */
export function withFailures<T>(facts: FailureFacts, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const code = meaningOf(error);
    if (code === undefined) throw error;
    throw new Failure(code, facts, { cause: error });
  }
}

function meaningOf(error: unknown): ErrorCode | undefined {
  if (error instanceof Failure || !(error instanceof Error) || !('code' in error)) return undefined;
  const code = String(error.code);
  return MEANING[code] ?? MEANING[code.split('_').slice(0, 2).join('_')];
}
