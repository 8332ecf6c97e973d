import { TABLE_IDS, tableOf, type EditionId, type TableId } from '../../forms/index.ts';
import {
  COVER_SHEET,
  FILE_MARKS,
  INTERCHANGE_FORMAT,
  SHEET_ROWS_ABOVE_TABLE,
  TABLE_SHEETS,
  TEXT_SHEET,
} from '../../report/index.ts';
import { recognise } from '../recognise.ts';
import type { NeutralDocument, NeutralGrid, ReadNote, ReadReport } from '../types.ts';
import { tableByPlace, type OwnTable } from './table.ts';
import { textOfLines, textOfRows } from './text.ts';
import type { OwnFile, OwnMarks, OwnText } from './types.ts';

export type { MarkedLine, OwnFile, OwnMarks } from './types.ts';

/**
 * The report in a file that this program wrote, as it was written: text by its marks, figures by their place. Null
 * where the file is none of ours or was changed so that it no longer has that shape; then it is to be recognised by
 * its words as any other file.
 */
export function ownReport(doc: NeutralDocument): ReadReport | null {
  return doc.own ? ownDocument(doc, doc.own) : ownWorkbook(doc);
}

function ownDocument(doc: NeutralDocument, own: OwnFile): ReadReport | null {
  const text = textOfLines(own.lines);
  const grids = doc.blocks.filter((block) => block.kind === 'grid');
  if (!text || grids.length !== TABLE_IDS.length) return null;
  return assemble(own.marks, text, {
    doc,
    // In the order of the sections, which may be any.
    gridsOf: () => grids,
    rowsAbove: 0,
  });
}

/** A workbook is known by its sheets. */
function ownWorkbook(doc: NeutralDocument): ReadReport | null {
  const grids = doc.blocks.filter((block) => block.kind === 'grid');
  const sheetOf = (name: string): NeutralGrid | undefined =>
    grids.find((grid) => grid.name === name);
  const [cover, words] = [sheetOf(COVER_SHEET), sheetOf(TEXT_SHEET)];
  if (!cover || !words) return null;
  const marks = ownMarks(new Map(rowsOf(cover).map(([label, value]) => [label, value])));
  const text = textOfRows(rowsOf(words).slice(1));
  if (!marks || !text) return null;
  return assemble(marks, text, {
    doc,
    gridsOf: (id) => [sheetOf(TABLE_SHEETS[id])].filter((grid) => grid !== undefined),
    rowsAbove: SHEET_ROWS_ABOVE_TABLE,
  });
}

/** The marks of a file of ours; null where it is none, or of a format that is not known. */
export function ownMarks(marks: ReadonlyMap<string, string>): OwnMarks | null {
  if (marks.get(FILE_MARKS.format) !== INTERCHANGE_FORMAT) return null;
  const year = Number(marks.get(FILE_MARKS.year));
  const edition = (['2019', '2021'] as const satisfies EditionId[]).find(
    (id) => id === marks.get(FILE_MARKS.edition),
  );
  const unitName = marks.get(FILE_MARKS.unit);
  if (!Number.isInteger(year) || edition === undefined || unitName === undefined) return null;
  return { unitName, year, edition };
}

interface Source {
  readonly doc: NeutralDocument;
  /** Where a table may stand. */
  readonly gridsOf: (id: TableId) => readonly NeutralGrid[];
  readonly rowsAbove: number;
}

function assemble(marks: OwnMarks, text: OwnText, source: Source): ReadReport | null {
  const placed = {
    proactive: placedTable(marks.edition, 'proactive', source),
    requests: placedTable(marks.edition, 'requests', source),
    litigation: placedTable(marks.edition, 'litigation', source),
  };
  const lost = TABLE_IDS.filter((id) => !placed[id]);
  const words = lost.length > 0 ? byWords(marks.edition, lost, source) : NOTHING_LOST;
  if (!words) return null;
  const table = (id: TableId): OwnTable => placed[id] ?? words.tables[id];
  return {
    unitName: marks.unitName,
    year: marks.year,
    edition: marks.edition,
    ...text,
    tables: mapTables((id) => table(id).values),
    readings: mapTables((id) => table(id).readings),
    missingTables: words.missing,
    notes: [...source.doc.notes, ...words.notes],
  };
}

function mapTables<T>(of: (id: TableId) => T): Readonly<Record<TableId, T>> {
  return { proactive: of('proactive'), requests: of('requests'), litigation: of('litigation') };
}

function placedTable(edition: EditionId, id: TableId, source: Source): OwnTable | null {
  const form = tableOf(edition, id);
  for (const grid of source.gridsOf(id)) {
    const found = tableByPlace(form, grid, source.rowsAbove);
    if (found) return found;
  }
  return null;
}

interface ByWords {
  readonly tables: Readonly<Record<TableId, OwnTable>>;
  readonly missing: readonly TableId[];
  readonly notes: readonly ReadNote[];
}

const EMPTY_TABLE: OwnTable = { values: [], readings: [] };
const NOTHING_LOST: ByWords = { tables: mapTables(() => EMPTY_TABLE), missing: [], notes: [] };

/** Tables that were changed by hand (12件, a row added) as the recogniser reads them, with its notes on them. */
function byWords(
  edition: EditionId,
  lost: readonly TableId[],
  { doc, gridsOf }: Source,
): ByWords | null {
  // All three, because the edition shows in some of them only.
  const blocks = [...new Set(TABLE_IDS.flatMap(gridsOf))];
  const [read] = recognise({ ...doc, blocks, notes: [] });
  if (read?.edition !== edition) return null;
  const isOnLost = (note: ReadNote): boolean =>
    note.cell ? lost.includes(note.cell.table) : note.where !== doc.fileName;
  return {
    tables: mapTables((id) => ({ values: read.tables[id], readings: read.readings[id] })),
    missing: read.missingTables.filter((id) => lost.includes(id)),
    notes: read.notes.filter(isOnLost),
  };
}

/** The first three columns of a sheet, row by row. */
function rowsOf(grid: NeutralGrid): readonly (readonly [string, string, string])[] {
  const rows = new Map<number, [string, string, string]>();
  for (const { row, column, text } of grid.cells) {
    const own = rows.get(row) ?? ['', '', ''];
    if (column === 0 || column === 1 || column === 2) own[column] = text;
    rows.set(row, own);
  }
  return [...rows].toSorted(([a], [b]) => a - b).map(([, own]) => own);
}
