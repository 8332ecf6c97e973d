import { describeCases } from '../../../../test/quality/describeCases.ts';
import type { CheckInput } from '../types.ts';
import { cellKey, type CellKey } from '../../forms/index.ts';
import { input, previous, UNIT } from '../../../../test/quality/reports.ts';
import type { RuleCase } from '../../../../test/quality/ruleCases.ts';

const filled = {
  proactive: { 'licensing.decisions': 120, 'penalties.decisions': 33, 'coercion.decisions': 12 },
  requests: {
    'newlyReceived.natural': 21,
    'newlyReceived.commercial': 4,
    'granted.natural': 18,
    'granted.commercial': 4,
    'unable.notHeld.natural': 3,
  },
};

const plainMoney = input(
  { proactive: { 'fees.amount': 60 } },
  { previous: previous({ proactive: { 'fees.amount': 59.24 } }) },
);

/** A cell of table 二 whose words said more than its number. */
function reads(
  cell: CellKey,
  raw: string,
  what: 'moneyUnit' | 'doubleSign',
): NonNullable<CheckInput['reading']> {
  const words = [{ table: 'proactive' as const, cell, place: '第12行', raw, what }];
  return { rows: [], labels: [], words };
}

const CASES: readonly RuleCase[] = [
  {
    rule: 'T3-09',
    passes: input({ requests: { 'newlyReceived.natural': 3, 'carriedOut.natural': 3 } }),
    fails: input({
      requests: {
        'newlyReceived.natural': 1,
        'carriedIn.natural': 1,
        'carriedOut.natural': 3,
      },
    }),
    messages: [
      '表三「自然人」列结转下年度 3 件，比本年新收 1＋上年结转 1＝2 件还多 1 件。请核对结转件数。',
    ],
  },
  {
    rule: 'T3-10',
    passes: input({ requests: { 'newlyReceived.natural': 16, 'carriedOut.natural': 8 } }),
    fails: input({ requests: { 'newlyReceived.natural': 10, 'carriedOut.natural': 8 } }),
    messages: [
      '表三结转下年度 8 件，超过本年新收 10 件的一半。答复期限是 20 个工作日，请看看有没有超期未答复的。',
    ],
  },
  {
    rule: 'T2-02',
    passes: input(
      { proactive: { 'fees.amount': 60 } },
      { previous: previous({ proactive: { 'fees.amount': 59.24 } }) },
    ),
    fails: input(
      { proactive: { 'fees.amount': 592372 } },
      { previous: previous({ proactive: { 'fees.amount': 59.24 } }) },
    ),
    messages: [
      '表二「行政事业性收费」行「本年收费金额（单位：万元）」列为 592372，上年为 59.24，相差近 10000 倍。请核对单位是不是“万元”。',
    ],
  },
  {
    rule: 'T2-02',
    passes: plainMoney,
    fails: input(
      { proactive: { 'fees.amount': 59.2372 } },
      {
        stage: 'reading',
        previous: previous({ proactive: { 'fees.amount': 60 } }),
        reading: reads(cellKey('fees', 'amount'), '592372元', 'moneyUnit'),
      },
    ),
    messages: [
      '表二「行政事业性收费」行「本年收费金额（单位：万元）」列（第12行）写的是“592372元”，已按 59.2372 万元读入。这一格以万元为单位，只填数字，请核对单位是不是“万元”。',
    ],
    cells: ['wrong proactive.fees.amount'],
  },
  {
    rule: 'T2-02',
    passes: plainMoney,
    fails: input({ proactive: { 'fees.amount': 59.2372 } }),
    messages: ['无法核对：没有上年数据'],
    severity: 'hint',
  },
  {
    rule: 'T2-08',
    passes: input({ edition: '2019', proactive: { 'licensing.lastYearItems': 299 } }),
    fails: input(
      {
        edition: '2019',
        proactive: { 'licensing.lastYearItems': 20, 'licensing.change': -25 },
      },
      { stage: 'reading', reading: reads(cellKey('licensing', 'change'), '--25', 'doubleSign') },
    ),
    messages: [
      '表二「行政许可」行：上一年项目数量 20＋本年增/减 -25＝-5，项目数量不能小于 0。请核对正负号和上一年的数。',
      '表二「行政许可」行「本年增/减」列（第12行）写的是“--25”，有两个正负号，已按 -25 读入。本年增/减应是一个整数，请核对正负号并更正原文件。',
    ],
  },
  ...['示例省新乡市示例局', '镇江市人民政府', '景德镇市人民政府', '萍乡市人民政府'].map(
    (unitName): RuleCase => ({
      rule: 'T2-03',
      passes: input({ unitName, proactive: { 'regulations.made': 2 } }),
      fails: input({
        unitName: '示例省示例市示例县人民政府',
        proactive: { 'regulations.made': 2 },
      }),
      messages: [
        '表二「规章」行填了数字（本年制发件数 2），而县级及以下机关没有规章制定权。是不是应填在「行政规范性文件」行？',
      ],
    }),
  ),
  {
    rule: 'T2-03',
    passes: input({ unitName: '示例市人民政府', proactive: { 'regulations.made': 2 } }),
    fails: input({ proactive: { 'regulations.made': 2 } }),
    messages: [
      '表二「规章」行填了数字（本年制发件数 2），而县级及以下机关没有规章制定权。是不是应填在「行政规范性文件」行？',
    ],
  },
  {
    rule: 'T2-04',
    passes: input({
      proactive: { 'normativeDocuments.made': 5, 'normativeDocuments.inForce': 5 },
    }),
    fails: input({
      proactive: {
        'normativeDocuments.made': 5,
        'normativeDocuments.inForce': 2,
        'normativeDocuments.repealed': 1,
      },
    }),
    messages: [
      '表二「行政规范性文件」行：本年制发 5 件，而现行有效 2＋本年废止 1＝3 件，少了 2 件。请核对现行有效件数。',
    ],
  },
  {
    rule: 'T2-05',
    passes: input(),
    fails: input({}, { unit: { name: UNIT, hasEnforcementPower: true } }),
    messages: [
      '本单位有行政执法权，而表二行政许可、行政处罚、行政强制的处理决定数量都是 0。这三项统计全年全部处理决定（包括依法未公开的），请核对。',
    ],
  },
  {
    rule: 'T2-07',
    passes: input({
      edition: '2019',
      proactive: { 'normativeDocuments.published': 2, 'normativeDocuments.totalPublic': 10 },
    }),
    fails: input({
      edition: '2019',
      proactive: { 'normativeDocuments.published': 3, 'normativeDocuments.totalPublic': 2 },
    }),
    messages: [
      '表二「规范性文件」行：本年新公开数量 3，比对外公开总数量 2 还多 1。请核对对外公开总数量（它包括本年新公开的）。',
    ],
  },
  {
    rule: 'X-01',
    passes: input({
      requests: { 'newlyReceived.natural': 1, 'granted.natural': 1 },
      litigation: { 'review.upheld': 2 },
    }),
    fails: input({ litigation: { 'review.upheld': 2 } }, { previous: previous() }),
    messages: [
      '表四有行政复议、行政诉讼共 2 件，而本年和上年都没有政府信息公开申请。请核对，属实的请写明原因。',
    ],
  },
  {
    rule: 'C-03',
    passes: input(
      { proactive: { 'penalties.decisions': 130, 'coercion.decisions': 1 } },
      { previous: previous({ proactive: { 'penalties.decisions': 120 } }) },
    ),
    fails: input(
      { proactive: { 'penalties.decisions': 1200 } },
      { previous: previous({ proactive: { 'penalties.decisions': 120 } }) },
    ),
    messages: [
      '表二「行政处罚」行「本年处理决定数量」列为 1200，上年为 120，是上年的 10 倍。请核对是否多填了一位；属实的请写明原因。',
    ],
  },
  {
    rule: 'C-03',
    passes: input(
      { proactive: { 'penalties.decisions': 1, 'coercion.decisions': 50 } },
      { previous: previous({ proactive: { 'licensing.decisions': 9 } }) },
    ),
    fails: input(
      { proactive: { 'coercion.decisions': 120 } },
      { previous: previous({ proactive: { 'penalties.decisions': 1200 } }) },
    ),
    messages: [
      '表二「行政处罚」行「本年处理决定数量」列为 0，上年为 1200，少了 1200。请核对是否漏填；属实的请写明原因。',
      '表二「行政强制」行「本年处理决定数量」列为 120，上年为 0，多了 120。请核对是否填错了格；属实的请写明原因。',
    ],
  },
  {
    rule: 'C-04',
    passes: input({ proactive: { 'licensing.decisions': 5 } }, { previous: previous() }),
    fails: input(
      {
        ...filled,
        requests: { ...filled.requests, 'carriedIn.natural': 1, 'carriedOut.natural': 1 },
      },
      {
        previous: previous({
          ...filled,
          requests: { ...filled.requests, 'carriedIn.natural': 1, 'carriedOut.natural': 1 },
        }),
      },
    ),
    messages: ['三张表里不为 0 的 10 格中，有 10 格与上年完全相同。请确认数据已按本年更新。'],
  },
  {
    rule: 'C-08',
    passes: input(
      { edition: '2019', proactive: { 'licensing.lastYearItems': 274 } },
      {
        previous: previous({
          edition: '2019',
          year: 2019,
          proactive: { 'licensing.lastYearItems': 299, 'licensing.change': -25 },
        }),
      },
    ),
    fails: input(
      { edition: '2019', proactive: { 'licensing.lastYearItems': 300 } },
      {
        previous: previous({
          edition: '2019',
          year: 2019,
          proactive: { 'licensing.lastYearItems': 299, 'licensing.change': -25 },
        }),
      },
    ),
    messages: [
      '表二「行政许可」行：上一年项目数量为 300，而 2019 年年报为 299＋增减 -25＝274，相差 26 项。请按上年年报核对。',
    ],
  },
  {
    rule: 'H-05',
    passes: input({ year: 2023, litigation: { 'suitDirect.upheld': 1 } }),
    fails: input({ year: 2024, litigation: { 'suitDirect.upheld': 1 } }),
    messages: [
      '表四「未经复议直接起诉」有 1 件。自 2024 年起，对不予公开决定不服的应先申请行政复议，请看看案由和统计口径。',
    ],
  },
  {
    rule: 'H-06',
    passes: input(),
    fails: input({ requests: { 'denied.stateSecret.natural': 1 } }),
    messages: ['表三「（三）不予公开 1.属于国家秘密」有 1 件。请确认这些信息已依法定密。'],
  },
];

describeCases('plausibility', CASES);
