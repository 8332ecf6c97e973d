import type { FormCell } from '../forms/index.ts';
import { alignRows } from './align.ts';
import type { Item } from './lines.ts';
import type { ValueRecord } from './records.ts';
import { sumsOf } from './rows.ts';
import { addsUpTo } from './sequence.ts';
import { readValue } from './values.ts';
import type { TableTerms } from './vocabulary.ts';

/** One number of two rows may be missing where a cell is empty. */
const MAX_MISSING = 1;

/**
 * In running text the numbers of a row whose label is lost follow those of the row before. Where a record holds the
 * numbers of two rows and the next row of the form is nowhere else, it is cut in two.
 */
export function cutDoubles(
  records: readonly ValueRecord[],
  terms: TableTerms,
): readonly ValueRecord[] {
  if (records.every(({ inGrid }) => inGrid)) return records;
  const matches = alignRows(records, terms);
  const termOf = new Map(matches.map(({ record, term }) => [record, term]));
  const found = new Set(matches.map(({ term }) => term));
  return records.flatMap((record) => {
    const term = termOf.get(record);
    const next = term && terms.rows[term.position + 1];
    if (record.inGrid || !term || !next || found.has(next)) return [record];
    return cut(record, term.cells, next.cells);
  });
}

function cut(
  record: ValueRecord,
  first: readonly FormCell[],
  second: readonly FormCell[],
): readonly ValueRecord[] {
  const { cells } = record;
  const both = first.length + second.length;
  if (cells.length > both || cells.length < both - MAX_MISSING) return [record];
  const at = cutAt(cells, first, second);
  const [head, tail] = [cells.slice(0, at), cells.slice(at)];
  const start = tail[0];
  const end = head.at(-1);
  if (!start || !end) return [record];
  return [
    { ...record, cells: head, lastLine: end.line },
    { ...record, labels: [], heads: [], cells: tail, line: start.line },
  ];
}

/** After the first line where each row has its own, otherwise where the sums of most rows hold. */
function cutAt(
  cells: readonly Item[],
  first: readonly FormCell[],
  second: readonly FormCell[],
): number {
  const onFirstLine = cells.filter(({ line }) => line === cells[0]?.line).length;
  if (onFirstLine >= first.length - MAX_MISSING && onFirstLine > 1) return onFirstLine;
  const rest = cells.length - second.length;
  return !addsUp(cells.slice(0, first.length), first) && addsUp(cells.slice(rest), second)
    ? rest
    : first.length;
}

function addsUp(items: readonly Item[], cells: readonly FormCell[]): boolean {
  const values = items.map((item, at) => readValue(item, cells[at]?.kind ?? 'count').value);
  return sumsOf(cells).every(({ total, parts }) =>
    addsUpTo(
      parts.map((part) => values[part] ?? null),
      values[total] ?? null,
    ),
  );
}
