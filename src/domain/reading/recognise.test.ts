import { describe, expect, it } from 'vitest';
import { formOf, type EditionId, type TableId } from '../forms/index.ts';
import { recognise } from './recognise.ts';
import type { NeutralBlock, NeutralDocument, NeutralGrid, ReadReport } from './types.ts';

/** The printed table as a grid; `fill` gives the text of each value cell. */
function grid(edition: EditionId, id: TableId, fill: (key: string) => string): NeutralGrid {
  const form = formOf(edition).tables[id];
  return {
    kind: 'grid',
    name: form.name,
    hidden: false,
    cells: form.layout.cells.map(({ row, column, rowSpan, columnSpan, text, cell }) => ({
      row,
      column,
      rowSpan,
      columnSpan,
      text: cell >= 0 ? fill(form.cells[cell]?.key ?? '') : text,
      place: `${form.name}第${row + 1}行第${column + 1}列`,
    })),
  };
}

function paragraphs(...texts: readonly string[]): readonly NeutralBlock[] {
  return texts.map((text, index) => ({ kind: 'paragraph', text, place: `第${index + 1}行` }));
}

function document(...blocks: readonly NeutralBlock[]): NeutralDocument {
  return { fileName: '年报.txt', format: '文本文件', blocks, notes: [] };
}

function one(doc: NeutralDocument): ReadReport {
  const [report, ...others] = recognise(doc);
  if (!report || others.length > 0) throw new Error(`${others.length + 1} reports`);
  return report;
}

function value(report: ReadReport, table: TableId, key: string): unknown {
  return report.tables[table][formOf(report.edition).tables[table].indexOf.get(key) ?? -1];
}

function notesAt(report: ReadReport, key: string): readonly string[] {
  return report.notes.filter(({ cell }) => cell?.cell === key).map(({ message }) => message);
}

const zeros = (): string => '0';
const THREE = (edition: EditionId): readonly NeutralGrid[] => [
  grid(edition, 'proactive', zeros),
  grid(edition, 'requests', zeros),
  grid(edition, 'litigation', zeros),
];

describe('identity', () => {
  it('takes the agency from the line above a title that begins with the year', () => {
    const doc = document(
      ...paragraphs('示例县示例局', '二〇二〇年政府信息公开工作年度报告'),
      ...THREE('2019'),
    );
    expect(one(doc)).toMatchObject({ unitName: '示例县示例局', year: 2020, edition: '2019' });
  });

  it('reads the agency as the title words it, though the text has a longer name', () => {
    const doc = document(
      ...paragraphs('• 示例市2022年度政府信息公开工作年度报告', '现公布示例市人民政府的年度报告。'),
      ...THREE('2021'),
    );
    expect(one(doc)).toMatchObject({ unitName: '示例市', year: 2022 });
  });

  it('says where name and year come from when there is no title', () => {
    const doc = {
      ...document(...THREE('2021')),
      fileName: '示例县示例局2023年政府信息公开工作年度报告.xlsx',
    };
    const report = one(doc);
    expect(report).toMatchObject({ unitName: '示例县示例局', year: 2023, title: '' });
    expect(report.notes.map(({ message }) => message).join()).toContain('取自文件名');
  });

  it('tells when the form in the file is not the one for its year', () => {
    const doc = document(...paragraphs('示例局2023年政府信息公开工作年度报告'), ...THREE('2019'));
    const report = one(doc);
    expect(report.edition).toBe('2019');
    expect(report.notes.some(({ message }) => message.includes('另一版表格'))).toBe(true);
  });
});

