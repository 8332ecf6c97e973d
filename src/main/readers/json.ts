import { Failure } from '../../contract/errors.ts';
import { formOf, TABLE_IDS, type EditionId, type TableId } from '../../domain/forms/index.ts';
import type { CellReading, ReadNote, ReadReport } from '../../domain/reading/index.ts';
import { parseInterchange, type Tables } from '../../domain/report/index.ts';
import type { SourceFile } from '../ports/index.ts';

/** Reads our own interchange JSON (interchange.md). */
export function readJson(file: SourceFile): ReadReport {
  const parsed = parseInterchange(decode(file));
  if (!parsed.ok) {
    const { where, message } = parsed.problem;
    throw new Failure('UNREADABLE_FILE', { file: file.name, place: where, detail: message });
  }
  const { report, missing } = parsed;
  const { edition, tables } = report;
  return {
    ...report,
    readings: {
      proactive: readingsOf(edition, 'proactive', { tables, missing }),
      requests: readingsOf(edition, 'requests', { tables, missing }),
      litigation: readingsOf(edition, 'litigation', { tables, missing }),
    },
    missingTables: TABLE_IDS.filter((table) =>
      formOf(edition).tables[table].cells.every(({ key }) => missing.includes(`${table}.${key}`)),
    ),
    notes: missingNotes(edition, missing),
  };
}

function decode(file: SourceFile): unknown {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8').decode(file.bytes));
    return value;
  } catch (cause) {
    const detail = '不是完整的 JSON';
    throw new Failure('UNREADABLE_FILE', { file: file.name, detail }, { cause });
  }
}

function readingsOf(
  edition: EditionId,
  table: TableId,
  { tables, missing }: { tables: Tables; missing: readonly string[] },
): readonly CellReading[] {
  return formOf(edition).tables[table].cells.map(({ key, index }): CellReading => {
    const place = `tables.${table}.${key}`;
    if (missing.includes(`${table}.${key}`)) return { certainty: 'notFound', place: '', raw: '' };
    return { certainty: 'certain', place, raw: String(tables[table][index] ?? '') };
  });
}

function missingNotes(edition: EditionId, missing: readonly string[]): readonly ReadNote[] {
  const absent = new Set(missing);
  return TABLE_IDS.flatMap((table) =>
    formOf(edition).tables[table].cells.flatMap((cell): readonly ReadNote[] => {
      const where = `tables.${table}.${cell.key}`;
      if (!absent.has(`${table}.${cell.key}`)) return [];
      const message = `没有“${cell.row.label}·${cell.column.label}”这一格，按空白读取`;
      return [{ level: 'error', where, message, cell: { table, cell: cell.key } }];
    }),
  );
}
