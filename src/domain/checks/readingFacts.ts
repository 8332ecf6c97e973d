import { TABLE_IDS, tableOf, type FormCell, type TableId } from '../forms/index.ts';
import type { ReadNote, ReadReport } from '../reading/types.ts';
import type { ReadingFacts } from './types.ts';
import { rowWords, valueWords } from './words.ts';

const ROW_NOTE = /这一行有 (?<found>\d+) 个数，应为 (?<expected>\d+) 个/;

/** The facts about form in what a reader found. */
export function readingFactsOf(read: ReadReport): ReadingFacts {
  const rows = new Map<string, ReadingFacts['rows'][number]>();
  for (const note of read.notes) {
    const row = rowFact(note, read);
    if (row) rows.set(`${row.table} ${row.label}`, row);
  }
  const labels = read.notes.flatMap(({ label, where }) =>
    label ? [{ ...label, place: where }] : [],
  );
  return { rows: [...rows.values()], labels, words: wordsFacts(read) };
}

const MONEY_UNIT = /[元万亿]/;
const DOUBLE_SIGN = /^\s*[-−–—－+＋]{2,}\s*\d/;

/** A unit beside an amount, two signs before a change: the number was taken, and the words are worth a look. */
function wordsFacts(read: ReadReport): NonNullable<ReadingFacts['words']> {
  return TABLE_IDS.flatMap((table) =>
    tableOf(read.edition, table).cells.flatMap((cell) => {
      const { raw, place } = read.readings[table][cell.index] ?? { raw: '', place: '' };
      const what =
        cell.kind === 'money' && MONEY_UNIT.test(raw)
          ? ('moneyUnit' as const)
          : cell.kind === 'signedCount' && DOUBLE_SIGN.test(raw)
            ? ('doubleSign' as const)
            : undefined;
      return what ? [{ table, cell: cell.key, place, raw: raw.trim(), what }] : [];
    }),
  );
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
    place: note.where.replace(/第\d+[格列]$/, ''),
    label: table === 'litigation' ? '' : rowWords(cell),
    found: Number(match.groups['found']),
    expected: Number(match.groups['expected']),
    alignment: alignmentOf(read, table, cell.row.key),
    harmless: sameThroughout(read, table, cell.row.key),
  };
}

/** The cells that a row of numbers was put into: of table 四 all, of others those of the row. */
function cellsOf(read: ReadReport, table: TableId, row: string): readonly FormCell[] {
  const { cells } = tableOf(read.edition, table);
  return table === 'litigation' ? cells : cells.filter((cell) => cell.row.key === row);
}

function alignmentOf(read: ReadReport, table: TableId, row: string): string {
  const groups = Map.groupBy(cellsOf(read, table, row), (cell) => cell.row.key);
  const parts = [...groups.values()].map((cells) => {
    const words = cells.map(
      ({ column, index }) => `${column.label} ${valueWords(read.tables[table][index])}`,
    );
    const of = table === 'litigation' ? `${cells[0]?.row.label ?? ''}：` : '';
    return `${of}${words.join('、')}`;
  });
  return parts.join('；');
}

function sameThroughout(read: ReadReport, table: TableId, row: string): boolean {
  const values = cellsOf(read, table, row).map(({ index }) => read.tables[table][index]);
  return new Set(values).size === 1;
}
