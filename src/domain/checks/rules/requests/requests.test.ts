import { describe, expect, it } from 'vitest';
import { describeCases } from '../../../../../test/quality/describeCases.ts';
import { input, report } from '../../../../../test/quality/reports.ts';
import type { RuleCase } from '../../../../../test/quality/ruleCases.ts';
import { RULES, runChecks, type Finding } from '../../index.ts';

const balanced = input({
  requests: {
    'newlyReceived.natural': 5,
    'carriedIn.natural': 1,
    'granted.natural': 4,
    'denied.process.natural': 1,
    'carriedOut.natural': 1,
    'newlyReceived.legalService': 2,
    'unable.notHeld.legalService': 2,
  },
});

/** （七）总计 has its 1 under 其他 instead of 法律服务机构. */
const slipped = {
  edition: '2019',
  requests: { 'newlyReceived.legalService': 1, 'granted.legalService': 1 },
  stated: { requests: { 'handledTotal.legalService': 0, 'handledTotal.other': 1 } },
} as const;

const CASES: readonly RuleCase[] = [
  {
    rule: 'T3-01',
    passes: balanced,
    fails: input({ requests: { 'newlyReceived.legalService': 1 } }),
    messages: [
      '表三「法律服务机构」列不平：本年新收 1＋上年结转 0＝1，而总计 0＋结转下年度 0＝0，相差 1 件。请核对这一列的收、办、结转件数。',
    ],
    cells: [
      'part requests.newlyReceived.legalService',
      'part requests.carriedIn.legalService',
      'wrong requests.handledTotal.legalService',
      'wrong requests.carriedOut.legalService',
    ],
  },
  {
    rule: 'T3-02',
    passes: balanced,
    fails: input({
      requests: { 'newlyReceived.natural': 5, 'granted.natural': 4 },
      stated: { requests: { 'handledTotal.natural': 5, 'handledTotal.total': 5 } },
    }),
    messages: [
      '表三「自然人」列「（七）总计」为 5，而（一）至（六）各项办理结果之和为 4，相差 1 件。请核对这一列的办理结果，或把总计改为 4。',
    ],
  },
  {
    rule: 'T3-03',
    passes: balanced,
    fails: input({
      requests: { 'newlyReceived.natural': 4, 'granted.natural': 4 },
      stated: { requests: { 'granted.total': 5, 'granted.research': null } },
    }),
    messages: [
      '表三「（一）予以公开」行「总计」为 5，而六类申请人之和为 4，相差 1 件。请核对这一行，或把总计改为 4。',
    ],
    cells: [
      'wrong requests.granted.total',
      'part requests.granted.natural',
      'part requests.granted.commercial',
      'part requests.granted.research',
      'part requests.granted.publicWelfare',
      'part requests.granted.legalService',
      'part requests.granted.other',
    ],
  },
  {
    rule: 'T3-04',
    passes: balanced,
    fails: input({ requests: { 'granted.natural': -1, 'carriedOut.other': 1.5 } }),
    messages: [
      '表三「（一）予以公开」行「自然人」列填的 -1 是负数，件数和项数不能小于 0。请改正。',
      '表三「四、结转下年度继续办理」行「其他」列填的 1.5 不是整数，件数和项数只能是整数。请改正。',
    ],
    cells: ['wrong requests.granted.natural', 'wrong requests.carriedOut.other'],
  },
  {
    rule: 'T3-05',
    passes: balanced,
    fails: input({ requests: { 'granted.natural': null, 'denied.stateSecret.other': 'NA' } }),
    messages: [
      '表三有 1 格空白：「（一）予以公开」行「自然人」列。没有发生的请填 0。',
      '表三有 1 格填了不适用（/）：「（三）不予公开 1.属于国家秘密」行「其他」列。没有发生的请填 0。',
    ],
    cells: ['wrong requests.granted.natural', 'wrong requests.denied.stateSecret.other'],
  },
  {
    rule: 'T3-06',
    passes: balanced,
    fails: input({
      stated: {
        requests: {
          'granted.natural': null,
          'granted.commercial': null,
          'granted.research': null,
          'granted.publicWelfare': null,
          'granted.legalService': null,
          'granted.other': null,
        },
      },
    }),
    messages: [
      '表三「（一）予以公开」行只填了总计 0，六类申请人都是空白。没有发生的请逐格填 0，不要留空。',
    ],
  },
  {
    rule: 'T3-08',
    passes: balanced,
    fails: input(slipped),
    messages: [
      '表三「（七）总计」行填串了列：「其他」列填 1，各项办理结果之和为 0；「法律服务机构」列填 0，各项办理结果之和为 1，一多一少都差 1 件。请把这两格互换。',
    ],
    cells: ['wrong requests.handledTotal.other', 'wrong requests.handledTotal.legalService'],
  },
];

