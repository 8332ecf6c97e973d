import { parseCellText } from '../../../domain/cells/index.ts';
import { TABLE_IDS } from '../../../domain/forms/index.ts';
import type { NeutralBlock, NeutralGrid, ReadReport } from '../../../domain/reading/index.ts';

/** What became of one place of the source. */
export type SourceMark = 'certain' | 'inferred' | 'unread' | 'pointed';

/**
 * What became of each place of a source: read for certain, read by inference, pointed at by hand, or a figure in a
 * table of the report that was not read at all. Places of no interest are not in the map.
 */
export const sourceMarks = (
  blocks: readonly NeutralBlock[],
  read: ReadReport,
  pointed: readonly string[],
): ReadonlyMap<string, SourceMark> => {
  const marks = new Map<string, SourceMark>();
  for (const { place, certainty } of TABLE_IDS.flatMap((table) => read.readings[table])) {
    if (place === '' || certainty === 'notFound' || marks.get(place) === 'inferred') continue;
    marks.set(place, certainty);
  }
  for (const block of blocks) {
    if (block.kind === 'grid')
      for (const place of unreadIn(block, marks)) marks.set(place, 'unread');
  }
  for (const place of pointed) marks.set(place, 'pointed');
  return marks;
};

/** Figures beside those that were read; a table of which nothing was read is another one. */
const unreadIn = (grid: NeutralGrid, marks: ReadonlyMap<string, SourceMark>): readonly string[] => {
  const rows = grid.cells.filter(({ place }) => marks.has(place)).map(({ row }) => row);
  const [first, last] = [Math.min(...rows), Math.max(...rows)];
  return grid.cells
    .filter(
      ({ row, place, text }) => row >= first && row <= last && !marks.has(place) && isFigure(text),
    )
    .map(({ place }) => place);
};

const isFigure = (text: string): boolean => {
  const parsed = parseCellText(text, 'money');
  return parsed.ok && typeof parsed.value === 'number';
};

/** Rows of a grid as they are drawn: every place of the rectangle once, gaps as null. */
export const drawnRows = ({
  cells,
}: NeutralGrid): readonly (readonly (NeutralGrid['cells'][number] | null)[])[] => {
  const columns = cells.flatMap((cell) => [cell.column, cell.column + cell.columnSpan - 1]);
  const [left, right] = [Math.min(...columns), Math.max(...columns)];
  const covered = new Set<string>();
  for (const cell of cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
      for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1) {
        covered.add(`${row} ${column}`);
      }
    }
  }
  const rows = [...Map.groupBy(cells, (cell) => cell.row)].toSorted(([a], [b]) => a - b);
  return rows.map(([row, own]) => {
    const at = new Map(own.map((cell) => [cell.column, cell]));
    const places = Array.from({ length: right - left + 1 }, (_, index) => left + index);
    return places.flatMap((column) => {
      const cell = at.get(column);
      if (cell) return [cell];
      return covered.has(`${row} ${column}`) ? [] : [null];
    });
  });
};
