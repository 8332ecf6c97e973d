/** Who changed what, when, from what, to what. Rows name units and reports without a reference: they outlive them. */
export const changeLog = `
  CREATE TABLE batches (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at_ms INTEGER NOT NULL,
    who TEXT NOT NULL,
    source TEXT NOT NULL,
    undoes INTEGER UNIQUE REFERENCES batches (id)
  ) STRICT;

  CREATE TABLE changes (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    batch_id INTEGER NOT NULL REFERENCES batches (id),
    unit_id INTEGER,
    report_id INTEGER,
    what TEXT NOT NULL,
    was TEXT NOT NULL,
    became TEXT NOT NULL
  ) STRICT;

  CREATE INDEX changes_by_batch ON changes (batch_id);
  CREATE INDEX changes_by_report ON changes (report_id, id);

  CREATE TRIGGER batches_stay BEFORE UPDATE ON batches
    BEGIN SELECT raise(ABORT, 'the change log is append-only'); END;
  CREATE TRIGGER batches_are_kept BEFORE DELETE ON batches
    BEGIN SELECT raise(ABORT, 'the change log is append-only'); END;
  CREATE TRIGGER changes_stay BEFORE UPDATE ON changes
    BEGIN SELECT raise(ABORT, 'the change log is append-only'); END;
  CREATE TRIGGER changes_are_kept BEFORE DELETE ON changes
    BEGIN SELECT raise(ABORT, 'the change log is append-only'); END;
`;
