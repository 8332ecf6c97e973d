import * as v from 'valibot';
import type { ReportId, UnitId } from '../../contract/index.ts';
import type { LoggedChange, LogWrite } from '../ports/index.ts';
import type { Connection } from './database.ts';

const batchFields = {
  at_ms: v.number(),
  who: v.string(),
  source: v.string(),
};
const batchRow = v.object({ id: v.number(), ...batchFields, undoes: v.nullable(v.number()) });
const changeFields = {
  id: v.number(),
  batch_id: v.number(),
  unit_id: v.nullable(v.number()),
  report_id: v.nullable(v.number()),
  what: v.string(),
  was: v.string(),
  became: v.string(),
};
const changeRow = v.object(changeFields);
const entryRow = v.object({ ...changeFields, ...batchFields });

/** The change log; the database refuses to alter or delete its rows. */
export function logIn(connection: Connection): LogWrite {
  const batch = connection.prepare(
    'SELECT id, at_ms, who, source, undoes FROM batches WHERE id = ?',
  );
  const changes = connection.prepare(
    'SELECT id, batch_id, unit_id, report_id, what, was, became FROM changes WHERE batch_id = ? ORDER BY id',
  );
  const undoing = connection.prepare('SELECT 1 FROM batches WHERE undoes = ?');
  const ofReport = connection.prepare(
    `SELECT changes.id, batch_id, unit_id, report_id, what, was, became, at_ms, who, source
       FROM changes JOIN batches ON batches.id = batch_id
      WHERE report_id = ? ORDER BY changes.id DESC LIMIT ?`,
  );
  const insertBatch = connection.prepare(
    'INSERT INTO batches (at_ms, who, source, undoes) VALUES (@atMs, @who, @source, @undoes)',
  );
  const insertChange = connection.prepare(
    `INSERT INTO changes (batch_id, unit_id, report_id, what, was, became)
     VALUES (@batchId, @unitId, @reportId, @what, @was, @became)`,
  );
  return {
    batch: (id) => {
      const head = v.parse(v.optional(batchRow), batch.get(id));
      if (!head) return undefined;
      const { at_ms: atMs, ...rest } = head;
      return { ...rest, atMs, changes: v.parse(v.array(changeRow), changes.all(id)).map(toChange) };
    },
    isUndone: (id) => undoing.get(id) !== undefined,
    ofReport: (id, limit) =>
      v
        .parse(v.array(entryRow), ofReport.all(id, limit))
        .map((row) => ({ ...toChange(row), atMs: row.at_ms, who: row.who, source: row.source })),
    append: (head, entries) => {
      const batchId = Number(insertBatch.run(head).lastInsertRowid);
      for (const entry of entries) insertChange.run({ batchId, ...entry });
      return batchId;
    },
  };
}

function toChange(row: v.InferOutput<typeof changeRow>): LoggedChange {
  return {
    id: row.id,
    batchId: row.batch_id,
    unitId: row.unit_id as UnitId | null,
    reportId: row.report_id as ReportId | null,
    what: row.what,
    was: row.was,
    became: row.became,
  };
}