describeCases('table 三', CASES);

function of(rule: string, findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding) => finding.rule === rule);
}

describe('one mistake is one finding', () => {
  it('a slip between two columns replaces the findings of T3-01 and T3-02 which it explains', () => {
    const errors = runChecks(input(slipped)).filter((finding) => finding.severity === 'error');
    expect(errors.map((finding) => finding.rule)).toEqual(['T3-08']);
  });

  it('a result in the wrong column names the row in which it must have slipped', () => {
    const findings = runChecks(
      input({
        requests: { 'newlyReceived.legalService': 1, 'granted.other': 1 },
        stated: { requests: { 'handledTotal.legalService': 1, 'handledTotal.other': 0 } },
      }),
    ).filter((finding) => finding.severity === 'error');
    expect(findings.map((finding) => finding.message)).toEqual([
      '表三「其他」与「法律服务机构」两列一多一少，都差 1 件：「其他」总计 0、各项结果之和 1，「法律服务机构」总计 1、各项结果之和 0。很可能有一个数填串了列（可能在「（一）予以公开」行），请核对这两列。',
    ]);
    expect(findings[0]?.cells).toEqual([
      { table: 'requests', cell: 'granted.other', role: 'wrong' },
      { table: 'requests', cell: 'granted.legalService', role: 'wrong' },
    ]);
  });

  it('a column off by one is told once, not again for 总计', () => {
    const errors = of('T3-01', runChecks(input({ requests: { 'newlyReceived.natural': 1 } })));
    expect(errors).toHaveLength(1);
  });

  it('总计 is told where it is off by itself', () => {
    const findings = runChecks(
      input({
        requests: { 'newlyReceived.natural': 1, 'granted.natural': 1 },
        stated: { requests: { 'newlyReceived.total': 2 } },
      }),
    );
    expect(of('T3-01', findings)[0]?.message).toContain('表三「总计」列不平');
    expect(of('T3-03', findings)).toHaveLength(1);
  });

  it('the blanks of a fresh report are one finding with every cell listed', () => {
    const blank = report();
    const fresh = {
      ...blank,
      tables: { ...blank.tables, requests: blank.tables.requests.map(() => null) },
    };
    const findings = runChecks({ report: fresh, stage: 'editing' }).filter((finding) =>
      finding.rule.startsWith('T3'),
    );
    expect(findings.map((finding) => finding.message)).toEqual([
      '表三还没有填（144 格空白）。没有发生的请填 0。',
    ]);
    expect(findings[0]?.cells).toHaveLength(144);
    expect(findings[0]?.severity).toBe('warning');
  });

  it('a blank is an error at 定稿', () => {
    const findings = runChecks({
      ...input({ requests: { 'granted.natural': null } }),
      stage: 'finalizing',
    });
    expect(of('T3-05', findings)[0]?.severity).toBe('error');
  });

  it('a column of which only one side is begun is not yet out of balance', () => {
    const blank = report();
    const values = blank.tables.requests.map((_, index) => (index === 0 ? 3 : null));
    const findings = runChecks({
      report: { ...blank, tables: { ...blank.tables, requests: values } },
      stage: 'editing',
    });
    expect(of('T3-01', findings)).toEqual([]);
  });
});

it('every rule has its id once', () => {
  const ids = RULES.map((rule) => rule.id);
  expect(new Set(ids).size).toBe(ids.length);
});
