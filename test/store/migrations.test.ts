import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { DATABASE_FILE, migrate, type Connection } from '../../src/main/store/database.ts';
import { openStore } from '../../src/main/store/index.ts';
import { MIGRATIONS } from '../../src/main/store/migrations/index.ts';
import { temporaryFolder } from '../support/temporary.ts';

function schemaOf(connection: Connection): unknown {
  return connection
    .prepare(
      "SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY name",
    )
    .all();
}

function freshSchema(): unknown {
  const connection = new Database(':memory:');
  migrate(connection, 0);
  return schemaOf(connection);
}

describe.each(MIGRATIONS.map((_, version) => version))('a database of version %i', (version) => {
  it('is brought to the newest version with what it holds', () => {
    const folder = temporaryFolder();
    const path = join(folder, DATABASE_FILE);
    const old = new Database(path);
    migrate(old, 0, version);
    if (version > 0) {
      old.exec(
        `INSERT INTO units (name, short_name, code, level, address, phone, postcode, website, is_government,
           has_enforcement_power) VALUES ('示例县示例局', '', '', 3, '', '', '', '', 0, 1)`,
      );
    }
    old.close();

    const store = openStore({ folder });
    expect(store.units.list().map((unit) => unit.name)).toEqual(
      version > 0 ? ['示例县示例局'] : [],
    );
    store.close();
    const migrated = new Database(path);
    expect(schemaOf(migrated)).toEqual(freshSchema());
    migrated.close();
  });
});

describe('a migration that fails', () => {
  it('leaves the version before it, whole', () => {
    const connection = new Database(':memory:');
    connection.exec('CREATE TABLE changes (x)');
    expect(() => migrate(connection, 0)).toThrow();
    expect(connection.pragma('user_version', { simple: true })).toBe(1);
    expect(connection.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'batches'").all()).toEqual(
      [],
    );
  });
});

describe('drafts that went out', () => {
  it.each(['UPDATE circulated_drafts SET who = ?', 'DELETE FROM circulated_drafts WHERE who = ?'])(
    'are kept as they were: %s is refused',
    (sql) => {
      const connection = new Database(':memory:');
      migrate(connection, 0);
      connection.exec(`
        INSERT INTO circulated_drafts (report_id, at_ms, who, made_by, file_name, report, sign_off)
        VALUES (1, 0, 'x', 'word', 'a.docx', '{}', 'null')`);
      expect(() => connection.prepare(sql).run('x')).toThrow('append-only');
    },
  );
});

describe('every table', () => {
  it('is STRICT', () => {
    const connection = new Database(':memory:');
    migrate(connection, 0);
    const tables = connection
      .prepare("SELECT name FROM pragma_table_list WHERE strict = 0 AND name NOT LIKE 'sqlite_%'")
      .pluck()
      .all();
    expect(tables).toEqual([]);
  });
});

describe('the change log', () => {
  it.each([
    'UPDATE changes SET became = ?',
    'DELETE FROM changes WHERE what = ?',
    'UPDATE batches SET who = ?',
    'DELETE FROM batches WHERE who = ?',
  ])('refuses: %s', (sql) => {
    const connection = new Database(':memory:');
    migrate(connection, 0);
    connection.exec(`
      INSERT INTO batches (at_ms, who, source) VALUES (0, 'x', 'typing');
      INSERT INTO changes (batch_id, what, was, became) VALUES (1, 'x', '', '1');`);
    expect(() => connection.prepare(sql).run('x')).toThrow('append-only');
  });
});
