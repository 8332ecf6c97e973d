import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import { Failure, type ErrorCode } from '../../src/contract/index.ts';
import { APPLICATION_ID, DATABASE_FILE, openDatabase } from '../../src/main/store/database.ts';
import { openStore } from '../../src/main/store/index.ts';
import { MIGRATIONS } from '../../src/main/store/migrations/index.ts';
import type { Store } from '../../src/main/ports/index.ts';
import { UNIT } from '../contract/scenario.ts';
import { isRoot, temporaryFolder, unwritableFolder } from '../support/temporary.ts';
import { startChild } from './childProcess.ts';

const root = temporaryFolder();
let count = 0;
const stores: Store[] = [];
afterEach(() => {
  for (const store of stores.splice(0)) store.close();
});

function newFolder(): string {
  count += 1;
  const folder = join(root, String(count));
  mkdirSync(folder);
  return folder;
}

function open(folder: string): Store {
  const store = openStore({ folder });
  stores.push(store);
  return store;
}

function codeOf(work: () => unknown): ErrorCode | 'done' {
  try {
    work();
    return 'done';
  } catch (error) {
    if (error instanceof Failure) return error.code;
    throw error;
  }
}

function pragma(folder: string, name: string): unknown {
  const database = new Database(join(folder, DATABASE_FILE), { readonly: true });
  try {
    return database.pragma(name, { simple: true });
  } finally {
    database.close();
  }
}

/** Writes a database with `prepare`, and returns its bytes. */
function databaseIn(folder: string, prepare: (database: Database.Database) => void): Buffer {
  const path = join(folder, DATABASE_FILE);
  const database = new Database(path);
  prepare(database);
  database.close();
  return readFileSync(path);
}

describe('opening a data folder', () => {
  it('makes folder and database where there are none, marked as ours', () => {
    const folder = join(newFolder(), '新建', '数据');
    openStore({ folder }).close();
    expect(pragma(folder, 'application_id')).toBe(APPLICATION_ID);
    expect(pragma(folder, 'user_version')).toBe(MIGRATIONS.length);
    expect(pragma(folder, 'journal_mode')).toBe('wal');
  });

  it('asks the disk, not only the operating system, to keep each commit', () => {
    const { connection } = openDatabase(newFolder(), false);
    const FULL = 2;
    expect(connection.pragma('synchronous', { simple: true })).toBe(FULL);
    expect(connection.pragma('foreign_keys', { simple: true })).toBe(1);
    connection.close();
  });

  it('takes a zero-byte file for a new database', () => {
    const folder = newFolder();
    writeFileSync(join(folder, DATABASE_FILE), '');
    expect(open(folder).units.list()).toEqual([]);
  });

  it('makes nothing where the database must exist and does not', () => {
    const folder = join(newFolder(), 'missing');
    expect(codeOf(() => openStore({ folder, mustExist: true }))).toBe('NOT_FOUND');
    expect(existsSync(folder)).toBe(false);
  });

  it('keeps what was written when it is opened again', () => {
    const folder = newFolder();
    const store = openStore({ folder });
    const id = store.write((tx) => tx.units.insert(UNIT));
    store.close();
    expect(open(folder).units.list()).toEqual([{ ...UNIT, id }]);
  });

  it('refuses a database of a newer version and leaves every byte of it', () => {
    const folder = newFolder();
    const bytes = databaseIn(folder, (database) => {
      database.exec('CREATE TABLE future (x)');
      database.pragma(`application_id = ${APPLICATION_ID}`);
      database.pragma(`user_version = ${MIGRATIONS.length + 1}`);
    });
    expect(codeOf(() => openStore({ folder }))).toBe('DATA_NEWER');
    expect(readFileSync(join(folder, DATABASE_FILE)).equals(bytes)).toBe(true);
    expect(readdirSync(folder)).toEqual([DATABASE_FILE]);
  });

  it('refuses a database of another program and leaves every byte of it', () => {
    const folder = newFolder();
    const bytes = databaseIn(folder, (database) => database.exec('CREATE TABLE theirs (x)'));
    expect(codeOf(() => openStore({ folder }))).toBe('DATA_DAMAGED');
    expect(readFileSync(join(folder, DATABASE_FILE)).equals(bytes)).toBe(true);
  });

  it('refuses a file that is no database and leaves every byte of it', () => {
    const folder = newFolder();
    const bytes = Buffer.from('这不是数据库'.repeat(500));
    writeFileSync(join(folder, DATABASE_FILE), bytes);
    expect(codeOf(() => openStore({ folder }))).toBe('DATA_DAMAGED');
    expect(readFileSync(join(folder, DATABASE_FILE)).equals(bytes)).toBe(true);
  });

  it('refuses a database with damaged pages', () => {
    const folder = newFolder();
    const store = openStore({ folder });
    for (let index = 0; index < 50; index += 1) {
      store.write((tx) => tx.units.insert({ ...UNIT, name: `单位${index}` }));
    }
    store.close();
    const path = join(folder, DATABASE_FILE);
    const bytes = readFileSync(path);
    bytes.fill(0xa5, 4096, bytes.length - 4096);
    writeFileSync(path, bytes);
    expect(codeOf(() => openStore({ folder }))).toBe('DATA_DAMAGED');
  });

  it('refuses where the data folder is a file', () => {
    const path = join(newFolder(), 'file');
    writeFileSync(path, '');
    expect(codeOf(() => openStore({ folder: path }))).toBe('DATA_READ_ONLY');
  });

  it.skipIf(process.platform === 'win32')('refuses a folder that cannot be written', () => {
    const folder = unwritableFolder(newFolder());
    expect(codeOf(() => openStore({ folder }))).toBe('DATA_READ_ONLY');
    expect(existsSync(join(folder, DATABASE_FILE))).toBe(false);
  });

  it.skipIf(isRoot())('refuses a database that cannot be written', () => {
    const folder = newFolder();
    openStore({ folder }).close();
    chmodSync(join(folder, DATABASE_FILE), 0o444);
    chmodSync(folder, 0o555);
    expect(codeOf(() => openStore({ folder }))).toBe('DATA_READ_ONLY');
    chmodSync(folder, 0o755);
  });

  it('says so when the folder goes away under the running program', () => {
    const folder = newFolder();
    const store = open(folder);
    renameSync(folder, `${folder}-moved`);
    expect(codeOf(() => store.write((tx) => tx.units.insert(UNIT)))).toBe('DATA_GONE');
  });
});

describe('a second instance', () => {
  it('is refused in another process, and let in once the first was killed with -9', async () => {
    const folder = newFolder();
    const first = await startChild('openAndHold.ts', [folder]);
    expect(first.said).toBe('open');
    expect(codeOf(() => openStore({ folder }))).toBe('DATA_IN_USE');
    await first.kill();
    expect(open(folder).units.list()).toEqual([]);
  });

  it('is refused in the same process', () => {
    const folder = newFolder();
    open(folder);
    expect(codeOf(() => openStore({ folder }))).toBe('DATA_IN_USE');
  });
});
