import type { TableValues } from '../../cells/index.ts';
import { cellKey, EDITIONS, tableOf, type EditionId, type FormTable } from '../../forms/index.ts';

/** Table 三 of one edition as arrays of cell indexes, so that a check is nothing but additions. */
export interface RequestsModel {
  readonly form: FormTable;
  readonly columnCount: number;
  /** The column 总计; the ones before it are the six kinds of applicants. */
  readonly totalColumn: number;
  readonly newlyReceived: readonly number[];
  readonly carriedIn: readonly number[];
  readonly handledTotal: readonly number[];
  readonly carriedOut: readonly number[];
  /** Indexes of the results （一）…（六）, column by column: `parts[column * partCount + part]`. */
  readonly parts: Int32Array;
  readonly partCount: number;
  /** First cell of each row; a row's cells are consecutive, 总计 last. */
  readonly rowStarts: Int32Array;
  /** How each row enters T3-01: what came in counts +1, what became of it −1. */
  readonly flowSigns: Int32Array;
  /** How each row enters T3-02: a result +1, （七）总计 −1. */
  readonly resultSigns: Int32Array;
  /** Cells a person types in. */
  readonly typed: Int32Array;
}

const FLOW: Readonly<Record<string, number>> = {
  newlyReceived: 1,
  carriedIn: 1,
  handledTotal: -1,
  carriedOut: -1,
};

const models = new Map<EditionId, RequestsModel>(
  EDITIONS.map((edition) => [edition.id, compile(edition.tables.requests)]),
);

export function requestsModel(edition: EditionId): RequestsModel {
  return models.get(edition) ?? compile(tableOf(edition, 'requests'));
}

function compile(form: FormTable): RequestsModel {
  const rowOf = (row: string): readonly number[] =>
    form.columns.map((column) => form.indexOf.get(cellKey(row, column.key)) ?? -1);
  const partRows = form.rows.filter((row) => row.groups.length > 0 && row.key !== 'handledTotal');
  const columnCount = form.columns.length;
  return {
    form,
    columnCount,
    totalColumn: columnCount - 1,
    newlyReceived: rowOf('newlyReceived'),
    carriedIn: rowOf('carriedIn'),
    handledTotal: rowOf('handledTotal'),
    carriedOut: rowOf('carriedOut'),
    parts: Int32Array.from(
      form.columns.flatMap((column) =>
        partRows.map((row) => form.indexOf.get(cellKey(row.key, column.key)) ?? -1),
      ),
    ),
    partCount: partRows.length,
    rowStarts: Int32Array.from(form.rows, (row) => rowOf(row.key)[0] ?? -1),
    flowSigns: Int32Array.from(form.rows, (row) => FLOW[row.key] ?? 0),
    resultSigns: Int32Array.from(form.rows, (row) =>
      row.key === 'handledTotal' ? -1 : partRows.includes(row) ? 1 : 0,
    ),
    typed: Int32Array.from(
      form.cells.filter((cell) => cell.sumOf.length === 0),
      (cell) => cell.index,
    ),
  };
}

/** A cell in a sum: blank and not applicable add nothing. */
export function amountAt(values: TableValues, index: number): number {
  const value = values[index];
  return typeof value === 'number' ? value : 0;
}

export function isNumberAt(values: TableValues, index: number): boolean {
  return typeof values[index] === 'number';
}
