import { statSync } from 'node:fs';
import { Failure } from '../../contract/index.ts';
import type { Store, WriteStore } from '../ports/index.ts';
import { answersIn } from './answers.ts';
import { draftsIn } from './drafts.ts';
import { openDatabase, type OpenedDatabase } from './database.ts';
import { withFailures } from './failures.ts';
import { logIn } from './log.ts';
import { reportsIn } from './reports.ts';
import { settingsIn } from './settings.ts';
import { unitsIn } from './units.ts';

export interface StoreOptions {
  readonly folder: string;
  /** Refuse with NOT_FOUND rather than create a database. */
  readonly mustExist?: boolean;
}

/**
 * Opens the database of a data folder as its only user; one connection, every write one transaction.
 * @throws Failure as `openDatabase`
 */
export function openStore({ folder, mustExist = false }: StoreOptions): Store {
  const database = openDatabase(folder, mustExist);
  const { connection } = database;
  const repositories: WriteStore = {
    units: unitsIn(connection),
    reports: reportsIn(connection),
    log: logIn(connection),
    settings: settingsIn(connection),
    answers: answersIn(connection),
    drafts: draftsIn(connection),
  };
  return {
    ...repositories,
    write: (work) =>
      withFailures({ place: folder }, () => {
        const result = connection.transaction(() => work(repositories)).immediate();
        assertStillThere(database);
        return result;
      }),
    close: () => connection.close(),
  };
}

/** A commit to a disk that was pulled out still reports success. */
function assertStillThere({ path, inode, folder }: OpenedDatabase): void {
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
  if (stats?.ino !== inode) throw new Failure('DATA_GONE', { place: folder });
}
