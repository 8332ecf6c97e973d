import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paginate, type FlowBlock } from './paginate.ts';

const text = (lines: number, of: Partial<FlowBlock> = {}): FlowBlock => ({
  units: Array.from({ length: lines }, () => ({ height: 10, mayBreakAfter: true })),
  keepWithNext: false,
  spaceAfter: 0,
  headHeight: 0,
  ...of,
});
const table = (rows: number, headHeight = 10): FlowBlock => ({
  units: Array.from({ length: rows }, () => ({ height: 10, mayBreakAfter: false })),
  keepWithNext: false,
  spaceAfter: 0,
  headHeight,
});
const heights = (blocks: readonly FlowBlock[]): readonly number[] =>
  paginate(blocks, 100).map((page) =>
    page.reduce((sum, { head, height }) => sum + head + height, 0),
  );

describe('the pages of a document', () => {
  it('break a text between its lines', () => {
    const [first, second] = paginate([text(8), text(5)], 100);
    expect(first?.at(-1)).toMatchObject({ block: 1, start: 0, height: 20 });
    expect(second).toMatchObject([{ block: 1, start: 20, height: 30 }]);
  });

  it('take a table that fits a page to the next with its heading', () => {
    const pages = paginate([text(5), text(1, { keepWithNext: true }), table(9)], 100);
    expect(pages.map((page) => page.map(({ block }) => block))).toEqual([[0], [1, 2]]);
  });

  it('break a table that is higher than a page, with its head repeated', () => {
    const [, second] = paginate([table(12)], 100);
    expect(second?.[0]).toMatchObject({ start: 100, head: 10, height: 20 });
  });

  it('leave the space behind a block out where the page ends', () => {
    expect(paginate([text(10, { spaceAfter: 30 }), text(1)], 100)).toHaveLength(2);
    expect(paginate([text(10, { spaceAfter: 30 })], 100)).toHaveLength(1);
  });

  it('hold every line once, are never empty and never over-full', () => {
    const block = fc.oneof(
      fc.integer({ min: 1, max: 30 }).map((lines) => text(lines)),
      fc.integer({ min: 1, max: 9 }).map((rows) => table(rows, 0)),
      fc.constant(text(1, { keepWithNext: true })),
    );
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 20 }), (blocks) => {
        const lines = blocks.reduce((sum, { units }) => sum + units.length, 0);
        const pages = heights(blocks);
        expect(pages.reduce((sum, height) => sum + height, 0)).toBe(lines * 10);
        expect(Math.min(...pages)).toBeGreaterThan(0);
        expect(Math.max(...pages)).toBeLessThanOrEqual(100);
      }),
    );
  });
});
