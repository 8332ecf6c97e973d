import { parseCellText, type CellValue } from '../../cells/index.ts';
import type { FormTable, LayoutCell } from '../../forms/index.ts';
import type { CellReading, NeutralCell, NeutralGrid } from '../types.ts';

export interface OwnTable {
  readonly values: readonly CellValue[];
  readonly readings: readonly CellReading[];
}

/**
 * The values of a statutory table by their place in its printed layout: row, and position in the row (programs that
 * save a table again may split columns, never cells). Null where a head or a label is not at its place, or a cell
 * holds what is no value: then the table is to be recognised by its words as in any other file.
 */
export function tableByPlace(
  form: FormTable,
  grid: NeutralGrid,
  rowsAbove: number,
): OwnTable | null {
  const found = byRow(grid.cells);
  const taken = new Map<number, number>();
  const values: CellValue[] = form.cells.map(() => null);
  const readings: CellReading[] = form.cells.map(() => ({
    certainty: 'certain',
    place: '',
    raw: '',
  }));
  for (const place of form.layout.cells) {
    const position = taken.get(place.row) ?? 0;
    taken.set(place.row, position + 1);
    const row = found.get(place.row + rowsAbove);
    // Readers leave out the rows at the end of a sheet in which nothing stands.
    if (!row && place.kind === 'value') continue;
    const cell = row?.[position];
    if (!cell) return null;
    if (place.kind !== 'value') {
      if (bare(cell.text) !== bare(place.text)) return null;
      continue;
    }
    const value = valueOf(form, place, cell);
    if (value === undefined) return null;
    values[place.cell] = value;
    readings[place.cell] = { certainty: 'certain', place: cell.place, raw: cell.text };
  }
  return { values, readings };
}

function byRow(cells: readonly NeutralCell[]): ReadonlyMap<number, readonly NeutralCell[]> {
  const rows = Map.groupBy(cells, (cell) => cell.row);
  for (const row of rows.values()) row.sort((a, b) => a.column - b.column);
  return rows;
}

function valueOf(form: FormTable, place: LayoutCell, found: NeutralCell): CellValue | undefined {
  if (found.number !== undefined) return found.number;
  const parsed = parseCellText(found.text, form.cells[place.cell]?.kind ?? 'count');
  // Whatever had to be cleaned is told by the recogniser.
  return parsed.ok && parsed.cleaned.length === 0 ? parsed.value : undefined;
}

function bare(text: string): string {
  return text.replaceAll(/[\s\u3000]/g, '');
}
