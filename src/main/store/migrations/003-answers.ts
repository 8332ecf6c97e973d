/**
 * What was said to findings: reasons for warnings, hints put away. Without a reference to the report: a report that
 * was removed and is brought back under its number finds its reasons again.
 */
export const answers = `
  CREATE TABLE answers (
    report_id INTEGER NOT NULL,
    fingerprint TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('reason', 'putAway')),
    rule TEXT NOT NULL,
    place TEXT NOT NULL,
    message TEXT NOT NULL,
    words TEXT NOT NULL,
    who TEXT NOT NULL,
    at_ms INTEGER NOT NULL,
    PRIMARY KEY (report_id, fingerprint)
  ) STRICT, WITHOUT ROWID;
`;
