import { traverseContractProcedures } from '@orpc/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contract } from '../../src/contract/index.ts';
import type { App } from '../../src/main/app.ts';
import { openTestApp } from '../support/program.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { creatingSuite } from './suites/creating.ts';
import { documentsSuite } from './suites/documents.ts';
import { draftsSuite } from './suites/drafts.ts';
import { editingSuite } from './suites/editing.ts';
import { finalizingSuite } from './suites/finalizing.ts';
import { batchSuite } from './suites/batch.ts';
import { foldersSuite } from './suites/folders.ts';
import { importsSuite } from './suites/imports.ts';
import { programSuite } from './suites/program.ts';
import { reasonsSuite } from './suites/reasons.ts';
import { unitsSuite } from './suites/units.ts';
import { TRANSPORTS, type Client, type Connection } from './transports.ts';

describe.each(Object.entries(TRANSPORTS))('the contract over %s', (_, connect) => {
  const folder = temporaryFolder();
  const called = new Set<string>();
  let app: App;
  let connection: Connection;
  beforeAll(async () => {
    app = openTestApp(folder);
    connection = await connect(app);
  });
  afterAll(async () => {
    await connection.close();
    await app.close();
  });

  const client = (): Client => noting(connection.client, called);
  unitsSuite(client);
  creatingSuite(client);
  editingSuite(client);
  finalizingSuite(client);
  documentsSuite(client);
  draftsSuite(client);
  reasonsSuite(client);
  importsSuite(client);
  foldersSuite(client);
  batchSuite(client);
  // Last: the sample it loads is the file that imports begin from.
  programSuite(client, folder);

  it('was called in every procedure', () => {
    const all: string[] = [];
    traverseContractProcedures({ router: contract, path: [] }, ({ path }) => {
      all.push(path.join('.'));
    });
    expect([...called].toSorted()).toEqual(all.toSorted());
  });
});

/** The client, noting which procedures are called. */
function noting(client: Client, called: Set<string>, path: readonly string[] = []): Client {
  return new Proxy(client, {
    get: (target, key) => {
      const value: unknown = Reflect.get(target, key);
      if (typeof key !== 'string' || key === 'then') return value;
      return noting(value as Client, called, [...path, key]);
    },
    apply: (target, self, args) => {
      called.add(path.join('.'));
      return Reflect.apply(target as never, self, args);
    },
  });
}
