import type { NeutralBlock, NeutralGrid } from './types.ts';

/** A smaller grid is no statutory table lying on its side. */
const MIN_SIZE = 3;

/** The blocks with every grid that `isUsed` does not know laid on its side; null where there is none. */
export function withTurnedGrids(
  blocks: readonly NeutralBlock[],
  isUsed: (block: number) => boolean,
): readonly NeutralBlock[] | null {
  let turned = false;
  const result = blocks.map((block, index) => {
    if (block.kind !== 'grid' || isUsed(index) || !isTable(block)) return block;
    turned = true;
    return turn(block);
  });
  return turned ? result : null;
}

function isTable(grid: NeutralGrid): boolean {
  const rows = new Set(grid.cells.map((cell) => cell.row));
  const columns = new Set(grid.cells.map((cell) => cell.column));
  return rows.size >= MIN_SIZE && columns.size >= MIN_SIZE;
}

function turn(grid: NeutralGrid): NeutralGrid {
  const cells = grid.cells.map((cell) => ({
    ...cell,
    row: cell.column,
    column: cell.row,
    rowSpan: cell.columnSpan,
    columnSpan: cell.rowSpan,
  }));
  return { ...grid, cells: cells.toSorted((a, b) => a.row - b.row || a.column - b.column) };
}