describe('figures', () => {
  it('wrong totals are read as they stand', () => {
    const doc = document(
      grid('2021', 'requests', (key) => (key === 'handledTotal.total' ? '9' : '0')),
      grid('2021', 'litigation', zeros),
      grid('2021', 'proactive', zeros),
    );
    expect(value(one(doc), 'requests', 'handledTotal.total')).toBe(9);
  });

  it('every cleaning is told with the old and the new value', () => {
    const doc = document(
      grid('2019', 'proactive', (key) => (key === 'licensing.change' ? '--253' : '１，２３４')),
      ...THREE('2019').slice(1),
    );
    const report = one(doc);
    expect(value(report, 'proactive', 'licensing.change')).toBe(-253);
    expect(notesAt(report, 'licensing.change')[0]).toContain('“--253”读作 -253');
    expect(value(report, 'proactive', 'fees.lastYearItems')).toBe(1234);
    expect(notesAt(report, 'fees.lastYearItems')[0]).toContain('“１，２３４”读作 1234');
  });

  it('blank, zero and not applicable stay three different things', () => {
    const text: Readonly<Record<string, string>> = {
      'granted.natural': '',
      'granted.research': '—',
    };
    const doc = document(
      grid('2021', 'requests', (key) => text[key] ?? '0'),
      grid('2021', 'litigation', zeros),
      grid('2021', 'proactive', zeros),
    );
    const report = one(doc);
    expect(value(report, 'requests', 'granted.natural')).toBe(null);
    expect(value(report, 'requests', 'granted.research')).toBe('NA');
    expect(value(report, 'requests', 'granted.commercial')).toBe(0);
  });

  it('two numbers in one cell are not run together', () => {
    const doc = document(
      grid('2021', 'requests', (key) => (key === 'granted.natural' ? '1\n2' : '0')),
      grid('2021', 'litigation', zeros),
      grid('2021', 'proactive', zeros),
    );
    const report = one(doc);
    expect(value(report, 'requests', 'granted.natural')).toBe(null);
    expect(notesAt(report, 'granted.natural')[0]).toContain('不是数字');
  });

  it('a row of eight numbers says so at each of its cells', () => {
    const rows = formOf('2021').tables.requests.rows;
    const lines = rows.map((row, index) => `${row.label} 1 0 0 0 0 0 1${index === 3 ? ' 0' : ''}`);
    const report = one(document(...paragraphs(...lines)));
    for (const column of ['natural', 'total']) {
      expect(notesAt(report, `partiallyGranted.${column}`)[0]).toContain('有 8 个数，应为 7 个');
    }
    expect(notesAt(report, 'granted.natural')).toEqual([]);
    expect(value(report, 'requests', 'partiallyGranted.total')).toBe(1);
  });

  it('a row of table 四 with sixteen numbers says so', () => {
    const heads = '结果维持 结果纠正 其他结果 尚未审结 总计';
    const doc = document(
      ...THREE('2021').slice(0, 2),
      ...paragraphs(
        '四、政府信息公开行政复议、行政诉讼情况',
        heads,
        heads,
        heads,
        `${'0 '.repeat(15)}0`,
      ),
    );
    const report = one(doc);
    expect(notesAt(report, 'review.upheld')[0]).toContain('有 16 个数，应为 15 个');
    expect(value(report, 'litigation', 'suitAfterReview.total')).toBe(0);
  });

  it('one cell per line, with an empty cell lost, is placed by the sums and told', () => {
    const rows = formOf('2021').tables.requests.rows;
    const lines = rows.flatMap((row, index) => [
      row.label,
      ...(index === 2 ? ['4', '0', '1', '0', '0', '5'] : ['2', '0', '0', '0', '0', '3', '5']),
    ]);
    const report = one(document(...paragraphs(...lines)));
    expect(value(report, 'requests', 'granted.total')).toBe(5);
    expect(value(report, 'requests', 'carriedIn.other')).toBe(3);
    expect(notesAt(report, 'granted.total')[0]).toContain('有 6 个数，应为 7 个');
  });

  it('a table lying on its side is turned, read and told', () => {
    const upright = grid('2021', 'requests', (key) => (key === 'granted.research' ? '7' : '0'));
    const cells = upright.cells.map((cell) => ({
      ...cell,
      row: cell.column,
      column: cell.row,
      rowSpan: cell.columnSpan,
      columnSpan: cell.rowSpan,
    }));
    const doc = document(
      grid('2021', 'proactive', zeros),
      { ...upright, cells },
      grid('2021', 'litigation', zeros),
    );
    const report = one(doc);
    expect(value(report, 'requests', 'granted.research')).toBe(7);
    expect(report.missingTables).toEqual([]);
    expect(report.notes.some(({ message }) => message.includes('行列对调'))).toBe(true);
  });

  it('two agencies in one document, each named above its title, give two reports', () => {
    const doc = document(
      ...paragraphs('示例县甲局', '2023年政府信息公开工作年度报告'),
      ...THREE('2021'),
      ...paragraphs(
        '六、其他需要报告的事项',
        '无。',
        '示例县乙局',
        '2023年政府信息公开工作年度报告',
      ),
      ...THREE('2021'),
    );
    expect(recognise(doc).map(({ unitName }) => unitName)).toEqual(['示例县甲局', '示例县乙局']);
  });

  it('a table that is not there is named, and each of its cells carries a note', () => {
    const report = one(document(...THREE('2021').slice(0, 2)));
    expect(report.missingTables).toEqual(['litigation']);
    expect(notesAt(report, 'suitDirect.pending')).toHaveLength(1);
  });

  it('a document without the tables gives nothing', () => {
    expect(recognise(document(...paragraphs('关于召开会议的通知', '预算 120 130')))).toEqual([]);
  });
});

