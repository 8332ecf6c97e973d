import { describe, expect, it } from 'vitest';
import { reportDocument, type DocumentBlock } from './document.ts';
import { blankTables, type Report } from './report.ts';

const EMPTY: Report = {
  unitName: '示例县示例局',
  year: 2024,
  edition: '2021',
  title: '示例县示例局2024年政府信息公开工作年度报告',
  preamble: '',
  sections: [],
  tables: blankTables('2021'),
};

function kinds(blocks: readonly DocumentBlock[]): readonly string[] {
  return blocks.map((block) => {
    if (block.kind === 'sectionHeading') return `${block.added ? '+' : ''}${block.text}`;
    if (block.kind === 'table') return block.table.name;
    return block.kind === 'heading' ? `heading${block.level}` : block.kind;
  });
}

describe('reportDocument', () => {
  it('prints each table under its section, after its text', () => {
    const blocks = reportDocument(
      { ...EMPTY, sections: [{ no: 3, title: '收到和处理情况', text: '情况如下。' }] },
      { draft: false },
    );
    expect(kinds(blocks)).toEqual([
      'title',
      '+二、主动公开政府信息情况',
      '表二',
      '三、收到和处理情况',
      'paragraph',
      '表三',
      '+四、政府信息公开行政复议、行政诉讼情况',
      '表四',
    ]);
  });

  it('heads an added table with a title of the set that the report uses', () => {
    const sections = [{ no: 2, title: '行政机关主动公开政府信息情况', text: '' }] as const;
    const blocks = reportDocument({ ...EMPTY, sections }, { draft: false });
    expect(kinds(blocks)).toContain('+三、行政机关收到和处理政府信息公开申请情况');
  });

  it('prints a table once where a section stands twice', () => {
    const section = { no: 2, title: '主动公开', text: '' } as const;
    const blocks = reportDocument({ ...EMPTY, sections: [section, section] }, { draft: false });
    expect(kinds(blocks).filter((kind) => kind === '表二')).toHaveLength(1);
  });

  it('keeps the order in which the sections were found', () => {
    const blocks = reportDocument(
      {
        ...EMPTY,
        sections: [
          { no: 5, title: '问题', text: '' },
          { no: 1, title: '总体情况', text: '' },
        ],
      },
      { draft: false },
    );
    const headings = kinds(blocks).filter((kind) => /^[一五]、/.test(kind));
    expect(headings).toEqual(['五、问题', '一、总体情况']);
  });

  it('marks a draft and not a final report', () => {
    expect(reportDocument(EMPTY, { draft: true })[0]).toEqual({
      kind: 'draftMark',
      text: '送审稿',
    });
    expect(kinds(reportDocument(EMPTY, { draft: false }))).not.toContain('draftMark');
  });

  it('recognises typed numbering as headings and keeps blank lines', () => {
    const text = '（一）主动公开\n1.审查\n\n（1）培训\n　自带空格';
    const blocks = reportDocument(
      { ...EMPTY, sections: [{ no: 1, title: '总体情况', text }] },
      { draft: false },
    );
    expect(kinds(blocks).slice(1, 7)).toEqual([
      '一、总体情况',
      'heading2',
      'heading3',
      'paragraph',
      'heading4',
      'paragraph',
    ]);
    expect(blocks[6]).toMatchObject({ indent: false });
  });

  it('signs off where asked', () => {
    const signOff = { unitName: '示例县示例局', date: '2025年1月20日' };
    expect(reportDocument(EMPTY, { draft: false, signOff }).at(-1)).toEqual({
      kind: 'signOff',
      ...signOff,
    });
  });
});
