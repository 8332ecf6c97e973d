import {
  lineHeightOf,
  mayBreakAfter,
  spaceAfter,
  type DocumentBlock,
  type Metrics,
} from '../../../domain/report/index.ts';
import type { FlowBlock, FlowUnit } from './paginate.ts';

/** What the drawn blocks measure; `drawn` are their elements in the same order. */
export function measure(
  blocks: readonly DocumentBlock[],
  drawn: readonly Element[],
  metrics: Metrics,
): readonly FlowBlock[] {
  return blocks.map((block, index): FlowBlock => {
    const element = drawn[index];
    const units = element ? unitsOf(block, element, metrics) : [];
    return {
      units,
      keepWithNext: keepsWithNext(block),
      spaceAfter: spaceAfter(block, metrics),
      headHeight: block.kind === 'table' ? sum(units.slice(0, block.table.layout.headRows)) : 0,
    };
  });
}

const keepsWithNext = (block: DocumentBlock): boolean =>
  block.kind === 'paragraph'
    ? block.keepWithNext === true
    : block.kind === 'sectionHeading' || block.kind === 'heading';

const sum = (units: readonly FlowUnit[]): number =>
  units.reduce((total, { height }) => total + height, 0);

function unitsOf(block: DocumentBlock, element: Element, metrics: Metrics): readonly FlowUnit[] {
  if (block.kind === 'table')
    return rowsOf(element, (row) => mayBreakAfter(block.table.layout, row));
  const pitch = lineHeightOf(block, metrics);
  const count = Math.max(1, Math.round(element.getBoundingClientRect().height / pitch));
  const isOne = block.kind === 'title' || block.kind === 'signOff';
  return Array.from({ length: count }, () => ({ height: pitch, mayBreakAfter: !isOne }));
}

/** Rows from edge to edge, so that what they share of their lines is counted once. */
function rowsOf(element: Element, mayBreak: (row: number) => boolean): readonly FlowUnit[] {
  const tops = [...element.querySelectorAll('tr')].map((row) => row.getBoundingClientRect().top);
  const { top, bottom } = element.getBoundingClientRect();
  const edges = [top, ...tops.slice(1), bottom];
  return tops.map((_, row) => ({
    height: (edges[row + 1] ?? bottom) - (edges[row] ?? top),
    mayBreakAfter: mayBreak(row),
  }));
}
