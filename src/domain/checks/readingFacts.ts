import { TABLE_IDS, tableOf, type TableId } from '../forms/index.ts';
import type { ReadNote, ReadReport } from '../reading/types.ts';
import type { ReadingFacts } from './types.ts';
import { rowWords } from './words.ts';

const ROW_NOTE = /这一行有 (?<found>\d+) 个数，应为 (?<expected>\d+) 个/;

/** The facts about form in what a reader found. */
export function readingFactsOf(read: ReadReport): ReadingFacts {
  const rows = new Map<string, ReadingFacts['rows'][number]>();
  for (const note of read.notes) {
    const row = rowFact(note, read);
    if (row) rows.set(`${row.table} ${row.label}`, row);
  }
  return { rows: [...rows.values()], labels: [] };
}

function rowFact(note: ReadNote, read: ReadReport): ReadingFacts['rows'][number] | undefined {
  const match = ROW_NOTE.exec(note.message);
  if (!match?.groups || !note.cell) return undefined;
  const { table, cell: key } = note.cell;
  const form = tableOf(read.edition, table);
  const cell = form.cells[form.indexOf.get(key) ?? -1];
  if (!cell) return undefined;
  return {
    table,
    place: note.where.replace(/第\d+格$/, ''),
    label: table === 'litigation' ? '' : rowWords(cell),
    found: Number(match.groups['found']),
    expected: Number(match.groups['expected']),
    harmless: sameThroughout(read, table, cell.row.key),
  };
}

function sameThroughout(read: ReadReport, table: TableId, row: string): boolean {
  const cells = tableOf(read.edition, TABLE_IDS.find((id) => id === table) ?? table).cells.filter(
    (cell) => table === 'litigation' || cell.row.key === row,
  );
  return new Set(cells.map((cell) => read.tables[table][cell.index])).size === 1;
}
