import type {
  CellKey,
  CellKind,
  FormCell,
  FormColumn,
  FormRow,
  FormTable,
  LayoutCell,
  TableId,
  TableLayout,
} from './types.ts';

export interface CellSpec {
  readonly row: FormRow;
  readonly column: FormColumn;
  readonly kind: CellKind;
  /** Keys of the cells this one is the sum of. */
  readonly sumOf?: readonly string[];
}

export function cellKey(row: string, column: string): CellKey {
  return `${row}.${column}` as CellKey;
}

export interface TableSpec {
  readonly id: TableId;
  readonly name: string;
  readonly section: 2 | 3 | 4;
  readonly cells: readonly CellSpec[];
  readonly layout: (at: (row: string, column: string) => number) => TableLayout;
}

/** Numbers the cells in the order given and resolves the keys of sums and layout to those numbers. */
export function buildTable(spec: TableSpec): FormTable {
  const indexOf = new Map<string, number>(
    spec.cells.map((cell, index) => [cellKey(cell.row.key, cell.column.key), index]),
  );
  const at = (key: string): number => {
    const index = indexOf.get(key);
    if (index === undefined) throw new Error(`unknown cell ${spec.id}.${key}`);
    return index;
  };
  const cells = spec.cells.map((cell, index): FormCell => ({
    key: cellKey(cell.row.key, cell.column.key),
    index,
    row: cell.row,
    column: cell.column,
    kind: cell.kind,
    sumOf: (cell.sumOf ?? []).map(at),
  }));
  return {
    id: spec.id,
    name: spec.name,
    section: spec.section,
    rows: uniqueByKey(spec.cells.map((cell) => cell.row)),
    columns: uniqueByKey(spec.cells.map((cell) => cell.column)),
    cells,
    indexOf,
    layout: spec.layout((row, column) => at(cellKey(row, column))),
  };
}

function uniqueByKey<T extends { readonly key: string }>(items: readonly T[]): readonly T[] {
  return [...new Map(items.map((item) => [item.key, item])).values()];
}

/** A rectangle of text that heads columns. */
export function headCell(position: GridPosition, text: string, span?: GridSpan): LayoutCell {
  return { ...textCell(position, text, span), kind: 'head' };
}

/** A rectangle of text that names a row or a group of rows. */
export function labelCell(position: GridPosition, text: string, span?: GridSpan): LayoutCell {
  return { ...textCell(position, text, span), kind: 'label' };
}

type GridPosition = readonly [row: number, column: number];
type GridSpan = readonly [rows: number, columns: number];

function textCell(
  position: GridPosition,
  text: string,
  span: GridSpan = [1, 1],
): Omit<LayoutCell, 'kind'> {
  return {
    row: position[0],
    column: position[1],
    rowSpan: span[0],
    columnSpan: span[1],
    text,
    cell: -1,
  };
}

/** A rectangle that holds the value with index `cell`. */
export function valueCell(position: GridPosition, cell: number, columnSpan = 1): LayoutCell {
  return {
    kind: 'value',
    row: position[0],
    column: position[1],
    rowSpan: 1,
    columnSpan,
    text: '',
    cell,
  };
}

/** Sorts rectangles into reading order: row by row, left to right. */
export function inReadingOrder(cells: readonly LayoutCell[]): readonly LayoutCell[] {
  return cells.toSorted((a, b) => a.row - b.row || a.column - b.column);
}
