/**
 * 送审稿 that went out: what exactly stood in each, when, by which export. Without a reference to the report: a report
 * that was removed and is brought back under its number finds its drafts again.
 */
export const circulatedDrafts = `
  CREATE TABLE circulated_drafts (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    report_id INTEGER NOT NULL,
    at_ms INTEGER NOT NULL,
    who TEXT NOT NULL,
    made_by TEXT NOT NULL,
    file_name TEXT NOT NULL,
    report TEXT NOT NULL CHECK (json_valid(report)),
    sign_off TEXT NOT NULL CHECK (json_valid(sign_off))
  ) STRICT;

  CREATE INDEX circulated_drafts_by_report ON circulated_drafts (report_id, id);

  CREATE TRIGGER circulated_drafts_stay BEFORE UPDATE ON circulated_drafts
    BEGIN SELECT raise(ABORT, 'circulated drafts are append-only'); END;
  CREATE TRIGGER circulated_drafts_are_kept BEFORE DELETE ON circulated_drafts
    BEGIN SELECT raise(ABORT, 'circulated drafts are append-only'); END;
`;
