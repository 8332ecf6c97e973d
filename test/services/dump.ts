import { join } from 'node:path';
import Database from 'better-sqlite3';
import { DATABASE_FILE } from '../../src/main/store/database.ts';

/**
 * Everything a closed data folder holds besides the change log, which keeps what was undone, and the versions, which
 * only grow.
 */
export function contentOf(folder: string): unknown {
  const database = new Database(join(folder, DATABASE_FILE), { readonly: true });
  const all = (sql: string): unknown => database.prepare(sql).all();
  try {
    return {
      units: all('SELECT * FROM units ORDER BY id'),
      reports: all('SELECT id, unit_id, year, edition, state, origin FROM reports ORDER BY id'),
      tables: all('SELECT * FROM report_tables ORDER BY report_id, table_id'),
      texts: all('SELECT * FROM report_texts ORDER BY report_id, part'),
      settings: all('SELECT * FROM settings ORDER BY key'),
    };
  } finally {
    database.close();
  }
}
