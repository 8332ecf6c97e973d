import { kindOf } from '../lines.ts';
import { compact } from '../normalise.ts';
import type { NeutralCell, NeutralDocument, NeutralGrid } from '../types.ts';

/**
 * The document without what offices add to every statistical table: a column 1, 2, 3 … that counts the rows, a row
 * 甲 乙 1 2 3 … that counts the columns, a column that repeats the unit of measure. The cells stay, empty.
 */
export function withoutTableFurniture(doc: NeutralDocument): NeutralDocument {
  const blocks = doc.blocks.map((block) => (block.kind === 'grid' ? cleaned(block) : block));
  return blocks.every((block, index) => block === doc.blocks[index]) ? doc : { ...doc, blocks };
}

function cleaned(grid: NeutralGrid): NeutralGrid {
  const empty = new Set<NeutralCell>();
  const filled = grid.cells.filter((cell) => cell.text.trim() !== '');
  for (const cells of Map.groupBy(filled, ({ column }) => column).values()) {
    for (const cell of countedRuns(cells)) empty.add(cell);
    for (const cell of unitRuns(cells)) empty.add(cell);
  }
  for (const cells of Map.groupBy(filled, ({ row }) => row).values()) {
    if (countsColumns(cells)) for (const cell of cells) empty.add(cell);
  }
  if (empty.size === 0) return grid;
  const cells = grid.cells.map((cell) => {
    if (!empty.has(cell)) return cell;
    const { number: _, ...rest } = cell;
    return { ...rest, text: '' };
  });
  return { ...grid, cells };
}

/** Fewer in a row may be figures. */
const MIN_RUN = 6;
const MIN_COLUMNS = 5;

function countOf(cell: NeutralCell): number | null {
  const text = compact(cell.text).replace(/^\((\d+)\)$/, '$1');
  return /^\d{1,3}$/.test(text) ? Number(text) : null;
}

/** Runs of 1, 2, 3 … down a column. */
function countedRuns(cells: readonly NeutralCell[]): readonly NeutralCell[] {
  const found: NeutralCell[] = [];
  let run: NeutralCell[] = [];
  const close = (): void => {
    if (run.length >= MIN_RUN) found.push(...run);
    run = [];
  };
  for (const cell of cells) {
    const count = countOf(cell);
    if (count === null) continue;
    if (count !== run.length + 1) close();
    if (count === run.length + 1) run.push(cell);
  }
  close();
  return found;
}

/** 甲 乙 1 2 3 4 5 6 7 right under the heads. */
function countsColumns(cells: readonly NeutralCell[]): boolean {
  const counts = cells.filter((cell) => countOf(cell) !== null);
  const others = cells.filter((cell) => countOf(cell) === null);
  return (
    counts.length >= MIN_COLUMNS &&
    counts.every((cell, index) => countOf(cell) === index + 1) &&
    others.every(({ text }) => COUNTED_LABEL.test(compact(text)))
  );
}

const COUNTED_LABEL = /^(?:[甲乙丙丁]|栏次|行次|序号|列次|栏目|-|—)$/;

/** 件 件 件 … down a column. */
function unitRuns(cells: readonly NeutralCell[]): readonly NeutralCell[] {
  const units = cells.filter((cell) => UNIT.test(compact(cell.text)));
  return units.length >= MIN_RUN &&
    units.every(({ text, number }) => kindOf(text, number) === 'text')
    ? units
    : [];
}

const UNIT = /^(?:件|条|个|项|份|次|宗|起|件次|人次|元|万元|亿元|件\/条|个\/件)$/;
