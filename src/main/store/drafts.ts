import * as v from 'valibot';
import type { ReportId } from '../../contract/index.ts';
import { DRAFT_EXPORTS } from '../../contract/types.ts';
import { parseInterchange, toInterchange, type Report } from '../../domain/report/index.ts';
import type { DraftsWrite, StoredDraft } from '../ports/index.ts';
import type { Connection } from './database.ts';

const signOff = v.nullable(v.object({ unitName: v.string(), date: v.string() }));
const row = v.pipe(
  v.object({
    id: v.number(),
    at_ms: v.number(),
    who: v.string(),
    made_by: v.picklist(DRAFT_EXPORTS),
    file_name: v.string(),
    report: v.string(),
    sign_off: v.string(),
  }),
  v.transform((draft): StoredDraft => ({
    id: draft.id,
    atMs: draft.at_ms,
    who: draft.who,
    madeBy: draft.made_by,
    fileName: draft.file_name,
    report: reportFrom(draft.report),
    signOff: v.parse(signOff, JSON.parse(draft.sign_off)),
  })),
);
const COLUMNS = 'at_ms, who, made_by, file_name, report, sign_off';

/** The repository of drafts that went out; the database refuses to alter or delete them. */
export function draftsIn(connection: Connection): DraftsWrite {
  const of = connection.prepare(
    `SELECT id, ${COLUMNS} FROM circulated_drafts WHERE report_id = ? ORDER BY id DESC`,
  );
  const append = connection.prepare(
    `INSERT INTO circulated_drafts (report_id, ${COLUMNS})
     VALUES (@id, @atMs, @who, @madeBy, @fileName, @report, @signOff)`,
  );
  return {
    of: (id: ReportId) => v.parse(v.array(row), of.all(id)),
    append: (id, draft) =>
      void append.run({
        ...draft,
        id,
        report: JSON.stringify(toInterchange(draft.report)),
        signOff: JSON.stringify(draft.signOff),
      }),
  };
}

function reportFrom(json: string): Report {
  const parsed = parseInterchange(JSON.parse(json));
  if (!parsed.ok) throw new Error(`a stored draft cannot be read: ${parsed.problem.where}`);
  return parsed.report;
}
