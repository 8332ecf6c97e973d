import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { Failure } from '../../contract/index.ts';
import { makeFolder } from '../makeFolder.ts';
import { withFailures } from './failures.ts';
import { MIGRATIONS } from './migrations/index.ts';

export type Connection = Database.Database;

export const DATABASE_FILE = 'nianbao.db';

/** "GKNB": marks a SQLite file as ours. */
export const APPLICATION_ID = 0x474b4e42;

/** How long to wait for another instance that is just closing. */
const BUSY_TIMEOUT_MS = 1000;

export interface OpenedDatabase {
  readonly connection: Connection;
  readonly path: string;
  readonly folder: string;
  /** Identity of the file, to notice when it has gone. */
  readonly inode: bigint;
}

/**
 * Opens the database in `folder` as its only user, creating and migrating it where needed. The lock is SQLite's own
 * exclusive lock on the file: the operating system takes it back when the process ends, however it ends. A file
 * that is newer, damaged or not ours is left exactly as it was.
 * @throws Failure with DATA_READ_ONLY, DATA_NEWER, DATA_DAMAGED, DATA_IN_USE, DISK_FULL, or NOT_FOUND where
 * `mustExist` is set and there is none.
 */
export function openDatabase(folder: string, mustExist: boolean): OpenedDatabase {
  const path = join(folder, DATABASE_FILE);
  if (mustExist && !existsSync(path)) {
    throw new Failure('NOT_FOUND', { file: path, detail: '这个文件夹里还没有年报数据' });
  }
  return withFailures({ place: folder, file: DATABASE_FILE }, () => {
    makeFolder(folder);
    const connection = new Database(path, { timeout: BUSY_TIMEOUT_MS });
    try {
      prepare(connection, folder);
      return { connection, path, folder, inode: statSync(path, { bigint: true }).ino };
    } catch (error) {
      connection.close();
      throw error;
    }
  });
}

function prepare(connection: Connection, folder: string): void {
  connection.pragma('locking_mode = EXCLUSIVE');
  connection.exec('BEGIN EXCLUSIVE');
  const version = inspect(connection, folder);
  connection.exec('COMMIT');

  connection.pragma('journal_mode = WAL');
  // WAL alone would leave the last commits to the operating system: what was called saved must survive a power cut.
  connection.pragma('synchronous = FULL');
  connection.pragma('foreign_keys = ON');
  migrate(connection, version);
}

/** The version of the file; refuses what this program must not touch. */
function inspect(connection: Connection, folder: string): number {
  const facts = { place: folder, file: DATABASE_FILE };
  const version = Number(connection.pragma('user_version', { simple: true }));
  const application = Number(connection.pragma('application_id', { simple: true }));
  const isEmpty = connection.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() === undefined;
  if (isEmpty && application === 0 && version === 0) return 0;
  if (application !== APPLICATION_ID) throw new Failure('DATA_DAMAGED', facts);
  if (version > MIGRATIONS.length) throw new Failure('DATA_NEWER', facts);
  const verdict = connection.pragma('quick_check(1)', { simple: true });
  if (verdict !== 'ok') throw new Failure('DATA_DAMAGED', { ...facts, detail: String(verdict) });
  return version;
}

/** Each migration in one transaction together with its number, so that none is ever half done. */
export function migrate(connection: Connection, from: number, to = MIGRATIONS.length): void {
  for (let version = from; version < to; version += 1) {
    connection.transaction(() => {
      connection.exec(MIGRATIONS[version] ?? '');
      connection.pragma(`application_id = ${APPLICATION_ID}`);
      connection.pragma(`user_version = ${version + 1}`);
    })();
  }
}
