import { describe, expect, it } from 'vitest';
import {
  input,
  PLAIN_SECTIONS,
  plainPreamble,
  previous,
  UNIT,
} from '../../../../test/quality/reports.ts';
import { applyEdits } from '../../report/index.ts';
import { runChecks, type CheckInput, type Finding } from '../index.ts';

function firstWithRepair(of: CheckInput): Finding | undefined {
  return runChecks(of).find((finding) => finding.repairs.length > 0);
}

function edits(finding: Finding | undefined): readonly string[] {
  return (finding?.repairs[0]?.edits ?? []).map((edit) =>
    edit.kind === 'cell' ? `${edit.cell} ${edit.from}→${edit.to}` : edit.part,
  );
}

const reading = (spec: Parameters<typeof input>[0]): CheckInput => ({
  ...input(spec),
  stage: 'reading',
});

describe('in a file', () => {
  it('a total in the wrong column changes places with its neighbour', () => {
    const finding = firstWithRepair(
      reading({
        requests: { 'newlyReceived.legalService': 1, 'granted.legalService': 1 },
        stated: { requests: { 'handledTotal.legalService': 0, 'handledTotal.other': 1 } },
      }),
    );
    expect(finding?.repairs[0]?.label).toBe(
      '「（七）总计」行「法律服务机构」与「其他」填串了列，互换',
    );
    expect(edits(finding)).toEqual(['handledTotal.legalService 0→1', 'handledTotal.other 1→0']);
  });

  it('a wrong total is added up anew', () => {
    const finding = firstWithRepair(
      reading({
        requests: { 'newlyReceived.natural': 4, 'granted.natural': 4 },
        stated: { requests: { 'granted.total': 7 } },
      }),
    );
    expect(edits(finding)).toEqual(['granted.total 7→4']);
  });

  it('a total left out beside its parts is added up', () => {
    const finding = runChecks(
      reading({
        requests: { 'newlyReceived.natural': 4, 'granted.natural': 4 },
        stated: { requests: { 'granted.total': null } },
      }),
    ).find((of) => of.rule === 'T3-06');
    expect(edits(finding)).toEqual(['granted.total null→4']);
  });

  it('money in 元 is turned into 万元', () => {
    const finding = firstWithRepair({
      ...reading({ proactive: { 'fees.amount': 1_285_000 } }),
      previous: previous({ proactive: { 'fees.amount': 119.2 } }),
    });
    expect(finding?.repairs[0]?.label).toBe('按元填的，换算成万元，改为 128.5');
    expect(edits(finding)).toEqual(['fees.amount 1285000→128.5']);
  });

  it('transposed digits are named as such', () => {
    const finding = firstWithRepair(
      reading({
        requests: { 'newlyReceived.natural': 21, 'granted.natural': 21 },
        stated: { requests: { 'granted.natural': 12 } },
      }),
    );
    expect(finding?.repairs[0]?.label).toBe(
      '「（一）予以公开」「自然人」的 12 像是数字颠倒，改为 21',
    );
  });

  it('a number cut in two is put together', () => {
    const finding = firstWithRepair(
      reading({
        requests: { 'newlyReceived.natural': 15, 'granted.natural': 15 },
        stated: { requests: { 'granted.natural': 1, 'granted.commercial': 5 } },
      }),
    );
    expect(edits(finding)).toEqual(['granted.natural 1→15', 'granted.commercial 5→0']);
  });

  it('a wrong total of table 四 is added up anew', () => {
    const finding = firstWithRepair(
      reading({
        litigation: { 'review.upheld': 2 },
        stated: { litigation: { 'review.total': 3 } },
      }),
    );
    expect(edits(finding)).toEqual(['review.total 3→2']);
  });
});

