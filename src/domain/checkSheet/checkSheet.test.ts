import { describe, expect, it } from 'vitest';
import { input } from '../../../test/quality/reports.ts';
import { withAnswers, type Answer, type Finding } from '../checks/index.ts';
import { fingerprintOf } from '../checks/fingerprint.ts';
import { cellKey } from '../forms/index.ts';
import { checkSheet } from './checkSheet.ts';

const { report } = input({ sections: { 1: '本年新收政府信息公开申请3件。' } });

const finding = (part: Partial<Finding>): Finding => ({
  rule: 'N-01',
  severity: 'warning',
  outcome: 'fails',
  message: '说收到申请 3 件。',
  cells: [],
  repairs: [],
  ...part,
});
const answerTo = (of: Finding, kind: Answer['kind'], words: string): Answer => ({
  kind,
  words,
  rule: of.rule,
  fingerprint: fingerprintOf(of, report),
  place: '',
  message: of.message,
  who: '测试员',
  at: '2025-01-06T02:00:00.000Z',
});

const error = finding({
  rule: 'T3-01',
  severity: 'error',
  message: '列不平。',
  cells: [{ table: 'requests', cell: cellKey('carriedIn', 'total'), role: 'wrong' }],
});
const said = finding({ text: { part: 'section1', start: 0, end: 1 } });
const unsaid = finding({ rule: 'S-14', text: { part: 'title', start: 0, end: 1 } });
const seen = finding({ rule: 'S-17', severity: 'hint', section: 6 });
const unknown = finding({ rule: 'C-01', severity: 'hint', outcome: 'unknown' });

describe('a 审核单', () => {
  const sheet = checkSheet({
    report,
    previous: undefined,
    items: withAnswers([seen, unknown, unsaid, said, error], report, [
      answerTo(said, 'reason', '另有三件并入处理'),
      answerTo(seen, 'putAway', ''),
    ]),
    state: '草稿',
    madeAt: '2025-01-06 10:00',
    timeWords: (iso) => iso.slice(0, 10),
  });

  it('lists every finding, worst first, with what was said to it', () => {
    const rows = sheet.rows.map((row) => [row.no, row.kind, row.place, row.standing, row.reason]);
    expect(rows).toEqual([
      [1, '强制', '表三', '未改正', ''],
      [2, '核实', '标题', '未说明', ''],
      [3, '核实', '一、总体情况', '已说明', '另有三件并入处理'],
      [4, '提示', '六、其他需要报告的事项', '已阅', ''],
      [5, '无法核对', '整份年报', '', ''],
    ]);
    expect(sheet.rows.map(({ by }) => by)).toEqual([
      '',
      '',
      '测试员 2025-01-06',
      '测试员 2025-01-06',
      '',
    ]);
    expect(sheet.rows.map(({ isOpen }) => isOpen)).toEqual([true, true, false, false, false]);
  });

  it('begins with the report, the counts and the coverage of the text', () => {
    expect(sheet.title).toBe(`${report.unitName}${report.year}年政府信息公开工作年度报告审核单`);
    expect(Object.fromEntries(sheet.facts)).toMatchObject({
      审核结果: '强制 1 处；核实 2 处，其中已说明 1 处；提示 1 处；无法核对 1 项',
      正文数字: '1 个，1 个已核对，1 个不符',
    });
  });
});
