import type { GridModel, Position } from '../grid/model/gridModel.ts';
import { normalLabel, type StrippedBlock } from './labels.ts';

/** Where each row and column of a pasted block goes; undefined where the table has no such row or column. */
export interface Placement {
  readonly rows: readonly (number | undefined)[];
  readonly columns: readonly (number | undefined)[];
}

/** By the labels where they say it, otherwise from the active cell on. */
export function placementOf(block: StrippedBlock, model: GridModel, active: Position): Placement {
  const rows = placed({
    wanted: block.rowLabels,
    known: rowLabels(model),
    start: active.row,
    need: 0.5,
  });
  const home = { row: rows.find((row) => row !== undefined) ?? active.row, column: 0 };
  const firstColumn = block.hadLabelColumns ? 0 : active.column;
  return {
    rows,
    columns: placed({
      wanted: block.columnLabels,
      known: columnLabels(model, home.row),
      start: firstColumn,
      need: 1,
    }),
  };
}

/**
 * Places by label where at least the share `need` of the labels is known and in order; by the only run of the table
 * that reads the same (结果维持 结果纠正 … stand three times); else one after the other from `start`. Rows of another
 * edition may be unknown; heads change from block to block in table 二, so there all or none count.
 */
function placed(request: {
  readonly wanted: readonly string[];
  readonly known: readonly string[];
  readonly start: number;
  readonly need: number;
}): readonly (number | undefined)[] {
  const { wanted, known, start, need } = request;
  const fromStart = (first: number): readonly (number | undefined)[] =>
    wanted.map((_, index) => (first + index < known.length ? first + index : undefined));
  const labels = wanted.map(normalLabel);
  const named = labels.filter((label) => label !== '');
  if (named.length === 0) return fromStart(start);

  const found = labels.map((label) => uniqueIndex(known, label));
  const share = found.filter((at) => at !== undefined).length / labels.length;
  if (isIncreasing(found) && share >= need) return found;
  const offsets = [...known.keys()].filter((offset) =>
    labels.every((label, index) => known[offset + index] === label),
  );
  const [only] = offsets;
  return fromStart(offsets.length === 1 && only !== undefined ? only : start);
}

function uniqueIndex(known: readonly string[], label: string): number | undefined {
  const at = known.indexOf(label);
  return label !== '' && at !== -1 && known.lastIndexOf(label) === at ? at : undefined;
}

function isIncreasing(indexes: readonly (number | undefined)[]): boolean {
  const known = indexes.filter((index) => index !== undefined);
  return known.every((index, at) => at === 0 || index > (known[at - 1] ?? -1));
}

function rowLabels(model: GridModel): readonly string[] {
  return Array.from({ length: model.rowCount }, (_, row) =>
    normalLabel(model.at({ row, column: 0 }).row.label),
  );
}

function columnLabels(model: GridModel, row: number): readonly string[] {
  return Array.from({ length: model.columnCount }, (_, column) =>
    normalLabel(model.at({ row, column }).column.label),
  );
}
