import { TABLE_IDS } from '../../../domain/forms/index.ts';
import type { NeutralBlock, NeutralGrid, ReadReport } from '../../../domain/reading/index.ts';
import { Failure, type ImportSource } from '../../../contract/index.ts';
import type { Previews } from './previews.ts';

/** More than any annual report holds; together they bound the answer to about 4 MB. */
const MAX_CELLS = 12_000;
const MAX_CHARS = 800_000;
const MAX_TEXT_CHARS = 4_000;

/**
 * The file of a preview as it is. Of a very large one the blocks that hold the figures of this report come first.
 * @throws Failure NOT_FOUND (preview, or its file is no longer kept)
 */
export function importSource(previews: Previews, token: string): ImportSource {
  const { fileName, read, source } = previews.get(token);
  if (!source) throw new Failure('NOT_FOUND', { file: fileName, detail: '请重新选择这个文件' });
  const { blocks, format } = source.doc;
  return { format, ...withinLimits(blocks, placesOf(read)) };
}

function placesOf(read: ReadReport): ReadonlySet<string> {
  return new Set(TABLE_IDS.flatMap((table) => read.readings[table].map(({ place }) => place)));
}

function withinLimits(
  blocks: readonly NeutralBlock[],
  places: ReadonlySet<string>,
): Pick<ImportSource, 'blocks' | 'omitted'> {
  const left = { cells: MAX_CELLS, chars: MAX_CHARS };
  const kept = new Map<NeutralBlock, NeutralBlock>();
  let omitted = 0;
  const isWanted = (block: NeutralBlock): boolean =>
    cellsOf(block).some((cell) => places.has(cell.place));
  const order = [...blocks.filter(isWanted), ...blocks.filter((block) => !isWanted(block))];
  for (const block of order) {
    const cut = cutBlock(block, left);
    if (cut.block) kept.set(block, cut.block);
    omitted += cut.omitted;
  }
  return { blocks: blocks.flatMap((block) => kept.get(block) ?? []), omitted };
}

const cellsOf = (
  block: NeutralBlock,
): readonly { readonly text: string; readonly place: string }[] =>
  block.kind === 'paragraph' ? [block] : block.cells;

/** As much of a block as is left to give; whole rows only. */
function cutBlock(
  block: NeutralBlock,
  left: { cells: number; chars: number },
): { readonly block: NeutralBlock | null; readonly omitted: number } {
  const take = (texts: readonly { readonly text: string }[]): boolean => {
    const chars = texts.reduce((sum, { text }) => sum + Math.min(text.length, MAX_TEXT_CHARS), 0);
    if (left.cells < texts.length || left.chars < chars) return false;
    left.cells -= texts.length;
    left.chars -= chars;
    return true;
  };
  if (block.kind === 'paragraph') {
    return take([block]) ? { block: shortened(block), omitted: 0 } : { block: null, omitted: 1 };
  }
  return cutGrid(block, take);
}

function cutGrid(
  grid: NeutralGrid,
  take: (texts: readonly { readonly text: string }[]) => boolean,
): { readonly block: NeutralGrid | null; readonly omitted: number } {
  const rows = [...Map.groupBy(grid.cells, (cell) => cell.row).values()];
  const full = rows.findIndex((row) => !take(row));
  const kept = full < 0 ? rows : rows.slice(0, full);
  const cells = kept.flat().map((cell) => {
    const { number: _, ...shown } = shortened(cell);
    return shown;
  });
  const omitted = rows.length - kept.length;
  return { block: cells.length === 0 ? null : { ...grid, cells }, omitted };
}

const shortened = <T extends { readonly text: string }>(item: T): T =>
  item.text.length <= MAX_TEXT_CHARS
    ? item
    : { ...item, text: `${item.text.slice(0, MAX_TEXT_CHARS)}…` };
