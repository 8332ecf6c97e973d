import { describe, expect, it } from 'vitest';
import { formOf, type TableId } from '../forms/index.ts';
import { recognise } from './recognise.ts';
import type { NeutralBlock, NeutralGrid, ReadReport } from './types.ts';

type Rows = readonly (readonly string[])[];

const TITLE = '示例县示例局2023年政府信息公开工作年度报告';
const FORM = formOf('2021').tables;

function sheet(name: string, rows: Rows): NeutralGrid {
  const cells = rows.flatMap((line, row) =>
    line.map((text, column) => ({
      row,
      column,
      rowSpan: 1,
      columnSpan: 1,
      text,
      place: `${name}!${row + 1}-${column + 1}`,
    })),
  );
  return { kind: 'grid', name, hidden: false, cells };
}

function rowsOf(table: TableId): Rows {
  return FORM[table].rows.map((row) => [
    row.label,
    ...FORM[table].cells.filter((cell) => cell.row.key === row.key).map(({ index }) => `${index}`),
  ]);
}

const REQUESTS: Rows = [
  ['项目', ...FORM.requests.columns.map(({ label }) => label)],
  ...rowsOf('requests'),
];
const LITIGATION: Rows = [
  ['类别', ...FORM.litigation.columns.map(({ label }) => label)],
  ...rowsOf('litigation'),
];

function paragraphs(...texts: readonly string[]): readonly NeutralBlock[] {
  return texts.map((text, at) => ({ kind: 'paragraph', text, place: `第${at + 1}行` }));
}

function read(...blocks: readonly NeutralBlock[]): ReadReport {
  const doc = { fileName: '年报', format: '文件', blocks, notes: [] };
  const [report, ...others] = recognise(doc);
  if (!report || others.length > 0) throw new Error(`${others.length + 1} reports`);
  return report;
}

function textOf(report: ReadReport, no: number): string | undefined {
  return report.sections.find((section) => section.no === no)?.text;
}

describe('what stands around a table is no text of its section', () => {
  it('heads with a word of its own in the corner', () => {
    const heading = '四、政府信息公开行政复议、行政诉讼情况';
    const grid = read(...paragraphs(TITLE, heading), sheet('表', LITIGATION));
    const lines = LITIGATION.map((row) => row.join('  '));
    for (const report of [grid, read(...paragraphs(TITLE, heading, ...lines))]) {
      expect(textOf(report, 4)).toBe('');
      expect(report.tables.litigation).toEqual(FORM.litigation.cells.map(({ index }) => index));
    }
  });

  it('the title of a section above its table, where the sections stand on another sheet', () => {
    const report = read(
      sheet('文字', [
        [TITLE],
        ['三、收到和处理政府信息公开申请情况'],
        ['六、其他需要报告的事项'],
        ['无。'],
      ]),
      sheet('申请', [['三、收到和处理政府信息公开申请情况'], ...REQUESTS]),
    );
    expect(textOf(report, 3)).toBe('');
    expect(textOf(report, 6)).toBe('无。');
  });

  it('heads of columns that the office added', () => {
    const rows = REQUESTS.map((row, at) => [...row, at === 0 ? '其中：网上申请' : '']);
    const heading = '三、收到和处理政府信息公开申请情况';
    expect(textOf(read(...paragraphs(TITLE, heading), sheet('表', rows)), 3)).toBe('');
  });

  it('who filled in the form, below it', () => {
    const signed = '单位负责人：甲    填表人：乙    联系电话：0000-0000000';
    const report = read(
      ...paragraphs(TITLE),
      sheet('表', [...REQUESTS, ['六、其他需要报告的事项'], ['无。'], [signed]]),
    );
    expect(textOf(report, 6)).toBe('无。');
    expect(report.notes.some(({ message }) => message.includes('填表人'))).toBe(true);
  });

  it('links to the reports of other years', () => {
    const other = TITLE.replace('2023', '2021');
    const report = read(
      ...paragraphs(TITLE, `${other}2022-01-20`, other, '导语。', '一、总体情况', '有序。'),
      sheet('表', REQUESTS),
    );
    expect(report).toMatchObject({ title: TITLE, year: 2023, preamble: '导语。' });
  });
});

describe('words of the report that stand elsewhere', () => {
  it('all sections in one cell of a sheet', () => {
    const text = ['导语。', '一、总体情况', '有序。', '六、其他需要报告的事项', '无。'].join('\n');
    const report = read(sheet('正文', [[TITLE], [text]]), sheet('表', REQUESTS));
    expect(report.preamble).toBe('导语。');
    expect([textOf(report, 1), textOf(report, 6)]).toEqual(['有序。', '无。']);
  });

  it('every cell of a table below the other, in one column of a sheet', () => {
    // Figures that count up would be taken for the numbers of the rows.
    const figure = (text: string): string => `${Number(text) * 3 + 5}`;
    const column = REQUESTS.flat().map((text) => [/^\d+$/.test(text) ? figure(text) : text]);
    expect(read(sheet('表', [[TITLE], ...column])).tables.requests).toEqual(
      FORM.requests.cells.map(({ index }) => index * 3 + 5),
    );
  });

  it('the year inside the words of the title', () => {
    const title = '示例县示例局政府信息公开工作2023年度报告';
    expect(read(...paragraphs(title), sheet('表', REQUESTS))).toMatchObject({
      title,
      year: 2023,
      unitName: '示例县示例局',
    });
  });
});

describe('words in place of the official ones', () => {
  it('a section on 收到和处理申请情况 under plain figures is the third', () => {
    const report = read(
      ...paragraphs(TITLE, '1、总体情况', '有序。', '3、收到和处理申请情况', '共3件。'),
      sheet('表', REQUESTS),
    );
    expect(textOf(report, 3)).toBe('共3件。');
  });

  it.each([
    ['逾期不缴费', 'otherwise.overdueFee'],
    ['申请人逾期不缴费', 'otherwise.overdueFee'],
    ['逾期不缴纳费用', 'otherwise.overdueFee'],
  ])('%s', (words, key) => {
    const official = FORM.requests.rows.find((row) => row.key === key)?.label;
    const rows = REQUESTS.map((row) => row.map((text) => (text === official ? words : text)));
    expect(read(...paragraphs(TITLE), sheet('表', rows)).tables.requests).toEqual(
      FORM.requests.cells.map(({ index }) => index),
    );
  });
});
