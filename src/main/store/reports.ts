import * as v from 'valibot';
import { decodeTable, encodeTable } from '../../domain/cells/index.ts';
import { EDITIONS, TABLE_IDS, tableOf, type EditionId } from '../../domain/forms/index.ts';
import { textOf, TEXT_PARTS, type Tables, type TextPart } from '../../domain/report/index.ts';
import type { ReportId, UnitId } from '../../contract/index.ts';
import type {
  NewReport,
  ReportHead,
  ReportsWrite,
  StoredReport,
  StoredTexts,
} from '../ports/index.ts';
import type { Connection } from './database.ts';
import { headingOf, reportFrom } from './reportTexts.ts';

const headRow = v.pipe(
  v.object({
    id: v.number(),
    unit_id: v.number(),
    year: v.number(),
    edition: v.picklist(EDITIONS.map((form) => form.id)),
    state: v.picklist(['draft', 'imported', 'finalized']),
    origin: v.picklist(['made', 'file']),
    version: v.number(),
    saved_at_ms: v.number(),
  }),
  v.transform((row): ReportHead => ({
    id: row.id as ReportId,
    unitId: row.unit_id as UnitId,
    year: row.year,
    edition: row.edition,
    state: row.state,
    origin: row.origin,
    version: row.version,
    savedAtMs: row.saved_at_ms,
  })),
);
const tableRows = v.array(
  v.object({ table_id: v.picklist(TABLE_IDS), cells: v.instance(Uint8Array) }),
);
const textRows = v.array(
  v.object({
    part: v.picklist(TEXT_PARTS),
    heading: v.string(),
    body: v.string(),
    carried: v.nullable(v.string()),
    frozen: v.nullable(v.string()),
  }),
);
const COLUMNS = 'unit_id, year, edition, state, origin, version, saved_at_ms';
const VALUES = '@unitId, @year, @edition, @state, @origin, @version, @savedAtMs';

/** The repository of reports with their tables and texts. */
export function reportsIn(connection: Connection): ReportsWrite {
  const heads = connection.prepare(
    `SELECT id, ${COLUMNS} FROM reports ORDER BY unit_id, year DESC`,
  );
  const head = connection.prepare(`SELECT id, ${COLUMNS} FROM reports WHERE id = ?`);
  const headOf = connection.prepare(
    `SELECT id, ${COLUMNS} FROM reports WHERE unit_id = ? AND year = ?`,
  );
  const tables = connection.prepare(
    'SELECT table_id, cells FROM report_tables WHERE report_id = ?',
  );
  const texts = connection.prepare(
    'SELECT part, heading, body, carried, frozen FROM report_texts WHERE report_id = ?',
  );
  const insert = connection.prepare(`INSERT INTO reports (${COLUMNS}) VALUES (${VALUES})`);
  const restore = connection.prepare(
    `INSERT INTO reports (id, ${COLUMNS}) VALUES (@id, ${VALUES})`,
  );
  const saveHead = connection.prepare(
    'UPDATE reports SET state = @state, version = @version, saved_at_ms = @savedAtMs WHERE id = @id',
  );
  const saveTable = connection.prepare(
    `INSERT INTO report_tables (report_id, table_id, cells) VALUES (?, ?, ?)
     ON CONFLICT (report_id, table_id) DO UPDATE SET cells = excluded.cells`,
  );
  const insertText = connection.prepare(
    'INSERT INTO report_texts (report_id, part, heading, body, carried) VALUES (?, ?, ?, ?, ?)',
  );
  const saveText = connection.prepare(
    `INSERT INTO report_texts (report_id, part, heading, body) VALUES (?, ?, ?, ?)
     ON CONFLICT (report_id, part) DO UPDATE SET body = excluded.body`,
  );
  const freezeText = connection.prepare(
    'UPDATE report_texts SET frozen = nullif(?, body) WHERE report_id = ? AND part = ?',
  );
  const remove = connection.prepare('DELETE FROM reports WHERE id = ?');

  const saveContent = (id: ReportId, report: NewReport): void => {
    for (const table of TABLE_IDS) {
      saveTable.run(id, table, encodeTable(report.report.tables[table]));
    }
    for (const part of TEXT_PARTS) {
      const content = { ...report.report, unitName: '' };
      insertText.run(
        id,
        part,
        headingOf(content, part),
        textOf(content, part),
        report.carried[part] ?? null,
      );
    }
  };
  const contentOf = (found: ReportHead): StoredReport => {
    const cells = tablesFrom(found.edition, v.parse(tableRows, tables.all(found.id)));
    const parts = v.parse(textRows, texts.all(found.id));
    const frozen = found.state === 'finalized' ? parts.filter(isFrozen) : [];
    const readAs = parts.map((part) =>
      frozen.includes(part) ? { ...part, body: part.frozen ?? '' } : part,
    );
    return {
      ...found,
      report: reportFrom(found, cells, readAs),
      carried: textsBy(parts, ({ carried }) => carried),
      bound: textsBy(frozen, ({ body }) => body),
    };
  };
  const optionalHead = v.optional(headRow);

  return {
    heads: () => v.parse(v.array(headRow), heads.all()),
    head: (id) => v.parse(optionalHead, head.get(id)),
    headOf: (unitId, year) => v.parse(optionalHead, headOf.get(unitId, year)),
    find: (id) => {
      const found = v.parse(optionalHead, head.get(id));
      return found && contentOf(found);
    },
    insert: (report) => {
      const id = Number(insert.run(headFields(report)).lastInsertRowid) as ReportId;
      saveContent(id, report);
      return id;
    },
    restore: (report) => {
      restore.run({ id: report.id, ...headFields(report) });
      saveContent(report.id, report);
    },
    saveHead: (id, fields) => void saveHead.run({ id, ...fields }),
    saveTable: (id, table, values) => void saveTable.run(id, table, encodeTable(values)),
    saveText: (id, part, text) => void saveText.run(id, part, headingOf(null, part), text),
    freezeText: (id, part, printed) => void freezeText.run(printed, id, part),
    remove: (id) => void remove.run(id),
  };
}

function headFields(report: NewReport): Omit<ReportHead, 'id'> {
  const { unitId, year, edition, state, origin, version, savedAtMs } = report;
  return { unitId, year, edition, state, origin, version, savedAtMs };
}

function tablesFrom(edition: EditionId, rows: v.InferOutput<typeof tableRows>): Tables {
  const values = (table: keyof Tables): Tables[keyof Tables] => {
    const row = rows.find((candidate) => candidate.table_id === table);
    return decodeTable(row?.cells ?? new Uint8Array(), tableOf(edition, table).cells.length);
  };
  return {
    proactive: values('proactive'),
    requests: values('requests'),
    litigation: values('litigation'),
  };
}

type TextRows = v.InferOutput<typeof textRows>;

function isFrozen({ frozen }: TextRows[number]): boolean {
  return frozen !== null;
}

function textsBy(rows: TextRows, textOfRow: (row: TextRows[number]) => string | null): StoredTexts {
  const texts: Partial<Record<TextPart, string>> = {};
  for (const row of rows) {
    const text = textOfRow(row);
    if (text !== null) texts[row.part] = text;
  }
  return texts;
}
