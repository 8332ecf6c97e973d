/** One block of the document as it was measured: lines of a text or rows of a table, top to bottom. Lengths in pixels. */
export interface FlowBlock {
  readonly units: readonly FlowUnit[];
  /** Stands on the page of what follows. */
  readonly keepWithNext: boolean;
  /** Left out where the page ends. */
  readonly spaceAfter: number;
  /** Rows that are repeated where a table goes on on a new page. */
  readonly headHeight: number;
}

export interface FlowUnit {
  readonly height: number;
  /** A page may end behind it. */
  readonly mayBreakAfter: boolean;
}

/** The part of a block that stands on one page. */
export interface Fragment {
  readonly block: number;
  /** Where the part begins within its block, and how high it is. */
  readonly start: number;
  readonly height: number;
  /** Height of the repeated head above it; 0 for none. */
  readonly head: number;
  readonly spaceAfter: number;
}

interface Chunk {
  readonly block: number;
  readonly start: number;
  readonly units: readonly FlowUnit[];
  readonly height: number;
  /** Height of the head that is repeated where the chunk begins a page. */
  readonly head: number;
  readonly spaceAfter: number;
  readonly keepWithNext: boolean;
}

/** Rounding of a browser's measures. */
const TOLERANCE_PX = 0.75;

/**
 * The pages of a document: units are placed one after the other, what must stay together goes to the next page as a
 * whole, and is broken anywhere only where it is higher than a page. No page is empty.
 */
export function paginate(
  blocks: readonly FlowBlock[],
  pageHeight: number,
): readonly (readonly Fragment[])[] {
  const chunks = blocks.flatMap(chunksOf);
  const pages: Fragment[][] = [[]];
  let used = 0;
  const page = (): Fragment[] => pages.at(-1) ?? [];
  const fits = (height: number): boolean => used + height <= pageHeight + TOLERANCE_PX;
  const turn = (): void => {
    if (page().length === 0) return;
    pages.push([]);
    used = 0;
  };
  const put = (chunk: Chunk): void => {
    const isFirst = page().length === 0;
    const head = isFirst && chunk.start > 0 ? chunk.head : 0;
    const { block, start, height, spaceAfter } = chunk;
    const above = page().at(-1);
    if (above?.block === block) {
      page().pop();
      page().push({ ...above, height: above.height + height, spaceAfter });
    } else page().push({ block, start, height, head, spaceAfter });
    used += head + height + spaceAfter;
  };

  chunks.forEach((chunk, index) => {
    const together = heightTogether(chunks, index);
    if (!fits(together) && together <= pageHeight) turn();
    else if (!fits(chunk.height) && chunk.height <= pageHeight) turn();
    if (fits(chunk.height)) return put(chunk);
    for (const part of unitsOf(chunk)) {
      if (!fits(part.height)) turn();
      put(part);
    }
  });
  return pages;
}

/** A chunk with all that it must stand on a page with. */
function heightTogether(chunks: readonly Chunk[], from: number): number {
  let height = 0;
  for (let index = from; index < chunks.length; index += 1) {
    const chunk = chunks[index];
    if (!chunk) break;
    height += chunk.height;
    if (!chunk.keepWithNext) break;
    height += chunk.spaceAfter;
  }
  return height;
}

function chunksOf(block: FlowBlock, index: number): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let start = 0;
  let units: FlowUnit[] = [];
  block.units.forEach((unit, at) => {
    units.push(unit);
    const isLast = at === block.units.length - 1;
    if (!unit.mayBreakAfter && !isLast) return;
    const height = units.reduce((sum, one) => sum + one.height, 0);
    chunks.push({
      block: index,
      start,
      units,
      height,
      head: block.headHeight,
      spaceAfter: isLast ? block.spaceAfter : 0,
      keepWithNext: isLast && block.keepWithNext,
    });
    start += height;
    units = [];
  });
  return chunks;
}

function unitsOf(chunk: Chunk): readonly Chunk[] {
  let start = chunk.start;
  return chunk.units.map((unit, index) => {
    const isLast = index === chunk.units.length - 1;
    const part = { ...chunk, start, units: [unit], height: unit.height };
    start += unit.height;
    return { ...part, spaceAfter: isLast ? chunk.spaceAfter : 0 };
  });
}