describe('in a report of the database', () => {
  it('only typed cells are edited, and applying the repair clears the finding', () => {
    const of = input({
      requests: { 'newlyReceived.legalService': 1, 'granted.other': 1 },
    });
    const finding = firstWithRepair(of);
    expect(edits(finding)).toEqual(['newlyReceived.legalService 1→0', 'newlyReceived.other 0→1']);
    const repaired = applyEdits(of.report, finding?.repairs[0]?.edits ?? []);
    expect(runChecks({ ...of, report: repaired }).filter((f) => f.severity === 'error')).toEqual(
      [],
    );
  });

  it('a difference that any cell could explain gets no repair: that would be guessing', () => {
    expect(firstWithRepair(input({ requests: { 'newlyReceived.natural': 5 } }))).toBeUndefined();
  });

  it('blanks are offered to be filled with 0 in one act', () => {
    const finding = firstWithRepair(
      input({ requests: { 'granted.natural': null, 'carriedOut.other': 'NA' } }),
    );
    expect(finding?.repairs[0]?.label).toBe('没有发生的 1 格都填 0');
    expect(edits(finding)).toEqual(['granted.natural null→0']);
  });

  it('a minus sign too many is taken away', () => {
    const finding = firstWithRepair(
      input({ requests: { 'newlyReceived.natural': 3, 'granted.natural': -3 } }),
    );
    expect(edits(finding)).toEqual(['granted.natural -3→3']);
  });

  it('上年结转 is taken from last year’s report where that balances the table', () => {
    const finding = firstWithRepair({
      ...input({ requests: { 'carriedIn.natural': 2, 'granted.natural': 3 } }),
      previous: previous({ requests: { 'carriedOut.natural': 3 } }),
    });
    expect(edits(finding)).toEqual(['carriedIn.natural 2→3']);
  });

  it('and not where it would unbalance it', () => {
    const finding = firstWithRepair({
      ...input({ requests: { 'carriedIn.natural': 2, 'granted.natural': 2 } }),
      previous: previous({ requests: { 'carriedOut.natural': 3 } }),
    });
    expect(finding).toBeUndefined();
  });
});

describe('in the text', () => {
  it.each([
    ['C-06', { preamble: plainPreamble(UNIT, 2022) }],
    ['S-14', { title: '示例县示例局2022年政府信息公开工作年度报告' }],
    ['S-15', { preamble: `${plainPreamble(UNIT, 2023)}依据国办公开办函[2021]30号。` }],
    ['S-18', { sections: { 6: '本年度没有收取信息处理费。打印本页' } }],
    ['N-01', { sections: { 1: `${PLAIN_SECTIONS[1]}\n收到政府信息公开申请1,200件。` } }],
  ])('%s is put right by its first repair, and nothing else goes wrong', (rule, spec) => {
    const of = input(spec);
    const before = runChecks(of);
    const finding = before.find((candidate) => candidate.rule === rule);
    const report = applyEdits(of.report, finding?.repairs[0]?.edits ?? []);
    expect(runChecks({ ...of, report })).toEqual(before.filter((other) => other !== finding));
  });

  it('a number keeps the way it is written', () => {
    const of = input({
      requests: { 'newlyReceived.natural': 1250, 'granted.natural': 1250 },
      sections: { 1: '收到政府信息公开申请1,200件。' },
    });
    const finding = runChecks(of).find((candidate) => candidate.rule === 'N-01');
    expect(finding?.repairs[0]?.label).toBe('表格无误的，正文改为“1,250件”');
  });
});

describe('table two', () => {
  const repairsOf = (of: CheckInput, rule: string): Finding['repairs'] =>
    runChecks(of).find((finding) => finding.rule === rule)?.repairs ?? [];

  it('a change with a minus sign too many loses it; figures in each other’s place change places', () => {
    const repairs = repairsOf(
      input({
        edition: '2019',
        proactive: { 'licensing.lastYearItems': 20, 'licensing.change': -25 },
      }),
      'T2-08',
    );
    expect(repairs.map(({ label }) => label)).toEqual([
      '「行政许可」行「本年增/减」的 -25 多了负号，改为 25',
      '「上一年项目数量」与「本年增/减」的数填反了，互换并保留负号',
    ]);
    expect(repairs.map(({ edits: [edit] }) => edit)).toMatchObject([
      { cell: 'licensing.change', from: -25, to: 25 },
      { cell: 'licensing.lastYearItems', from: 20, to: 25 },
    ]);
  });

  it.each(['2019', '2021'] as const)(
    'figures of 规章 at a county agency move to the row below, edition %s',
    (edition) => {
      const made = { 'regulations.made': 2 };
      const [repair] = repairsOf(input({ edition, proactive: made }), 'T2-03');
      expect(repair?.label).toMatch(/^「规章」行的数填错了行，移到「.*规范性文件」行$/);
      expect(repair?.edits).toMatchObject([
        { cell: 'regulations.made', from: 2, to: 0 },
        { cell: 'normativeDocuments.made', from: 0, to: 2 },
      ]);
      const said = runChecks(input({ edition, proactive: made }, { previous: previous() }));
      const ofTables = said.map(({ rule }) => rule).filter((rule) => /^(?:T2|C-02)/.test(rule));
      expect(ofTables.filter((rule) => rule !== 'T2-07')).toEqual(['T2-03']);
      const taken = { ...made, 'normativeDocuments.made': 1 };
      expect(repairsOf(input({ edition, proactive: taken }), 'T2-03')).toEqual([]);
    },
  );
});
