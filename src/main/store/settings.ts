import * as v from 'valibot';
import type { SettingsWrite } from '../ports/index.ts';
import type { Connection } from './database.ts';

const rows = v.array(v.tuple([v.string(), v.string()]));

/** The repository of settings. */
export function settingsIn(connection: Connection): SettingsWrite {
  const all = connection.prepare('SELECT key, value FROM settings ORDER BY key').raw();
  const set = connection.prepare(
    'INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  );
  return {
    all: () => Object.fromEntries(v.parse(rows, all.all())),
    set: (key, value) => void set.run(key, value),
  };
}
