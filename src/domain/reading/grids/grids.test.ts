import { describe, expect, it } from 'vitest';
import { formOf, type EditionId, type TableId } from '../../forms/index.ts';
import { recognise } from '../recognise.ts';
import type { NeutralBlock, NeutralGrid, ReadReport } from '../types.ts';

type Line = readonly (string | number)[];

/** Rows of plain cells; '' stands for an empty one. */
function sheet(name: string, lines: readonly Line[]): NeutralGrid {
  const cells = lines.flatMap((line, row) =>
    line.map((text, column) => ({
      row,
      column,
      rowSpan: 1,
      columnSpan: 1,
      text: String(text),
      place: `${name}!${row + 1}-${column + 1}`,
      ...(typeof text === 'number' ? { number: text } : {}),
    })),
  );
  return { kind: 'grid', name, hidden: false, cells };
}

/** A figure of its own for every cell, so that a cell read in another's place shows. */
function figure(table: TableId, index: number, base = 0): number {
  return base + { proactive: 1000, requests: 2000, litigation: 3000 }[table] + index;
}

function rowsOf(edition: EditionId, table: TableId, base = 0): readonly Line[] {
  const form = formOf(edition).tables[table];
  return form.rows.map((row) => [
    [...row.groups.filter((group) => !group.startsWith('三、')), row.label].join(' '),
    ...form.cells
      .filter((cell) => cell.row.key === row.key)
      .map((cell) => figure(table, cell.index, base)),
  ]);
}

const APPLICANTS = formOf('2021').tables.requests.columns.map(({ label }) => label);
const RESULTS = formOf('2021').tables.litigation.columns.map(({ label }) => label);

const requests = (base = 0): readonly Line[] => [
  ['项目', ...APPLICANTS],
  ...rowsOf('2021', 'requests', base),
];
const litigation = (): readonly Line[] => [['类别', ...RESULTS], ...rowsOf('2021', 'litigation')];

/** Table 二 with a line for each cell. */
function proactiveList(base = 0): readonly Line[] {
  const { cells } = formOf('2021').tables.proactive;
  return [
    ['信息内容', '指标', '数量'],
    ...cells.map(({ row, column, index }) => [
      row.label,
      column.label,
      figure('proactive', index, base),
    ]),
  ];
}

function turned(lines: readonly Line[]): readonly Line[] {
  const width = Math.max(...lines.map((line) => line.length));
  return Array.from({ length: width }, (_, column) => lines.map((line) => line[column] ?? ''));
}

function read(...blocks: readonly NeutralBlock[]): readonly ReadReport[] {
  return recognise({ fileName: '年报.xlsx', format: '电子表格', blocks, notes: [] });
}

function one(...blocks: readonly NeutralBlock[]): ReadReport {
  const [report, ...others] = read(...blocks);
  if (!report || others.length > 0) throw new Error(`${others.length + 1} reports`);
  return report;
}

function expectAll(report: ReadReport, table: TableId, base = 0): void {
  const { cells } = formOf('2021').tables[table];
  expect(report.tables[table]).toEqual(cells.map(({ index }) => figure(table, index, base)));
  const certainties = new Set(report.readings[table].map(({ certainty }) => certainty));
  expect([...certainties]).toEqual(['certain']);
}