describe('text', () => {
  const [two, three, four] = THREE('2021');

  it('finds headings whose numbers are lost, and leaves （一） levels inside their section', () => {
    const doc = document(
      ...paragraphs('示例局2023年政府信息公开工作年度报告', '导语。', '总体情况'),
      ...paragraphs('（一）主动公开政府信息的情况', '公开了若干条。', '主动公开情况'),
      ...(two ? [two] : []),
      ...paragraphs('收到和处理政府信息公开申请情况'),
      ...(three ? [three] : []),
      ...paragraphs('因政务信息公开被申请行政复议、提起行政诉讼情况'),
      ...(four ? [four] : []),
      ...paragraphs('存在问题及改进情况', '不够丰富。', '其他事项', '无'),
    );
    const report = one(doc);
    expect(report.preamble).toBe('导语。');
    expect(report.sections.map(({ no, title }) => `${no}${title}`)).toEqual([
      '1总体情况',
      '2主动公开情况',
      '3收到和处理政府信息公开申请情况',
      '4因政务信息公开被申请行政复议、提起行政诉讼情况',
      '5存在问题及改进情况',
      '6其他事项',
    ]);
    expect(report.sections[0]?.text).toBe('（一）主动公开政府信息的情况\n公开了若干条。');
    expect(report.sections[5]?.text).toBe('无');
  });

  it('leaves the furniture of a web page out and tells what it left out', () => {
    const doc = document(
      ...paragraphs(
        '首页 > 政府信息公开 > 年报',
        '示例局2023年政府信息公开工作年度报告',
        '日期:2024-01-12 来源:',
        '字号:',
        '一、总体情况',
        '工作有序。',
        '撰稿：',
        '一审：',
        '扫一扫在手机打开当前页',
        '返回顶部 打印本页 关闭本页',
      ),
      ...THREE('2021'),
    );
    const report = one(doc);
    expect(report.preamble).toBe('');
    expect(report.sections[0]?.text).toBe('工作有序。');
    const told = report.notes.map(({ message }) => message).join();
    for (const words of ['首页', '撰稿', '扫一扫', '打印本页']) expect(told).toContain(words);
  });

  it('keeps the names of those who wrote and checked the page beside the text and tells it', () => {
    const doc = document(
      ...paragraphs(
        '示例局2023年政府信息公开工作年度报告',
        '发布时间：2024-01-12 来源：示例县示例局 浏览次数：35',
        '一、总体情况',
        '工作有序，撰稿：审核两分开。',
      ),
      ...THREE('2021'),
      ...paragraphs(
        '六、其他需要报告的事项',
        '无',
        '撰稿：甲某　一审：乙某',
        '终审：',
        '撰稿：甲某　一审：乙某',
        '打印本页',
      ),
    );
    const report = one(doc);
    expect(report.review).toBe('来源：示例县示例局\n撰稿：甲某　一审：乙某');
    expect(report.sections.map(({ text }) => text)).toEqual(['工作有序，撰稿：审核两分开。', '无']);
    const told = report.notes.map(({ message }) => message);
    expect(told).toContain('“撰稿：甲某 一审：乙某”是撰稿、审核信息，单独读入，不放进正文');
    expect(told.join()).toContain('里有撰稿、审核信息“来源：示例县示例局”，单独读入，不放进正文');
    expect(told).toContain('“终审：”是撰稿、审核信息，没有读入正文');
  });

  it('has no such names where a page has none', () => {
    expect(one(document(...paragraphs('一、总体情况', '有序。'), ...THREE('2021'))).review).toBe(
      undefined,
    );
  });

  it('removes what Word left in the text and tells it', () => {
    const doc = document(
      ...paragraphs('一、总体情况', '[bookmark: _Toc1]工作有序。'),
      ...THREE('2021'),
    );
    const report = one(doc);
    expect(report.sections[0]?.text).toBe('工作有序。');
    expect(report.notes.map(({ message }) => message).join()).toContain('[bookmark: _Toc1]');
  });

  it('joins a sentence that a page end broke, and no other lines', () => {
    const long = '形成局长对提出申请进行审核，主管副局长进行审阅把关，再由办公室保密检查，最后门户';
    const doc = document(
      ...paragraphs('一、总体情况', long, '网站发布的流程。', '另起一段。'),
      ...THREE('2021'),
    );
    expect(one(doc).sections[0]?.text).toBe(`${long}网站发布的流程。\n另起一段。`);
  });
});
