import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { Failure } from '../../contract/index.ts';
import { withFailures } from './failures.ts';

describe('errors of SQLite', () => {
  it('a full disk becomes DISK_FULL with its place', () => {
    const database = new Database(':memory:');
    database.exec('CREATE TABLE t (x)');
    database.pragma('max_page_count = 2');
    const fill = (): unknown =>
      withFailures({ place: '数据' }, () =>
        database.exec('INSERT INTO t VALUES (zeroblob(100000))'),
      );
    expect(fill).toThrow(Failure);
    expect(fill).toThrow(expect.objectContaining({ code: 'DISK_FULL', facts: { place: '数据' } }));
  });

  it('a fault of our own stays what it is', () => {
    const database = new Database(':memory:');
    expect(() => withFailures({}, () => database.exec('SELECT FROM'))).toThrow('syntax error');
  });
});