describe('tables that do not stand as printed', () => {
  it('a table on its side is read in a sheet with others', () => {
    const report = one(
      sheet('年报', [...proactiveList(), [''], ...turned(requests()), [''], ...litigation()]),
    );
    for (const table of ['proactive', 'requests', 'litigation'] as const) expectAll(report, table);
    expect(report.notes.map(({ message }) => message).join()).toContain('行列对调');
  });

  it('figures keep their places in the source', () => {
    const report = one(sheet('年报', [...turned(requests()), [''], ...litigation()]));
    const first = formOf('2021').tables.requests.indexOf.get('granted.research') ?? -1;
    expect(report.readings.requests[first]).toMatchObject({ place: '年报!4-4', raw: '2016' });
  });

  it('table 四 with the procedures as columns is read', () => {
    expectAll(one(sheet('年报', [...requests(), [''], ...turned(litigation())])), 'litigation');
  });

  it('table 四 as three tables, each under its name, is read', () => {
    const lines = rowsOf('2021', 'litigation');
    const blocks = lines.flatMap(([label = '', ...figures], index): readonly NeutralBlock[] => [
      {
        kind: 'paragraph',
        text: `（${'一二三'[index] ?? ''}）${label.toString().split(' ').at(-1) ?? ''}`,
        place: '',
      },
      sheet(`第${index + 2}个表格`, [RESULTS, figures]),
    ]);
    expectAll(one(sheet('第1个表格', requests()), ...blocks), 'litigation');
  });

  it('row and column in one text are parted', () => {
    const { cells } = formOf('2021').tables.litigation;
    const lines = cells.map(({ row, column, index }) => [
      `${row.label}—${column.label}`,
      figure('litigation', index),
    ]);
    expectAll(one(sheet('年报', [...requests(), [''], ['指标', '件数'], ...lines])), 'litigation');
  });

  it('of this year and last year side by side only this year is read', () => {
    const last = requests(500);
    const lines = requests().map((line, row) =>
      line.flatMap((cell, column) => {
        if (column === 0) return [cell];
        return row === 0 ? [`上年${cell}`, `本年${cell}`] : [last[row]?.[column] ?? '', cell];
      }),
    );
    const report = one(sheet('年报', [...proactiveList(), [''], ...lines, [''], ...litigation()]));
    expectAll(report, 'requests');
  });

  it('years side by side in a file without a year are reports of their own', () => {
    const lines = proactiveList().map((line, row) => [
      ...line.slice(0, 2),
      ...(row === 0 ? ['2022年', '2023年'] : [proactiveList(500)[row]?.[2] ?? '', line[2] ?? '']),
    ]);
    const reports = read(sheet('历年', lines));
    expect(reports.map(({ year }) => year)).toEqual([2022, 2023]);
    reports.forEach((report, index) => expectAll(report, 'proactive', index === 0 ? 500 : 0));
  });

  it('a summary with a line for each agency gives a report for each, without the sum', () => {
    const heads = (['proactive', 'requests', 'litigation'] as const).flatMap((table) =>
      formOf('2021').tables[table].cells.map(({ row, column }) => `${row.label}-${column.label}`),
    );
    const agency = (name: string, base: number): Line => [
      name,
      ...(['proactive', 'requests', 'litigation'] as const).flatMap((table) =>
        formOf('2021').tables[table].cells.map(({ index }) => figure(table, index, base)),
      ),
    ];
    const reports = read(
      sheet('2023年', [
        ['示例县2023年政府信息公开数据汇总表'],
        ['单位名称', ...heads],
        agency('示例县教育局', 0),
        agency('示例镇', 500),
        agency('合计', 900),
      ]),
    );
    expect(reports.map(({ unitName, year }) => [unitName, year])).toEqual([
      ['示例县教育局', 2023],
      ['示例镇', 2023],
    ]);
    reports.forEach((report, index) => expectAll(report, 'requests', index === 0 ? 0 : 500));
  });

  it('a table with a figure too many is not read by its heads', () => {
    const heads = [
      PROCEDURES.flatMap((name) => [name, '', '', '', '']),
      [...RESULTS, ...RESULTS, ...RESULTS],
    ];
    const figures = formOf('2021').tables.litigation.cells.map(({ index }) =>
      figure('litigation', index),
    );
    const report = one(
      sheet('年报', [
        ...requests(),
        [''],
        ...heads,
        [...figures.slice(0, 9), 0, ...figures.slice(9)],
      ]),
    );
    const warned = report.notes.filter(({ cell }) => cell?.table === 'litigation');
    expect(warned).toHaveLength(15);
  });
});

const PROCEDURES = ['行政复议', '未经复议直接起诉', '复议后起诉'];

