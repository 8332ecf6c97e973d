import { describeCases } from '../../../../../test/quality/describeCases.ts';
import { input, PLAIN_SECTIONS, previous } from '../../../../../test/quality/reports.ts';
import type { RuleCase } from '../../../../../test/quality/ruleCases.ts';

const ten = { 'newlyReceived.natural': 10, 'granted.natural': 8, 'denied.process.natural': 2 };
const four = { 'newlyReceived.natural': 4, 'granted.natural': 4 };
const says = (text: string): Parameters<typeof input>[0] => ({ sections: { 1: text } });

const CASES: readonly RuleCase[] = [
  {
    rule: 'N-01',
    passes: input({ ...says('全年共收到政府信息公开申请10件。'), requests: ten }),
    fails: input({ ...says('全年共收到政府信息公开申请12件。'), requests: ten }),
    messages: [
      '「一、总体情况」说收到申请 12件，而表三「一、本年新收政府信息公开申请数量」总计为 10，相差 2 件：“全年共收到政府信息公开申请12件。”请核对正文和表格。',
    ],
    cells: ['wrong requests.newlyReceived.total'],
  },
  {
    rule: 'N-01',
    passes: input({
      ...says('全年共受理依申请公开事项12件。'),
      requests: { ...ten, 'carriedIn.natural': 2, 'granted.natural': 10 },
    }),
    fails: input({ ...says('其中自然人申请3件。'), requests: ten }),
    messages: [
      '「一、总体情况」说自然人申请 3件，而表三「一、本年新收政府信息公开申请数量」自然人为 10，相差 7 件：“其中自然人申请3件。”请核对正文和表格。',
    ],
  },
  {
    rule: 'N-02',
    passes: input({ ...says('其中予以公开8件，不予公开2件。'), requests: ten }),
    fails: input({ ...says('其中不予公开3件。'), requests: ten }),
    messages: [
      '「一、总体情况」说不予公开 3件，而表三「（三）不予公开」合计为 2，相差 1 件：“其中不予公开3件。”请核对正文和表格。',
    ],
  },
  {
    rule: 'N-03',
    passes: input({
      ...says('办结4件，结转下年度继续办理1件。'),
      requests: { ...four, 'newlyReceived.natural': 5, 'carriedOut.natural': 1 },
    }),
    fails: input({
      ...says('收到申请12件，已全部办结。结转下年度继续办理1件。'),
      requests: { 'newlyReceived.natural': 12, 'granted.natural': 10, 'carriedOut.natural': 2 },
    }),
    messages: [
      '「一、总体情况」说结转下年度 1件，而表三「四、结转下年度继续办理」总计为 2，相差 1 件：“……，已全部办结。结转下年度继续办理1件。”请核对正文和表格。',
      '「一、总体情况」说全部办结，而表三「四、结转下年度继续办理」总计为 2：“收到申请12件，已全部办结。结转下年度继续办理1件。”请核对正文和表格。',
    ],
  },
  {
    rule: 'N-03',
    passes: input({ ...says('收到申请12件。已全部办结。'), requests: { ...ten } }),
    fails: input({
      ...says('收到政府信息公开申请12件，其中网络申请7件。均已全部办结。'),
      requests: { 'newlyReceived.natural': 12, 'granted.natural': 10, 'carriedOut.natural': 2 },
    }),
    messages: [
      '「一、总体情况」说全部办结，而表三「四、结转下年度继续办理」总计为 2：“……开申请12件，其中网络申请7件。均已全部办结。”请核对正文和表格。',
    ],
  },
  {
    rule: 'N-04',
    passes: input({
      ...says('因政府信息公开被申请行政复议1件，行政诉讼2件。'),
      litigation: { 'review.upheld': 1, 'suitDirect.upheld': 1, 'suitAfterReview.pending': 1 },
    }),
    fails: input({
      ...says('因政府信息公开被申请行政复议2件。'),
      litigation: { 'review.upheld': 1 },
    }),
    messages: [
      '「一、总体情况」说行政复议 2件，而表四「行政复议」总计为 1，相差 1 件：“因政府信息公开被申请行政复议2件。”请核对正文和表格。',
    ],
  },
  {
    rule: 'N-05',
    passes: input(says('本年度未收到政府信息公开申请，未发生行政复议、行政诉讼。')),
    fails: input({ ...says('本年度未收到政府信息公开申请。'), requests: four }),
    messages: [
      '「一、总体情况」说没有收到申请，而表三「一、本年新收政府信息公开申请数量」总计为 4：“本年度未收到政府信息公开申请。”请核对正文和表格。',
    ],
  },
  {
    rule: 'N-05',
    passes: input(),
    fails: input({ litigation: { 'review.upheld': 1 } }),
    messages: ['表四有行政复议 1 件，正文没有提到。建议在正文写明办理情况。'],
    severity: 'hint',
  },
  {
    rule: 'N-06',
    passes: input(says('全年收到申请12件，其中自然人8件、企业4件。')),
    fails: input(says('全年收到申请12件，其中自然人8件、企业3件。')),
    messages: [
      '「一、总体情况」说共 12件，而各部分之和 8＋3＝11，相差 1 件：“全年收到申请12件，其中自然人8件、企业3件。”请核对正文和表格。',
    ],
  },
  {
    rule: 'N-07',
    passes: input({ ...says('收到申请4件，其中自然人3件，占75%。'), requests: four }),
    fails: input({ ...says('收到申请4件，其中自然人3件，占80%。'), requests: four }),
    messages: [
      '「一、总体情况」说占比 80%，而 3÷4＝75%，相差 5 个百分点：“收到申请4件，其中自然人3件，占80%。”请核对正文和表格。',
    ],
  },
  {
    rule: 'N-08',
    passes: input(
      { ...says('收到政府信息公开申请10件，同比增长25%。'), requests: ten },
      { previous: previous({ requests: { 'newlyReceived.natural': 8, 'granted.natural': 8 } }) },
    ),
    fails: input(
      { ...says('收到政府信息公开申请10件，同比增长50%。'), requests: ten },
      { previous: previous({ requests: { 'newlyReceived.natural': 8, 'granted.natural': 8 } }) },
    ),
    messages: [
      '「一、总体情况」说收到申请的增减为 50%，而表三「一、本年新收政府信息公开申请数量」总计与上年之差为 25%，相差 25 个百分点：“……政府信息公开申请10件，同比增长50%。”请核对正文和表格。',
    ],
  },
  {
    rule: 'N-08',
    passes: input({ ...says('收到政府信息公开申请10件。'), requests: ten }),
    fails: input({ ...says('收到政府信息公开申请10件，同比增长50%。'), requests: ten }),
    messages: ['无法核对：没有上年数据'],
    severity: 'hint',
  },
  {
    rule: 'N-09',
    passes: input({
      ...says('制发行政规范性文件2件，废止1件，现行有效规范性文件20件。'),
      proactive: {
        'normativeDocuments.made': 2,
        'normativeDocuments.repealed': 1,
        'normativeDocuments.inForce': 20,
      },
    }),
    fails: input({
      ...says('制发行政规范性文件3件。'),
      proactive: { 'normativeDocuments.made': 2, 'normativeDocuments.inForce': 20 },
    }),
    messages: [
      '「一、总体情况」说制发规范性文件 3件，而表二「行政规范性文件」本年制发件数为 2，相差 1 件：“制发行政规范性文件3件。”请核对正文和表格。',
    ],
  },
  {
    rule: 'N-11',
    passes: input(says('全年公开信息300条，在门户网站发布。')),
    fails: input(says('全年公开信息300在门户网站。')),
    messages: [
      '「一、总体情况」里的“300”没有单位：“全年公开信息300在门户网站。”请补上件、条等单位。',
    ],
  },
  {
    rule: 'N-12',
    passes: input(says('公开信息1234条，办理许可5678件。')),
    fails: input(says('办理许可1,234件，公开信息5678条。')),
    messages: ['正文有的数字用千分位逗号（1,234件），有的不用（5678条）。请统一写法。'],
  },
  {
    rule: 'N-13',
    passes: input({
      sections: { 6: '本年度发出信息处理费收费通知1件，总金额200元，实际收取总金额200元。' },
    }),
    fails: input({
      sections: { 6: '本年度发出信息处理费收费通知1件，总金额200元，实际收取总金额300元。' },
    }),
    messages: [
      '「六、其他需要报告的事项」说信息处理费实际收取 300 元，比通知总金额 200 元还多 100 元。请核对。',
    ],
  },
  {
    rule: 'N-14',
    passes: input({ ...says('全年新收申请〔本年新收·总计〕件。'), requests: ten }),
    fails: input({
      ...says('新收申请〔本年新收·其他〕件，上年〔上年·本年新收·总计〕件。'),
      requests: { 'newlyReceived.other': null },
    }),
    messages: [
      '「一、总体情况」里的〔本年新收·其他〕还没有数：对应的格还空着，印出来不会当作 0。请填表，没有发生的填 0。',
      '「一、总体情况」里的〔上年·本年新收·总计〕还没有数：没有上年年报，取不到上年的数。请先导入上年年报，或改写这一句。',
    ],
    cells: ['part requests.newlyReceived.other'],
  },
  {
    rule: 'N-14',
    passes: input({ ...says('自然人占〔本年新收·自然人÷本年新收·总计〕。'), requests: ten }),
    fails: input({
      ...says(
        '占〔本年新收·自然人÷结转下年度·总计〕，规章〔规章·本年新公开数量〕件、〔规章·本年制发件数〕件。',
      ),
      proactive: { 'regulations.made': 'NA' },
    }),
    messages: [
      '「一、总体情况」里的〔本年新收·自然人÷结转下年度·总计〕还没有数：比较的基数是 0，算不出百分比。请改写这一句。',
      '「一、总体情况」里的〔规章·本年新公开数量〕还没有数：这一年的表里没有这一格（表格换了版本）。请重新插入，或改写这一句。',
      '「一、总体情况」里的〔规章·本年制发件数〕还没有数：对应的格是不适用（/），没有数可写。请填数，或改写这一句。',
    ],
  },
  {
    rule: 'N-15',
    passes: input(says('按照国办公开办函〔2021〕30号要求，在〔一楼·大厅〕设点。')),
    fails: input(says('全年收到申请〔本年新收·总记〕件。')),
    messages: [
      '「一、总体情况」里的〔本年新收·总记〕像是随表变动的数字，但表里没有这个名称，会照原样印出：“全年收到申请〔本年新收·总记〕件。”请用「插入表中数字」重新插入。',
    ],
  },
  {
    rule: 'X-02',
    passes: input({ sections: PLAIN_SECTIONS }),
    fails: input({ requests: { 'otherwise.overdueFee.natural': 1, 'newlyReceived.natural': 1 } }),
    messages: [
      '表三「（六）其他处理 2.申请人逾期未按收费通知要求缴纳费用」有 1 件，而第六部分没有写收费通知。请补写收费通知的件数和金额。',
    ],
  },
  {
    rule: 'X-02',
    passes: input({
      sections: { 6: '发出信息处理费收费通知1件，总金额200元，实际收取总金额200元。' },
    }),
    fails: input({
      sections: { 6: '发出信息处理费收费通知1件，总金额200元，实际收取总金额0元。' },
    }),
    messages: [
      '第六部分信息处理费通知总金额 200 元，实际收取 0 元，而表三「（六）其他处理 2.申请人逾期未按收费通知要求缴纳费用」为 0 件。请核对有没有逾期未缴费的。',
    ],
  },
  {
    rule: 'X-03',
    passes: input({ proactive: { 'fees.amount': 3 } }),
    fails: input({ sections: { 6: '本年度实际收取信息处理费300元。' } }),
    messages: [
      '第六部分写实际收取信息处理费 300 元，而表二「行政事业性收费」为 0 万元。信息处理费应计入行政事业性收费，请核对。',
    ],
  },
];

describeCases('the text and the tables', CASES);
