import { describe, expect, it } from 'vitest';
import { hintWords, withHints, type LayoutHint } from './hints.ts';
import type { NeutralBlock, NeutralDocument } from './types.ts';

const documentOf = (...blocks: readonly NeutralBlock[]): NeutralDocument => ({
  fileName: 'a.txt',
  format: '',
  blocks,
  notes: [],
});
const line = (text: string): NeutralBlock => ({ kind: 'paragraph', text, place: '第1行' });
const grid = (...rows: readonly (readonly string[])[]): NeutralBlock => ({
  kind: 'grid',
  name: '表',
  hidden: false,
  cells: rows.flatMap((texts, row) =>
    texts.map((text, column) => ({
      row,
      column,
      rowSpan: 1,
      columnSpan: 1,
      text,
      place: `${'ABCD'[column] ?? ''}${row + 1}`,
    })),
  ),
});
const GRANTED: Omit<LayoutHint, 'place'> = {
  edition: '2021',
  table: 'requests',
  axis: 'row',
  key: 'granted',
};
const NATURAL = { ...GRANTED, axis: 'column', key: 'natural' } as const;

const textsOf = (doc: NeutralDocument): readonly string[] =>
  doc.blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block.text]
      : block.cells
          .toSorted((a, b) => a.row - b.row || a.column - b.column)
          .map(({ column, row, text }) => `${column},${row} ${text}`),
  );
const hinted = (block: NeutralBlock, hint: LayoutHint): readonly string[] =>
  textsOf(withHints(documentOf(block), [hint]).doc);

describe('a hint on a line of text', () => {
  it('changes its words and leaves its figures', () => {
    expect(hinted(line('说不清 3 0 1'), { ...GRANTED, place: '第1行' })).toEqual([
      '(一)予以公开 3 0 1',
    ]);
  });

  it('puts a line before figures that stand alone', () => {
    expect(hinted(line('3 0 1'), { ...GRANTED, place: '第1行' })).toEqual([
      '(一)予以公开',
      '3 0 1',
    ]);
  });
});

describe('a hint on a cell', () => {
  const row = grid(['项目', '甲', '乙'], ['说不清', '3', '1']);

  it('names the row by the words before its figures, wherever in the row it points', () => {
    for (const place of ['A2', 'B2', 'C2']) {
      expect(hinted(row, { ...GRANTED, place })).toContain('0,1 （一）予以公开');
    }
  });

  it('puts words before a row of figures alone', () => {
    expect(hinted(grid(['3', '1']), { ...GRANTED, place: 'B1' })).toEqual([
      '-1,0 （一）予以公开',
      '0,0 3',
      '1,0 1',
    ]);
  });

  it('names the column by the head over it, also where it points at a figure', () => {
    for (const place of ['B1', 'B2']) {
      expect(hinted(row, { ...NATURAL, place })).toContain('1,0 自然人');
    }
  });

  it('puts a head over a column that has none', () => {
    expect(hinted(grid(['3', '1']), { ...NATURAL, place: 'B1' })).toContain('1,-1 自然人');
  });

  it('changes nothing but a note where the form has no such row', () => {
    const { doc, notes } = withHints(documentOf(row), [{ ...GRANTED, place: 'A2', key: 'none' }]);
    expect(textsOf(doc)).toEqual(textsOf(documentOf(row)));
    expect(notes).toEqual([expect.objectContaining({ level: 'warning', where: 'A2' })]);
  });
});

it('a hint is told in the words of the form', () => {
  expect(hintWords({ ...GRANTED, place: 'A2' })).toBe('表三“（一）予以公开”这一行');
});
