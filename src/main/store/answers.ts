import * as v from 'valibot';
import type { AnswersWrite, StoredAnswer } from '../ports/index.ts';
import type { Connection } from './database.ts';

const row = v.pipe(
  v.object({
    kind: v.picklist(['reason', 'putAway']),
    rule: v.string(),
    fingerprint: v.string(),
    place: v.string(),
    message: v.string(),
    words: v.string(),
    who: v.string(),
    at_ms: v.number(),
  }),
  v.transform(({ at_ms: atMs, ...answer }): StoredAnswer => ({ ...answer, atMs })),
);
const COLUMNS = 'kind, rule, fingerprint, place, message, words, who, at_ms';

/** The repository of what was said to findings. */
export function answersIn(connection: Connection): AnswersWrite {
  const of = connection.prepare(
    `SELECT ${COLUMNS} FROM answers WHERE report_id = ? ORDER BY at_ms, fingerprint`,
  );
  const put = connection.prepare(
    `INSERT OR REPLACE INTO answers (report_id, ${COLUMNS})
     VALUES (@reportId, @kind, @rule, @fingerprint, @place, @message, @words, @who, @atMs)`,
  );
  const remove = connection.prepare('DELETE FROM answers WHERE report_id = ? AND fingerprint = ?');
  return {
    of: (id) => v.parse(v.array(row), of.all(id)),
    put: (reportId, answer) => void put.run({ reportId, ...answer }),
    remove: (id, fingerprint) => void remove.run(id, fingerprint),
  };
}
