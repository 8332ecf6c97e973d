import type { FormCell, FormTable } from '../forms/index.ts';
import { columnNames } from './columnNames.ts';
import type { Item } from './lines.ts';
import { placeTogether, type ShortRow } from './placement.ts';
import type { ValueRecord } from './records.ts';
import { sumsOf } from './rows.ts';
import { addsUpTo, placeValues, type SequenceFit } from './sequence.ts';
import { readValue } from './values.ts';

/** A row of the form with the record that holds its values. */
export interface UnsettledRow {
  readonly cells: readonly FormCell[];
  readonly record: ValueRecord;
  /** See `HeadOrder`. */
  readonly orders: readonly (readonly number[])[];
}

export interface SettledRow {
  /** For each value of the row in reading order the position of its cell. */
  readonly order: readonly number[];
  /** Why the order may be another; null where heads and sums agree. */
  readonly doubt: string | null;
  /** Where the numbers of a row with empty cells belong, weighed with all other rows; null where it stands alone. */
  readonly fit: SequenceFit | null;
}

/** Fewer sums say nothing against the heads. */
const MIN_SUMS = 2;

/**
 * Settles in which order the values of a table stand and where those of short rows belong, by what only all rows
 * together tell: which order makes the sums of the rows hold, which places those of the columns.
 */
export function settleRows(
  rows: readonly UnsettledRow[],
  form: FormTable,
): ReadonlyMap<UnsettledRow, SettledRow> {
  const ordered = new Map(
    [...Map.groupBy(rows, nameOf).values()].flatMap((group) => {
      const { order, doubt } = settleOrder(group);
      return group.map((row) => [row, { order, doubt, fit: null }] as const);
    }),
  );
  // Where there is a grid its empty cells are known.
  const inText = rows.filter(({ record }) => !record.inGrid);
  const short = new Map(
    inText.map((row) => [row, shortRow(row, ordered.get(row)?.order ?? [])] as const),
  );
  const fits = placeTogether(
    inText.flatMap((row) => short.get(row) ?? []),
    form,
  );
  return new Map(
    [...ordered].map(([row, settled]) => {
      const own = short.get(row);
      return [row, { ...settled, fit: (own && fits.get(own)) ?? null }];
    }),
  );
}

function nameOf({ cells, orders }: UnsettledRow): string {
  return `${columnNames(cells)} ${orders.join(';')}`;
}

function settleOrder(rows: readonly UnsettledRow[]): {
  readonly order: readonly number[];
  readonly doubt: string | null;
} {
  const [first] = rows;
  const cells = first?.cells ?? [];
  const printed = cells.map((_, position) => position);
  const said = first?.orders ?? [];
  const [read = printed] = said;
  const all = [read, ...said.slice(1), printed];
  // All heads say the printed order, as nearly everywhere.
  if (all.every((order) => order.join() === printed.join())) return { order: read, doubt: null };
  const counts = all.map((order) => rows.filter((row) => holds(row, order)).length);
  const best = counts.reduce((at, count, each) => (count > (counts[at] ?? 0) ? each : at), 0);
  const isProven = (counts[best] ?? 0) >= (counts[0] ?? 0) + MIN_SUMS;
  const order = isProven ? (all[best] ?? read) : read;
  const isSaid = said.some((each) => each.join() === order.join());
  const doubt = isSaid ? null : '各列的数与表头的次序不符，按规定的次序读取';
  return { order, doubt };
}

/** Whether a full row adds up to more than nothing when its values stand in this order. */
function holds(row: UnsettledRow, order: readonly number[]): boolean {
  const { cells, values, sums } = shortRow(row, order);
  return (
    values.length === cells.length &&
    sums.length > 0 &&
    sums.every(({ total, parts }) => {
      const stated = values[total] ?? null;
      return (
        stated !== 0 &&
        addsUpTo(
          parts.map((part) => values[part] ?? null),
          stated,
        )
      );
    })
  );
}

function shortRow({ cells, record }: UnsettledRow, order: readonly number[]): ShortRow {
  const inOrder = order.flatMap((position) => cells[position] ?? []);
  const figures = record.cells.filter((item) => item.kind === 'value' || item.kind === 'dirty');
  const values = figures.map((item, at) => valueOf(item, inOrder[at]));
  const sums = sumsOf(inOrder);
  const size = inOrder.length;
  // What is too much in a row is left out, so that the row can count in the sums of its columns.
  const fitting =
    values.length > size
      ? placeValues(
          values,
          inOrder.map(({ kind }) => kind),
          sums,
        ).placement.map((at) => values[at] ?? null)
      : values;
  return { key: cells[0]?.row.key ?? '', cells: inOrder, values: fitting, sums };
}

function valueOf(item: Item, cell: FormCell | undefined): ReturnType<typeof readValue>['value'] {
  return readValue(item, cell?.kind ?? 'count').value;
}
