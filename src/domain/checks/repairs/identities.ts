import type { TableValues } from '../../cells/index.ts';
import { tableOf, type EditionId, type TableId } from '../../forms/index.ts';
import { requestsModel } from '../model/requests.ts';

/** Where the totals of a report come from: computed by us, or as a file states them. */
export type TotalsMode = 'computed' | 'stated';

/** Sum of the cells `plus` = sum of the cells `minus`. */
export interface Identity {
  readonly plus: Int32Array;
  readonly minus: Int32Array;
}

const known = new Map<string, readonly Identity[]>();

/** The sums a table has to satisfy. With computed totals only those over typed cells can fail. */
export function identitiesOf(
  edition: EditionId,
  table: TableId,
  mode: TotalsMode,
): readonly Identity[] {
  const key = `${edition} ${table} ${mode}`;
  const found = known.get(key);
  if (found) return found;
  const made =
    table === 'requests' ? requestIdentities(edition, mode) : totals(edition, table, mode);
  known.set(key, made);
  return made;
}

function totals(edition: EditionId, table: TableId, mode: TotalsMode): readonly Identity[] {
  if (mode === 'computed') return [];
  return tableOf(edition, table)
    .cells.filter((cell) => cell.sumOf.length > 0)
    .map((cell) => ({ plus: Int32Array.from([cell.index]), minus: Int32Array.from(cell.sumOf) }));
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? -1;
}

function requestIdentities(edition: EditionId, mode: TotalsMode): readonly Identity[] {
  const model = requestsModel(edition);
  const columns = Array.from({ length: model.columnCount }, (_, column) => column);
  const partsOf = (column: number): Int32Array =>
    model.parts.subarray(column * model.partCount, (column + 1) * model.partCount);
  const incoming = (column: number): Int32Array =>
    Int32Array.from([at(model.newlyReceived, column), at(model.carriedIn, column)]);
  if (mode === 'computed') {
    return columns
      .filter((column) => column !== model.totalColumn)
      .map((column) => ({
        plus: incoming(column),
        minus: Int32Array.from([...partsOf(column), at(model.carriedOut, column)]),
      }));
  }
  const rows = Array.from(model.rowStarts, (start): Identity => ({
    plus: Int32Array.from([start + model.totalColumn]),
    minus: Int32Array.from(columns.slice(0, -1), (column) => start + column),
  }));
  return [
    ...rows,
    ...columns.map((column) => ({
      plus: Int32Array.from([at(model.handledTotal, column)]),
      minus: partsOf(column),
    })),
    ...columns.map((column) => ({
      plus: incoming(column),
      minus: Int32Array.from([at(model.handledTotal, column), at(model.carriedOut, column)]),
    })),
  ];
}

/** Left side minus right side of every identity; blanks and 不适用 count as nothing. */
export function residuals(
  identities: readonly Identity[],
  values: TableValues,
  into: Float64Array,
): Float64Array {
  identities.forEach((identity, index) => {
    let difference = 0;
    for (const cell of identity.plus) {
      const value = values[cell];
      if (typeof value === 'number') difference += value;
    }
    for (const cell of identity.minus) {
      const value = values[cell];
      if (typeof value === 'number') difference -= value;
    }
    into[index] = Math.abs(difference) < 1e-9 ? 0 : difference;
  });
  return into;
}
