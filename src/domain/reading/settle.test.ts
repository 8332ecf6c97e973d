import { describe, expect, it } from 'vitest';
import { withTotals } from '../cells/index.ts';
import { formOf } from '../forms/index.ts';
import { recognise } from './recognise.ts';
import type { NeutralBlock, ReadReport } from './types.ts';

const form = formOf('2021').tables.requests;
/** Cells in which nothing happened and nothing was filled in. */
const EMPTY = ['granted.research', 'denied.process.other', 'refused.repeat.commercial'];
/** Figures that are all different. */
const VALUES = withTotals(
  form,
  form.cells.map(({ sumOf, key }, at) => {
    if (sumOf.length > 0) return null;
    return EMPTY.includes(key) ? 0 : at + 1;
  }),
);

/** The rows of table 三 as lines of one cell, without the empty ones. */
const LINES = form.rows.flatMap((row) => [
  row.label,
  ...form.cells
    .filter(({ row: { key }, key: cell }) => key === row.key && !EMPTY.includes(cell))
    .map(({ index }) => String(VALUES[index])),
]);

function read(...texts: readonly string[]): ReadReport {
  const blocks = texts.map((text, at): NeutralBlock => ({
    kind: 'paragraph',
    text,
    place: `第${at + 1}行`,
  }));
  const [report] = recognise({ fileName: '年报.txt', format: '文本文件', blocks, notes: [] });
  if (!report) throw new Error('no report');
  return report;
}

describe('rows with empty cells that left no trace', () => {
  it('the sums of the columns tell which cells of several rows are empty', () => {
    const report = read(...LINES);
    const expected = form.cells.map(({ key, index }) =>
      EMPTY.includes(key) ? null : VALUES[index],
    );
    expect(report.tables.requests).toEqual(expected);
  });

  it('every cell of such a row says that its place was inferred', () => {
    const noted = read(...LINES).notes.map(({ cell }) => cell?.cell);
    for (const column of ['natural', 'research', 'total']) {
      expect(noted).toContain(`granted.${column}`);
    }
    expect(noted).not.toContain('carriedOut.natural');
  });
});

describe('heads that do not stand over their values', () => {
  const cells = (order: readonly number[]): readonly string[] =>
    form.rows.map((row) => {
      const own = form.cells.filter((cell) => cell.row.key === row.key);
      return [row.label, ...order.map((at) => VALUES[own[at]?.index ?? 0])].join(' ');
    });

  it('an order in which the sums do not hold is not that of the values, and the cells say so', () => {
    const report = read(
      '总计 自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他',
      ...cells([0, 1, 2, 3, 4, 5, 6]),
    );
    expect(report.tables.requests).toEqual(VALUES);
    const noted = report.notes.find(({ cell }) => cell?.cell === 'granted.natural');
    expect(noted?.message).toContain('各列的数与表头的次序不符');
  });

  it('an order in which the sums hold is read without a remark', () => {
    const report = read(
      '总计 自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他',
      ...cells([6, 0, 1, 2, 3, 4, 5]),
    );
    expect(report.tables.requests).toEqual(VALUES);
    expect(report.notes.some(({ cell }) => cell?.cell === 'granted.natural')).toBe(false);
  });
});
