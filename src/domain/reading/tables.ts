import {
  formOf,
  type EditionId,
  type FormCell,
  type FormTable,
  type TableId,
} from '../forms/index.ts';
import { alignRows, type RowMatch } from './align.ts';
import { labelWords, leafOfRecord, MIN_SINGLE, type TableCluster } from './clusters.ts';
import { columnsUnder, mapPaths } from './columns.ts';
import { cutDoubles } from './doubles.ts';
import { headOrder } from './headOrder.ts';
import type { Item, Line } from './lines.ts';
import { labelKey } from './normalise.ts';
import type { ValueRecord } from './records.ts';
import { settleRows } from './settle.ts';
import { offsetsOf, readRow, underHeads, type RowInput } from './rows.ts';
import { placeOf, TableBuilder, type RowSource, type TableReading } from './tableBuilder.ts';
import { termsOf, type RowTerm } from './vocabulary.ts';

/** A row label this like the official words needs no remark. */
const SURE_LABEL = 0.9;

/** A label less like it than this may be the end of that of the row before. */
const WHOLE_LABEL = 0.96;

/** Fewer rows say nothing about how the heads of a table stand. */
const MIN_ROWS_TO_JUDGE = 4;

/** Reads one table from the records it was found in. */
export function readTable(
  cluster: TableCluster,
  edition: EditionId,
  lines: readonly Line[],
): TableReading {
  const form = formOf(edition).tables[cluster.table];
  const builder = new TableBuilder(form);
  const sources = SOURCES[cluster.shape](cluster, form, { edition, lines });
  const offsets = offsetsOf(sources.map(({ cells, record }) => ({ cells, items: record.cells })));
  const settled = settleRows(sources, form);
  const inputs = sources.map((source) => ({
    cells: source.cells,
    items: source.record.cells,
    map: source.map,
    byHeads: underHeads({ ...source, items: source.record.cells }),
    order: settled.get(source)?.order ?? inOrder(source.cells),
    orderDoubt: settled.get(source)?.doubt ?? null,
    fit: settled.get(source)?.fit ?? null,
    loose: false,
    offsets,
  }));
  const loose = isLoose(inputs);
  sources.forEach((source, index) => {
    const input = inputs[index];
    if (!input) return;
    builder.add(source, readRow({ ...input, loose }));
    builder.addMisprints(source);
  });
  const read = new Set(sources.flatMap(({ record }) => record.cells));
  for (const record of cluster.records) {
    if (!record.cells.some((item) => read.has(item))) builder.addUnread(record);
  }
  return builder.finish(placeOf(cluster.records[0]));
}

/** A table that the document does not hold: every cell is blank and says so. */
export function missingTable(edition: EditionId, table: TableId, fileName: string): TableReading {
  return new TableBuilder(formOf(edition).tables[table]).finish(fileName);
}

type Sources = (
  cluster: TableCluster,
  form: FormTable,
  context: { readonly edition: EditionId; readonly lines: readonly Line[] },
) => readonly RowSource[];

const SOURCES: Readonly<Record<TableCluster['shape'], Sources>> = {
  rows: rowSources,
  single: wholeRowSources,
  list: listSources,
};

/** Heads that stand over their values in fewer than half of the rows prove nothing about the others. */
function isLoose(rows: readonly RowInput[]): boolean {
  const mapped = rows.filter(({ map }) => map?.complete);
  const fitting = mapped.filter(({ byHeads }) => byHeads !== null);
  return mapped.length >= MIN_ROWS_TO_JUDGE && fitting.length * 2 < mapped.length;
}

function wholeRowSources(
  cluster: TableCluster,
  form: FormTable,
  { edition, lines }: { edition: EditionId; lines: readonly Line[] },
): readonly RowSource[] {
  const record = cluster.records.find((each) => each.cells.length >= MIN_SINGLE);
  if (!record) return [];
  const heads = gridHeads([...record.heads, ...record.labels], record, lines);
  const map = heads.length > 0 ? mapPaths(heads, form.cells, termsOf(edition, form.id)) : null;
  return [{ cells: form.cells, record, map, orders: [inOrder(form.cells)], rowDoubt: null }];
}

/** Table 四 with a line per figure, the procedure named once or on every line. */
function listSources(
  cluster: TableCluster,
  form: FormTable,
  { edition }: { edition: EditionId },
): readonly RowSource[] {
  const terms = termsOf(edition, form.id);
  const sources: RowSource[] = [];
  const done = new Set<FormCell>();
  let row = '';
  let isNamed = false;
  for (const record of cluster.records) {
    const column = leafOfRecord(record, terms);
    const term = lastNamed(record, terms.rows);
    if (term) isNamed = true;
    row = term?.row.key ?? row;
    const cell = form.cells.find((each) => each.row.key === row && each.column.key === column);
    const free =
      cell && !done.has(cell)
        ? cell
        : form.cells.find((each) => each.column.key === column && !done.has(each));
    if (!free) continue;
    done.add(free);
    const isPlain = free === cell && isNamed;
    const rowDoubt = isPlain ? null : `没有写明是哪一类案件，按次序读作“${free.row.label}”`;
    sources.push({ cells: [free], record, map: null, orders: [[0]], rowDoubt });
  }
  return sources;
}

