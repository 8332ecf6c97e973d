import type { NeutralBlock, NeutralCell, NeutralGrid, NeutralParagraph } from '../types.ts';

/** Table 四 is printed as three tables by some: each is a head, its results and their figures. */
const MAX_ROWS = 4;
const MAX_CAPTION = 30;

/** Blocks with small tables that follow each other joined into one grid, a caption between them being a head. */
export function withSmallGridsJoined(blocks: readonly NeutralBlock[]): readonly NeutralBlock[] {
  const result: NeutralBlock[] = [];
  let run: NeutralBlock[] = [];
  const close = (): void => {
    const last = run.findLastIndex((block) => block.kind === 'grid');
    const joined = run.slice(0, last + 1);
    if (joined.filter((block) => block.kind === 'grid').length < 2) result.push(...run);
    else result.push(join(joined), ...run.slice(last + 1));
    run = [];
  };
  for (const block of blocks) {
    if (isSmall(block)) run.push(block);
    else if (isCaption(block) && run.at(-1)?.kind !== 'paragraph') run.push(block);
    else {
      close();
      // The caption of the first table follows the text before it.
      if (isCaption(block)) run.push(block);
      else result.push(block);
    }
  }
  close();
  return result;
}

function isSmall(block: NeutralBlock): block is NeutralGrid {
  return block.kind === 'grid' && new Set(block.cells.map(({ row }) => row)).size <= MAX_ROWS;
}

function isCaption(block: NeutralBlock): block is NeutralParagraph {
  return (
    block.kind === 'paragraph' && block.text.length <= MAX_CAPTION && !/[。；]/.test(block.text)
  );
}

function join(blocks: readonly NeutralBlock[]): NeutralGrid {
  const grids = blocks.filter((block) => block.kind === 'grid');
  const width = Math.max(
    ...grids.flatMap(({ cells }) => cells.map(({ column, columnSpan }) => column + columnSpan)),
  );
  let line = 0;
  const cells = blocks.flatMap((block): readonly NeutralCell[] => {
    const first = line;
    if (block.kind === 'paragraph') {
      line += 1;
      const { text, place } = block;
      return [{ row: first, column: 0, rowSpan: 1, columnSpan: width, text, place }];
    }
    const top = Math.min(...block.cells.map(({ row }) => row));
    line += Math.max(...block.cells.map(({ row }) => row)) - top + 1;
    return block.cells.map((cell) => ({ ...cell, row: cell.row - top + first }));
  });
  return { kind: 'grid', name: grids[0]?.name ?? '', hidden: grids[0]?.hidden ?? false, cells };
}
