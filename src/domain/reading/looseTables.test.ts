import { describe, expect, it } from 'vitest';
import { withTotals } from '../cells/index.ts';
import { formOf } from '../forms/index.ts';
import { recognise } from './recognise.ts';
import type { NeutralBlock, ReadReport } from './types.ts';

const form = formOf('2021').tables.requests;
const VALUES = withTotals(
  form,
  form.cells.map(({ sumOf }, at) => (sumOf.length > 0 ? null : at + 1)),
);
const TITLE = '示例县示例局2023年政府信息公开工作年度报告';
const HEADING = '三、收到和处理政府信息公开申请情况';
const CORNER = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';

interface Row {
  readonly label: string;
  readonly groups: readonly string[];
  readonly values: readonly string[];
}

const ROWS = form.rows.map((row): Row => ({
  label: row.label,
  groups: row.groups,
  values: form.cells
    .filter((cell) => cell.row.key === row.key)
    .map(({ index }) => String(VALUES[index])),
}));

function read(lines: readonly string[]): ReadReport {
  const texts = [TITLE, HEADING, ...lines, '六、其他需要报告的事项', '无。'];
  const blocks = texts.map((text, at): NeutralBlock => ({
    kind: 'paragraph',
    text,
    place: `第${at + 1}行`,
  }));
  const [report] = recognise({ fileName: '年报.txt', format: '文本文件', blocks, notes: [] });
  if (!report) throw new Error('no report');
  return report;
}

const textOfThree = ({ sections }: ReadReport): string | undefined =>
  sections.find(({ no }) => no === 3)?.text;

/** Two halves of a label that is long enough to be broken. */
const halves = (label: string): readonly [string, string] =>
  label.length > 9 ? [label.slice(0, 7), label.slice(7)] : [label, ''];
const filled = (...lines: readonly string[]): readonly string[] =>
  lines.filter((line) => line !== '');

const LAYOUTS: Readonly<Record<string, (row: Row, at: number) => readonly string[]>> = {
  'the end of a label below its figures': ({ label, values }) => {
    const [head, tail] = halves(label);
    return filled(`${head} ${values.join(' ')}`, tail);
  },
  'figures between the lines of a label': ({ label, values }) => {
    const [head, tail] = halves(label);
    return filled(head, values.join(' '), tail);
  },
  'figures beside the middle line of a label': ({ label, values }) => {
    const [head, tail] = halves(label);
    if (tail === '') return [`${head} ${values.join(' ')}`];
    return [head, `${tail.slice(0, 2)} ${values.join(' ')}`, ...filled(tail.slice(2))];
  },
  'the last letter of every label on a line of its own, figures below it': ({ label, values }) => [
    label.slice(0, -1),
    label.slice(-1),
    ...values,
  ],
  'row numbers on the line of the label': ({ label, values }, at) => [
    [at + 1, label, ...values].join(' '),
  ],
  'row numbers on lines of their own': ({ label, values }, at) => [`${at + 1}`, label, ...values],
  'heads spaced out and in pieces, again after a page end': ({ label, values }, at) => [
    ...(at % 9 === 0 ? [`- ${at + 1} -`, TITLE, CORNER.slice(0, 14), CORNER.slice(14)] : []),
    ...(at % 9 === 0 ? ['自 然 人 商业企业 科研 机构 社会公益组织 法律服务机构 其 他 总 计'] : []),
    [label, ...values].join(' '),
  ],
};

describe('tables of running text', () => {
  it.each(Object.keys(LAYOUTS))(
    '%s: every figure is read, and no word stays in the text',
    (name) => {
      const report = read(ROWS.flatMap(LAYOUTS[name] ?? (() => [])));
      expect(report.tables.requests).toEqual(VALUES);
      expect(textOfThree(report)).toBe('');
      expect(report.title).toBe(TITLE);
    },
  );

  it('a row that lost its label is read in its place, and says so', () => {
    const lost = 9;
    const report = read(
      ROWS.flatMap(({ label, values }, at) => [...(at === lost ? [] : [label]), ...values]),
    );
    expect(report.tables.requests).toEqual(VALUES);
    const key = form.rows[lost]?.key ?? '';
    const note = report.notes.find(({ cell }) => cell?.cell === `${key}.natural`);
    expect(note?.message).toContain('没有项目名称');
  });

  it('the number of the next label on a line of its own is no figure of a row with an empty cell', () => {
    const short = 5;
    const report = read(
      ROWS.flatMap(({ label, values }, at) => [
        `（${at + 1}）`,
        label,
        ...(at === short ? ['0', '0', '0', '0', '0', '0'] : values),
      ]),
    );
    const row = form.rows[short]?.key ?? '';
    for (const { key, index } of form.cells) {
      if (!key.startsWith(`${row}.`)) expect(report.tables.requests[index]).toBe(VALUES[index]);
      else expect(report.notes.map(({ cell }) => cell?.cell)).toContain(key);
    }
  });

  it('a figure with the mark of a footnote is read, and says so', () => {
    const report = read(
      ROWS.map(({ label, values: [first = '', ...rest] }) =>
        [label, `${first}①`, ...rest].join(' '),
      ),
    );
    expect(report.tables.requests).toEqual(VALUES);
    const notes = report.notes.filter(
      ({ level, cell }) => level === 'warning' && cell !== undefined,
    );
    expect(notes.map(({ message }) => message)).toContainEqual(
      expect.stringContaining('已去掉注释符号'),
    );
    expect(notes).toHaveLength(ROWS.length);
  });

  it('text before and after the table, with counts of its own, stays in its section', () => {
    const before = ['申请人构成：', '自然人25件', '商业企业2件'];
    const after = '说明：其他处理2件为申请人撤回。';
    const rows = ROWS.map(({ label, values }) => [label, ...values].join(' '));
    expect(textOfThree(read([...before, CORNER, ...rows, after]))).toBe(
      [...before, after].join('\n'),
    );
  });

  it('captions above the table are no text', () => {
    const rows = ROWS.map(({ label, values }) => [label, ...values].join(' '));
    const caption = ['附表2', '收到和处理政府信息公开申请情况', '（单位：件）'];
    expect(textOfThree(read(['申请情况见附表2。', ...caption, ...rows]))).toBe('申请情况见附表2。');
  });
});