/** The row that the last of the words before the figures names, also where they stand in several pieces. */
function lastNamed(record: ValueRecord, rows: readonly RowTerm[]): RowTerm | undefined {
  const words = labelWords(record);
  for (let end = words.length; end > 0; end -= 1) {
    for (let start = end - 1; start >= Math.max(0, end - 3); start -= 1) {
      const key = labelKey(words.slice(start, end).join(''));
      const found = rows.find(({ keys }) => keys.includes(key));
      if (found) return found;
    }
  }
  return undefined;
}

function rowSources(
  cluster: TableCluster,
  form: FormTable,
  { edition, lines }: { edition: EditionId; lines: readonly Line[] },
): readonly RowSource[] {
  const terms = termsOf(edition, form.id);
  const records = cutDoubles(cluster.records, terms);
  const matches = alignRows(records, terms);
  const matchOf = new Map(matches.map((match) => [match.record, match]));
  let heads: readonly Item[] = [];
  let spoken: readonly Item[] = [];
  const isStray = (each: ValueRecord | undefined): each is ValueRecord =>
    each !== undefined && !matchOf.has(each) && hasFigures(each);
  return records.flatMap((record, at): readonly RowSource[] => {
    const own = gridHeads(record.heads, record, lines);
    if (own.some((item) => item.line !== record.line)) {
      heads = namesColumns(own, form, edition) ? own : heads;
    }
    if (headOrder(record.heads, onePerColumn(form), terms).complete || spoken.length === 0) {
      spoken = record.heads.slice(-MAX_HEADS);
    }
    const match = matchOf.get(record);
    if (!match) return [];
    const { cells } = match.term;
    const next = records[at + 1];
    const nextMatch = next && matchOf.get(next);
    const usable = heads.length > 0 && record.inGrid && sameGrid(heads, record, lines);
    const map = usable ? columnsUnder(heads, cells, terms) : null;
    const { orders } = headOrder(spoken, cells, terms);
    const rowDoubt =
      doubtOf(match) ??
      strayDoubt(match, [records[at - 1], records[at + 1]].filter(isStray)) ??
      cutDoubt(match, nextMatch);
    return [{ cells, record, map, orders, rowDoubt }];
  });
}

/** Heads that are looked at for the order of columns. */
const MAX_HEADS = 40;

function inOrder(cells: readonly FormCell[]): readonly number[] {
  return cells.map((_, position) => position);
}

/** Figures without a label beside a row may belong to it: where it has none, and where its label may be theirs. */
function strayDoubt(
  { record, term, fit }: RowMatch,
  strays: readonly ValueRecord[],
): string | null {
  if (strays.length === 0) return null;
  if (!hasFigures(record)) return '这一行是空的，而相邻一行的数没有认出项目名称';
  const isRow = strays.some(
    (each) =>
      figuresOf(each) * 2 > term.cells.length &&
      (each.labels.length + each.heads.length === 0 || (!each.inGrid && fit < WHOLE_LABEL)),
  );
  return isRow ? '相邻一行的数没有认出项目名称，这一行的数可能是它的' : null;
}

/** Two rows that were cut from one run of numbers, some of them missing: the cut may be one number off. */
function cutDoubt({ record, term }: RowMatch, next: RowMatch | undefined): string | null {
  if (record.inGrid || next?.fit !== 0) return null;
  const figures = figuresOf(record) + figuresOf(next.record);
  return figures < term.cells.length + next.term.cells.length
    ? '下一行没有项目名称，两行的数又比格少，不能确定各属哪一行'
    : null;
}

function figuresOf(record: ValueRecord): number {
  return record.cells.filter((item) => item.kind === 'value').length;
}

function hasFigures(record: ValueRecord): boolean {
  return record.cells.some((item) => item.kind === 'value');
}

function doubtOf({ record, term, fit }: RowMatch): string | null {
  if (fit >= SURE_LABEL) return null;
  const texts = record.labels.length > 0 ? record.labels : record.heads.slice(-1);
  const shown = texts.map((item) => item.text.trim()).join('');
  if (fit === 0) return `这一行没有项目名称，按次序读作“${term.row.label}”`;
  return `项目名称“${shown}”与规定的“${term.row.label}”不同，按相近的项目读取`;
}

/** The head items that share a grid with the record. */
function gridHeads(
  heads: readonly Item[],
  record: ValueRecord,
  lines: readonly Line[],
): readonly Item[] {
  if (!record.inGrid) return [];
  const block = lines[record.line]?.block;
  return heads.filter((item) => lines[item.line]?.block === block && item.line < record.line);
}

function sameGrid(heads: readonly Item[], record: ValueRecord, lines: readonly Line[]): boolean {
  const first = heads[0];
  return first !== undefined && lines[first.line]?.block === lines[record.line]?.block;
}

function namesColumns(heads: readonly Item[], form: FormTable, edition: EditionId): boolean {
  const terms = termsOf(edition, form.id);
  // The words of a group of rows, which stand before many of them.
  if (heads.every(({ text }) => terms.furniture.has(labelKey(text)))) return false;
  const map = columnsUnder(heads, onePerColumn(form), terms);
  return map.at.size > 0;
}

const columnCells = new WeakMap<FormTable, readonly FormCell[]>();

function onePerColumn(form: FormTable): readonly FormCell[] {
  const known = columnCells.get(form);
  if (known) return known;
  const cells = [...new Map(form.cells.map((cell) => [cell.column.key, cell])).values()];
  columnCells.set(form, cells);
  return cells;
}