describe('what offices add to a table', () => {
  it('counted rows, counted columns and a column of units change nothing', () => {
    const lines = requests().map(([label = '', ...figures], row) => [
      row === 0 ? '行次' : row,
      label,
      row === 0 ? '单位' : '件',
      ...figures,
    ]);
    const report = one(
      sheet('年报', [
        ...(lines.slice(0, 1) as readonly Line[]),
        ['甲', '乙', '丙', 1, 2, 3, 4, 5, 6, 7],
        ...lines.slice(1),
        [''],
        ...litigation(),
      ]),
    );
    expectAll(report, 'requests');
  });

  it('a subtotal of 法人或其他组织 is not the total', () => {
    const lines = requests().map((line, row) => [
      ...line.slice(0, 2),
      row === 0 ? '法人或其他组织小计' : 77,
      ...line.slice(2),
    ]);
    expectAll(one(sheet('年报', [...lines, [''], ...litigation()])), 'requests');
  });

  it('without the column 总计 the other figures are certain and the total is not found', () => {
    const lines = requests().map((line) => line.slice(0, 7));
    const report = one(sheet('年报', [...lines, [''], ...litigation()]));
    const notes = report.notes.filter(({ cell }) => cell?.table === 'requests');
    expect(notes).toHaveLength(25);
    expect(notes[0]?.message).toContain('没有“总计”这一列');
    expect(report.tables.requests.slice(0, 6)).toEqual([2000, 2001, 2002, 2003, 2004, 2005]);
  });

  it('总计 of another table before is not the row （七）总计', () => {
    const report = one(
      sheet('渠道', [
        ['渠道', '条数'],
        ['网站', 812],
        ['微信', 96],
        ['总计', 908],
      ]),
      sheet('年报', [...proactiveList(), [''], ...requests(), [''], ...litigation()]),
    );
    expectAll(report, 'requests');
  });
});

describe('short labels', () => {
  it.each([
    ['newlyReceived', '本年新收申请'],
    ['unable.notHeld', '不掌握信息'],
    ['denied.otherLaw', '法律法规禁止'],
    ['refused.confirmation', '要求重新出具信息'],
  ])('%s is found under %s without a remark', (key, label) => {
    const form = formOf('2021').tables.requests;
    const at = form.rows.findIndex((row) => row.key === key);
    const lines = requests().map((line, row) =>
      row === at + 1 ? [label, ...line.slice(1)] : line,
    );
    expectAll(one(sheet('年报', [...lines, [''], ...litigation()])), 'requests');
  });

  it('a group and its row in one cell, both numbered, are one label', () => {
    expectAll(one(sheet('年报', [...requests(), [''], ...litigation()])), 'requests');
  });
});

describe('whose figures a sheet holds', () => {
  const tables = [...requests(), [''], ...litigation()];

  it('is said by the name of the sheet, a line over the table or labelled cells', () => {
    expect(one(sheet('示例县教育局', tables)).unitName).toBe('示例县教育局');
    expect(one(sheet('2023', [['示例县水务局'], ...tables]))).toMatchObject({
      unitName: '示例县水务局',
      year: 2023,
    });
    const cells = [['填报单位：', '示例县司法局', '', 2022, '年度', '单位：件'], ...tables];
    expect(one(sheet('Sheet1', cells))).toMatchObject({ unitName: '示例县司法局', year: 2022 });
  });

  it('is never the unit of measure', () => {
    expect(one(sheet('Sheet1', [['单位：万元'], ...tables])).unitName).toBeNull();
  });
});

