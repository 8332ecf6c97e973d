import { describeCases } from '../../../../test/quality/describeCases.ts';
import { input, previous } from '../../../../test/quality/reports.ts';
import type { RuleCase } from '../../../../test/quality/ruleCases.ts';

const plain = input({}, { previous: previous() });

const CASES: readonly RuleCase[] = [
  {
    rule: 'T4-01',
    passes: plain,
    fails: input({
      litigation: { 'review.upheld': 1 },
      stated: { litigation: { 'review.total': 2 } },
    }),
    messages: [
      '表四「行政复议」的总计为 2，而四种结果之和为 1，相差 1 件。请核对这一组，或把总计改为 1。',
    ],
  },
  {
    rule: 'T4-02',
    passes: plain,
    fails: {
      ...input({ litigation: { 'suitDirect.pending': -1, 'review.upheld': null } }),
      stage: 'finalizing',
    },
    messages: [
      '表四「行政诉讼 未经复议直接起诉」的「尚未审结」填的 -1 是负数，件数和项数不能小于 0。请改正。',
      '表四有 1 格空白：「行政复议」的「结果维持」。没有发生的请填 0。',
    ],
  },
  {
    rule: 'T4-02',
    passes: plain,
    fails: input({ litigation: { 'review.upheld': null } }),
    messages: ['表四有 1 格空白：「行政复议」的「结果维持」。没有发生的请填 0。'],
    severity: 'warning',
  },
  {
    rule: 'T2-01',
    passes: input({ proactive: { 'fees.amount': 59237.2449 } }),
    fails: input({ proactive: { 'licensing.decisions': -3, 'fees.amount': 1.1234567 } }),
    messages: [
      '表二「行政许可」行「本年处理决定数量」列填的 -3 是负数，件数和项数不能小于 0。请改正。',
      '表二「行政事业性收费」行「本年收费金额（单位：万元）」列填的 1.1234567 小数超过 6 位。请核对金额和单位。',
    ],
  },
  {
    rule: 'T2-08',
    passes: input({
      edition: '2019',
      proactive: { 'licensing.lastYearItems': 299, 'licensing.change': -25 },
    }),
    fails: input({
      edition: '2019',
      proactive: { 'licensing.lastYearItems': 20, 'licensing.change': -25 },
    }),
    messages: [
      '表二「行政许可」行：上一年项目数量 20＋本年增/减 -25＝-5，项目数量不能小于 0。请核对正负号和上一年的数。',
    ],
  },
  {
    rule: 'C-01',
    passes: input(
      { requests: { 'carriedIn.natural': 3 } },
      { previous: previous({ requests: { 'carriedOut.natural': 3 } }) },
    ),
    fails: input(
      { requests: { 'carriedIn.natural': 2 } },
      { previous: previous({ requests: { 'carriedOut.natural': 3 } }) },
    ),
    messages: [
      '表三「二、上年结转政府信息公开申请数量」行「自然人」列为 2，而 2022 年年报「四、结转下年度继续办理」为 3，相差 1 件。请按上年年报核对。',
    ],
    cells: ['wrong requests.carriedIn.natural'],
  },
  {
    rule: 'C-01',
    passes: input(
      { year: 2021, requests: { 'carriedIn.natural': 3 } },
      {
        previous: previous({ year: 2020, edition: '2019', requests: { 'carriedOut.natural': 3 } }),
      },
    ),
    fails: input(
      { year: 2021, requests: { 'carriedIn.natural': 2 } },
      {
        previous: previous(
          { year: 2020, edition: '2019', requests: { 'carriedOut.natural': 3 } },
          'file',
        ),
      },
    ),
    messages: [
      '表三「二、上年结转政府信息公开申请数量」行「自然人」列为 2，而 2020 年年报「四、结转下年度继续办理」为 3，相差 1 件。请按上年年报核对。',
    ],
    severity: 'warning',
  },
  {
    rule: 'C-01',
    passes: plain,
    fails: input(),
    messages: ['无法核对：没有上年数据'],
    severity: 'hint',
  },
  {
    rule: 'C-02',
    passes: input(
      { proactive: { 'normativeDocuments.made': 3, 'normativeDocuments.inForce': 13 } },
      { previous: previous({ proactive: { 'normativeDocuments.inForce': 10 } }) },
    ),
    fails: input(
      { proactive: { 'normativeDocuments.made': 3, 'normativeDocuments.inForce': 12 } },
      { previous: previous({ proactive: { 'normativeDocuments.inForce': 10 } }) },
    ),
    messages: [
      '表二「行政规范性文件」行：现行有效件数为 12，而上年现行有效 10＋本年制发 3－本年废止 0＝13，相差 1 件。请核对，或写明失效、清理、划转等原因。',
    ],
  },
  {
    rule: 'S-08',
    passes: plain,
    fails: input({ edition: '2019', year: 2023 }),
    messages: [
      '2023 年度年报用了国办公开办函〔2019〕60号的表格，应使用国办公开办函〔2021〕30号的表格。请换用正确的格式。',
    ],
  },
  {
    rule: 'S-01',
    passes: plain,
    fails: {
      ...plain,
      report: {
        ...plain.report,
        sections: plain.report.sections.filter((section) => section.no !== 5),
      },
    },
    messages: ['缺少第五部分「五、存在的主要问题及改进情况」。年报须有一至六共六个部分，请补上。'],
  },
  {
    rule: 'S-01',
    passes: plain,
    fails: {
      ...plain,
      report: {
        ...plain.report,
        sections: [2, 1, 1, 3].flatMap((no) =>
          plain.report.sections.filter((section) => section.no === no),
        ),
      },
    },
    messages: [
      '缺少第四部分「四、政府信息公开行政复议、行政诉讼情况」、第五部分「五、存在的主要问题及改进情况」、第六部分「六、其他需要报告的事项」。年报须有一至六共六个部分，请补上。',
      '第一部分「一、总体情况」出现了 2 次。请合并为一处。',
      '六个部分的顺序不对：现在是二、一、三。请按一至六的顺序排列。',
    ],
  },
  {
    rule: 'N-10',
    passes: input({
      sections: { 3: '全年共收到申请 12 件，详见 http://example.invalid/xxgk/col1/ 。' },
    }),
    fails: input({
      sections: {
        1: '全年共收到申请XX件。',
        3: '202X年公开信息  条，制发【填数字】件，共＿＿份。',
      },
    }),
    messages: [
      '「一、总体情况」里有待填的占位符「XX」：“全年共收到申请XX件。”请填好或删去。',
      '「三、收到和处理政府信息公开申请情况」里有没有写完的年份「202X」：“202X年公开信息  条，制发【填数字】……”请填好或删去。',
      '「三、收到和处理政府信息公开申请情况」里有待填的括注「【填数字】」：“202X年公开信息  条，制发【填数字】件，共＿＿份。”请填好或删去。',
      '「三、收到和处理政府信息公开申请情况」里有待填的横线「＿＿」：“……信息  条，制发【填数字】件，共＿＿份。”请填好或删去。',
      '「三、收到和处理政府信息公开申请情况」里有单位前面的空缺：“202X年公开信息  条，制发【填数字】件，共＿＿份。”请填好或删去。',
    ],
  },
];

describeCases('tables 二 and 四, years, structure', CASES);
