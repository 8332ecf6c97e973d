import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import type { NeutralBlock } from '../../src/domain/reading/index.ts';
import { decodeText } from '../../src/main/readers/charset.ts';
import { readPlainText } from '../../src/main/readers/plainText.ts';

function blocksOf(...lines: readonly string[]): readonly NeutralBlock[] {
  return readPlainText(lines.join('\n'), '年报.txt').blocks;
}

/** The texts of a grid, row by row. */
function rowsOf(block: NeutralBlock | undefined): readonly (readonly string[])[] {
  if (block?.kind !== 'grid') throw new Error('no grid');
  const rows = Map.groupBy(block.cells, ({ row }) => row);
  return [...rows.values()].map((cells) => cells.map(({ text }) => text));
}

const ROWS = Array.from({ length: 8 }, (_, at) => [`项目${at}`, `${at}`, '', `${at}`]);

describe('plain text with the marks of a table', () => {
  it('upright lines between cells make a grid; lines that only draw are no rows', () => {
    const [grid, ...others] = blocksOf(
      '| 项目 | 甲 | 乙 | 丙 |',
      '|---|:--:|---|---|',
      ...ROWS.map((row) => `| ${row.join(' | ')} |`),
    );
    expect(others).toEqual([]);
    expect(rowsOf(grid)).toEqual([['项目', '甲', '乙', '丙'], ...ROWS]);
  });

  it('a few links between upright lines are no table', () => {
    expect(blocksOf('首页 | 公开 | 互动', '正文。').map(({ kind }) => kind)).toEqual([
      'paragraph',
      'paragraph',
    ]);
  });

  it('rows with commas among paragraphs make a grid', () => {
    const prose = Array.from({ length: 9 }, () => '公开信息 1,234 条，其中政策 3 条。');
    const blocks = blocksOf(...prose, ...ROWS.map((row) => row.join(',')), '正文。');
    expect(blocks.filter(({ kind }) => kind === 'grid')).toHaveLength(1);
    expect(rowsOf(blocks[9])).toEqual(ROWS);
  });

  it('a cell that Excel copied with a line break in quotes is one cell, and places stay true', () => {
    const [grid, after] = blocksOf('自然人\t"科研\n机构"\t总计', '3\t0\t3', '正文');
    expect(rowsOf(grid)).toEqual([
      ['自然人', '科研\n机构', '总计'],
      ['3', '0', '3'],
    ]);
    expect(after).toMatchObject({ text: '正文', place: '第4行' });
  });

  it('tabs before a lone figure are an indent', () => {
    const kinds = blocksOf('（一）予以公开', '\t\t3', '\t\t0').map(({ kind }) => kind);
    expect(kinds).toEqual(['paragraph', 'paragraph', 'paragraph']);
  });

  it('a dash or two are a cell, and a row of equals signs is none', () => {
    expect(blocksOf('——', '=========', '--')).toMatchObject([{ text: '——' }, { text: '--' }]);
  });

  it('the marks of Markdown are taken out and told', () => {
    const doc = readPlainText('# 年度报告\n\n**（一）主动公开**', '年报.md');
    expect(doc.blocks).toMatchObject([{ text: '年度报告' }, { text: '（一）主动公开' }]);
    expect(doc.notes[0]?.message).toContain('排版标记');
  });
});

describe('the encoding of plain text', () => {
  const text = '示例县示例局2023年政府信息公开工作年度报告\r\n一、总体情况\r\n3\r\n';

  it.each(['utf-16le', 'utf-16be'])('%s without a byte order mark is known', (encoding) => {
    expect(decodeText(iconv.encode(text, encoding, { addBOM: false }))).toBe(text);
  });

  it.each(['gbk', 'gb18030', 'utf-8'])('%s is known', (encoding) => {
    expect(decodeText(iconv.encode(text, encoding))).toBe(text);
  });
});
