import type { FormCell, FormTable } from '../../../../domain/forms/index.ts';

/** A place among the value cells: heads and labels do not count, a cell over three columns fills three places. */
export interface Position {
  readonly row: number;
  readonly column: number;
}

/** The value cells of a table as a rectangle without gaps, as keyboard, selection and clipboard see them. */
export interface GridModel {
  readonly table: FormTable;
  readonly rowCount: number;
  readonly columnCount: number;
  /** The cell at a place; places outside are moved to the nearest edge. */
  readonly at: (position: Position) => FormCell;
  /** The upper left place of a cell. */
  readonly homeOf: (cell: FormCell) => Position;
}

const models = new WeakMap<FormTable, GridModel>();

/** The value cells of the printed layout, drawn together over heads and labels. */
export function gridModelOf(table: FormTable): GridModel {
  const known = models.get(table);
  if (known) return known;
  const model = buildModel(table);
  models.set(table, model);
  return model;
}

function buildModel(table: FormTable): GridModel {
  const values = table.layout.cells.filter((place) => place.kind === 'value');
  const rows = ranked(values.map((place) => place.row));
  const columns = ranked(values.map((place) => place.column));
  const matrix = rows.map(() => columns.map((): FormCell | undefined => undefined));
  const homes = new Map<number, Position>();
  for (const place of values) {
    const row = rows.indexOf(place.row);
    const column = columns.indexOf(place.column);
    homes.set(place.cell, { row, column });
    const width = columns.filter(
      (at) => at >= place.column && at < place.column + place.columnSpan,
    ).length;
    matrix[row]?.fill(table.cells[place.cell], column, column + width);
  }
  const at = ({ row, column }: Position): FormCell => {
    const line = matrix[clamp(row, rows.length)];
    const cell = line?.[clamp(column, columns.length)];
    if (!cell) throw new Error(`no value cell at ${row}, ${column} of ${table.id}`);
    return cell;
  };
  return {
    table,
    rowCount: rows.length,
    columnCount: columns.length,
    at,
    homeOf: (cell) => homes.get(cell.index) ?? { row: 0, column: 0 },
  };
}

function ranked(numbers: readonly number[]): readonly number[] {
  return [...new Set(numbers)].toSorted((a, b) => a - b);
}

/** The index nearest to `value` in a list of `length` items. */
export function clamp(value: number, length: number): number {
  return Math.max(0, Math.min(value, length - 1));
}
