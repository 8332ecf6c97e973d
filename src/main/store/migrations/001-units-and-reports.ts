/** Units, their reports, and settings. A table's cells are one blob (src/domain/cells/codec.ts). */
export const unitsAndReports = `
  CREATE TABLE units (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    short_name TEXT NOT NULL,
    code TEXT NOT NULL,
    level INTEGER CHECK (level BETWEEN 1 AND 4),
    parent_id INTEGER REFERENCES units (id),
    address TEXT NOT NULL,
    phone TEXT NOT NULL,
    postcode TEXT NOT NULL,
    website TEXT NOT NULL,
    is_government INTEGER NOT NULL CHECK (is_government IN (0, 1)),
    has_enforcement_power INTEGER NOT NULL CHECK (has_enforcement_power IN (0, 1))
  ) STRICT;

  CREATE TABLE reports (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    unit_id INTEGER NOT NULL REFERENCES units (id),
    year INTEGER NOT NULL,
    edition TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'imported', 'finalized')),
    origin TEXT NOT NULL CHECK (origin IN ('made', 'file')),
    version INTEGER NOT NULL,
    saved_at_ms INTEGER NOT NULL,
    UNIQUE (unit_id, year)
  ) STRICT;

  CREATE TABLE report_tables (
    report_id INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
    table_id TEXT NOT NULL,
    cells BLOB NOT NULL,
    PRIMARY KEY (report_id, table_id)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE report_texts (
    report_id INTEGER NOT NULL REFERENCES reports (id) ON DELETE CASCADE,
    part TEXT NOT NULL,
    heading TEXT NOT NULL,
    body TEXT NOT NULL,
    carried TEXT,
    PRIMARY KEY (report_id, part)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE settings (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
`;