describe('summaries', () => {
  const agencies = ['示例县教育局', '示例县财政局'];
  const totalAt = (row: number): number => figure('requests', row * 7 + 6);

  it('of totals, a line for each agency, give the totals and say that the rest is not there', () => {
    const rows = formOf('2021').tables.requests.rows;
    const heads = rows.map(({ key, label }) =>
      key === 'otherwise.other' ? '其他处理-其他' : label,
    );
    const lines = agencies.map((name, index) => [
      name,
      ...rows.map((_, row) => totalAt(row) + index),
    ]);
    const reports = read(sheet('2024年', [['单位', ...heads], ...lines]));
    expect(reports.map(({ unitName }) => unitName)).toEqual(agencies);
    reports.forEach((report, index) => {
      expect(report.tables.requests[6]).toBe(totalAt(0) + index);
      expect(report.tables.requests[0]).toBeNull();
      const note = report.notes.find(({ cell }) => cell?.cell === 'newlyReceived.natural');
      expect(note?.message).toContain('没有“自然人”这一列');
    });
  });

  it('with the agencies as columns leave the column 合计 out', () => {
    const lines = formOf('2021').tables.proactive.cells.map(({ row, column, index }) => [
      `${row.label}${column.label}`,
      figure('proactive', index),
      figure('proactive', index, 500),
      9,
    ]);
    const reports = read(sheet('2024年', [['指标', ...agencies, '合计'], ...lines]));
    expect(reports.map(({ unitName }) => unitName)).toEqual(agencies);
    reports.forEach((report, index) => expectAll(report, 'proactive', index * 500));
  });

  it('with quarters give the whole year', () => {
    const lines = proactiveList().map(([row = '', column = '', value = ''], at) =>
      at === 0 ? [row, column, '一季度', '上半年', '全年'] : [row, column, 1, 2, value],
    );
    expectAll(
      one(sheet('年报', [...lines, [''], ...requests(), [''], ...litigation()])),
      'proactive',
    );
  });
});

describe('labels as offices write them', () => {
  const withFirst = (change: (lines: Line[]) => readonly Line[]): ReadReport =>
    one(sheet('年报', [...change([...requests()]), [''], ...litigation()]));

  it('two rows that changed places are read by their labels', () => {
    expectAll(
      withFirst(([heads = [], first = [], second = [], ...rest]) => [
        heads,
        second,
        first,
        ...rest,
      ]),
      'requests',
    );
  });

  it('a unit after a label is no part of it, unless it is one of money', () => {
    expectAll(
      withFirst((lines) => lines.map(([label = '', ...rest]) => [`${label}（件）`, ...rest])),
      'requests',
    );
    const fees = proactiveList().map((line) =>
      line.map((text) => String(text).replace('万元', '元')),
    );
    const report = one(sheet('年报', [...fees, [''], ...requests(), [''], ...litigation()]));
    expect(report.notes.some(({ cell }) => cell?.cell === 'fees.amount')).toBe(true);
  });

  it('其中： before a label is no part of it', () => {
    expectAll(
      withFirst((lines) =>
        lines.map(([label = '', ...rest], at) => [at === 5 ? `其中：${label}` : label, ...rest]),
      ),
      'requests',
    );
  });

  it('a misprinted head of a table on its side is told, never read as blank', () => {
    const lines = turned(
      requests().map((line, at) =>
        at === 0 ? line.map((head) => String(head).replace('服务', '服物')) : line,
      ),
    );
    const report = one(sheet('年报', [...lines, [''], ...litigation()]));
    const at = formOf('2021').tables.requests.indexOf.get('granted.legalService') ?? -1;
    expect(report.tables.requests[at]).toBe(figure('requests', at));
    expect(report.readings.requests[at]?.certainty).toBe('inferred');
  });

  it('table 四 is known with two of its heads misprinted', () => {
    const heads = [...RESULTS, ...RESULTS, ...RESULTS].map((head) =>
      head.replace('维持', '维恃').replace('尚未', '尚末'),
    );
    const figures = formOf('2021').tables.litigation.cells.map(({ index }) =>
      figure('litigation', index),
    );
    const report = one(
      sheet('年报', [
        ...requests(),
        [''],
        PROCEDURES.flatMap((name) => [name, '', '', '', '']),
        heads,
        figures,
      ]),
    );
    expect(report.tables.litigation).toEqual(figures);
  });

  it('one merged cell with 0 stands for the whole row and is told', () => {
    const grid = sheet('年报', [...requests(), [''], ...litigation()]);
    const cells = grid.cells
      .filter(({ row, column }) => row !== 4 || column < 2)
      .map((cell) =>
        cell.row === 4 && cell.column === 1
          ? { ...cell, text: '0', number: 0, columnSpan: 7 }
          : cell,
      );
    const report = one({ ...grid, cells });
    expect(report.tables.requests.slice(21, 28)).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(report.notes.filter(({ message }) => message.includes('合并成了一格'))).toHaveLength(7);
  });
});
