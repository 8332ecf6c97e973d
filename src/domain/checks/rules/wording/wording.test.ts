import { expect, it } from 'vitest';
import { describeCases } from '../../../../../test/quality/describeCases.ts';
import {
  input,
  plainPreamble,
  PLAIN_SECTIONS,
  previous,
  UNIT,
} from '../../../../../test/quality/reports.ts';
import type { RuleCase } from '../../../../../test/quality/ruleCases.ts';
import { runChecks, type CheckInput, type CheckSettings } from '../../index.ts';
import { DEFAULT_SETTINGS } from '../../settings.ts';

const plain = input();

function withTitle(no: number, title: string): CheckInput {
  const sections = plain.report.sections.map((section) =>
    section.no === no ? { ...section, title } : section,
  );
  return { ...plain, report: { ...plain.report, sections } };
}

const LONG =
  '一年来，围绕群众关心的医疗、教育、就业等领域，逐项梳理公开清单，把办事指南、收费标准、补贴政策放到同一栏目，方便查找。同时安排专人回访申请人，了解答复是否看得懂、用得上，并据此改写了答复模板，收到了较好的效果。乡镇便民大厅也设了查阅点，配备电脑和打印设备，老年人可以请工作人员代为查询，纸质目录按月更换，意见簿每周汇总一次，由分管负责同志签批后逐条落实。';
const FIVE =
  '存在的主要问题：公开的形式比较单一。\n下一步改进措施：（一）建立基层联络员制度，每季度走访企业。（二）开设短视频栏目解读惠农补贴。';

const WORDS: CheckSettings = {
  ...DEFAULT_SETTINGS,
  unwantedWords: [
    { wrong: '政务信息公开', right: '政府信息公开' },
    { wrong: '信息公开指南', right: '政府信息公开指南' },
  ],
};

/** Short, as the fifth sections of small offices are. */
const OTHER_PROBLEMS =
  '问题：公开目录更新不及时，部分栏目内容较少。措施：明确栏目责任人，按月检查更新情况，年底前补齐内容，提升公开实效。';

const CASES: readonly RuleCase[] = [
  {
    rule: 'C-05',
    passes: input(
      { sections: { 1: LONG } },
      { previous: previous({ sections: { 5: OTHER_PROBLEMS } }) },
    ),
    fails: input(
      { sections: { 1: LONG } },
      { previous: previous({ sections: { 1: LONG, 5: OTHER_PROBLEMS } }) },
    ),
    messages: [
      '「一、总体情况」有 100% 的文字与上年相同（上限 60%），如“一年来，围绕群众关心的医疗、教育、就业等领域，逐项梳理公开清单，把办事指南、收费……”。请按本年的实际改写。',
    ],
  },
  {
    rule: 'C-05',
    passes: input({ sections: { 1: LONG, 5: OTHER_PROBLEMS } }, { previous: previous() }),
    fails: input(
      { sections: { 1: LONG, 5: OTHER_PROBLEMS } },
      { previous: previous({ sections: { 5: OTHER_PROBLEMS } }) },
    ),
    messages: [
      '「五、存在的主要问题及改进情况」有 100% 的文字与上年相同（上限 60%），如“问题：公开目录更新不及时，部分栏目内容较少。措施：明确栏目责任人，按月检查更新情……”。请按本年的实际改写。',
    ],
  },
  {
    rule: 'C-06',
    passes: input({
      sections: { 1: '2023年收到政府信息公开申请4件，2022年收到政府信息公开申请4件。' },
      requests: { 'newlyReceived.natural': 4, 'granted.natural': 4 },
    }),
    fails: input({
      sections: { 1: '全年平稳。2022年收到政府信息公开申请4件。' },
      requests: { 'newlyReceived.natural': 4, 'granted.natural': 4 },
    }),
    messages: [
      '「一、总体情况」说 2022 年收到申请 4件，而这是 2023 年的数（表三「一、本年新收政府信息公开申请数量」总计）。像是年份没有改，请核对。',
    ],
    severity: 'warning',
  },
  {
    rule: 'C-06',
    passes: plain,
    fails: input({ preamble: plainPreamble(UNIT, 2022) }),
    messages: [
      '导语里的统计期限“自2022年1月1日起至2022年12月31日止”应为 2023 年 1 月 1 日至 12 月 31 日。请改正。',
    ],
  },
  {
    rule: 'C-06',
    passes: input({
      preamble: '本年度报告所列数据统计期限自 2023 年 1 月 1 日起至 12 月 31 日止。',
    }),
    fails: input({
      preamble:
        '现公布示例县示例局2022年政府信息公开工作年度报告。数据的统计期限自202311日起至20231231日止。',
    }),
    messages: [
      '导语里的统计期限“自202311日起至20231231日止”应为 2023 年 1 月 1 日至 12 月 31 日。请改正。',
      '导语把报告年度写成了“2022年政府信息公开工作年度报告”，应为 2023 年。请改正。',
    ],
  },
  {
    rule: 'C-06',
    passes: input({
      preamble: '本报告所列数据的统计期限自二〇二三年一月一日起至二〇二三年十二月三十一日止。',
    }),
    fails: input({
      preamble: '本报告所列数据的统计期限自二〇二二年一月一日起至二〇二二年十二月三十一日止。',
    }),
    messages: [
      '导语里的统计期限“自二〇二二年一月一日起至二〇二二年十二月三十一日止”应为 2023 年 1 月 1 日至 12 月 31 日。请改正。',
    ],
  },
  {
    rule: 'C-07',
    passes: input(
      { sections: { 1: '建立了基层联络员制度，走访企业，短视频解读惠农补贴。' } },
      { previous: previous({ sections: { 5: FIVE } }) },
    ),
    fails: input({}, { previous: previous({ sections: { 5: FIVE } }) }),
    messages: [
      '上年提出的改进措施“建立基层联络员制度，每季度走访企业”、“开设短视频栏目解读惠农补贴”，本年没有提到落实情况。建议在第一或第五部分交代。',
    ],
  },
  {
    rule: 'S-02',
    passes: plain,
    fails: withTitle(2, '行政机关主动公开政府信息情况'),
    messages: [
      '标题混用了两套用语：第二部分「行政机关主动公开政府信息情况」，第三部分「收到和处理政府信息公开申请情况」。请统一用一套规定的标题。',
    ],
  },
  {
    rule: 'S-02',
    passes: plain,
    fails: withTitle(5, '存在问题及下步思路'),
    messages: [
      '第五部分「存在问题及下步思路」不是规定的标题，应为「存在的主要问题及改进情况」。请统一用一套规定的标题。',
    ],
  },
  {
    rule: 'S-03',
    passes: input({
      sections: { 5: '问题：\n（一）甲。\n（二）乙。\n措施：\n（一）丙。\n1.丁。\n2.戊。' },
    }),
    fails: input({ sections: { 1: '（一）主动公开。\n（三）管理。\n（三）平台。' } }),
    messages: [
      '「一、总体情况」的序号从「（一）」跳到了「（三）」。请改正序号。',
      '「一、总体情况」的序号重复了「（三）」。请改正序号。',
    ],
  },
  {
    rule: 'S-03',
    passes: plain,
    fails: input({ sections: { 1: '总的情况如下。\n（二）管理。\n（三）平台。' } }),
    messages: ['「一、总体情况」的序号从「（二）」开始。请改正序号。'],
  },
  {
    rule: 'S-04',
    passes: plain,
    fails: input({
      sections: { 1: '主动公开各类信息，规范依申请公开办理，做好网站平台维护，加强监督保障。' },
    }),
    messages: ['「一、总体情况」没有写到政府信息管理。请补写（没有发生的也要说明）。'],
  },
  {
    rule: 'S-05',
    passes: plain,
    fails: input({}, { unit: { name: '示例县人民政府', isGovernment: true } }),
    messages: [
      '「一、总体情况」没有写到工作考核、社会评议、责任追究（各级人民政府的年报应当包括）。请补写。',
    ],
  },
  {
    rule: 'S-06',
    passes: plain,
    fails: input({ sections: { 5: '无。' } }),
    messages: [
      '「五、存在的主要问题及改进情况」只有 2 字，应不少于 50 字，写明主要问题和改进情况。请补写。',
    ],
  },
  {
    rule: 'S-07',
    passes: plain,
    fails: input({ sections: { 6: '无。' } }),
    messages: [
      '「六、其他需要报告的事项」没有写信息处理费的收取情况。请补写；没有收取的，写“本年度没有收取信息处理费”。',
    ],
  },
  {
    rule: 'S-09',
    passes: plain,
    fails: {
      ...plain,
      reading: {
        rows: [],
        labels: [
          {
            table: 'proactive',
            place: '第12行',
            printed: '行政事业型收费',
            official: '行政事业性收费',
          },
        ],
      },
    },
    messages: ['表二（第12行）印的是「行政事业型收费」，规定的文字是「行政事业性收费」。请更正。'],
  },
  {
    rule: 'T3-07',
    passes: plain,
    fails: {
      ...plain,
      reading: {
        labels: [],
        rows: [
          {
            table: 'requests',
            place: '第56行',
            label: '一、本年新收政府信息公开申请数量',
            found: 8,
            expected: 7,
            alignment:
              '自然人 3、商业企业 0、科研机构 0、社会公益组织 0、法律服务机构 1、其他 0、总计 4',
            harmless: false,
          },
        ],
      },
    },
    messages: [
      '表三「一、本年新收政府信息公开申请数量」行（第56行）有 8 个数，应为 7 个。已试着对位为：自然人 3、商业企业 0、科研机构 0、社会公益组织 0、法律服务机构 1、其他 0、总计 4。请对照原件核对这一行各格的位置。',
    ],
  },
  {
    rule: 'T4-03',
    passes: plain,
    fails: {
      ...plain,
      reading: {
        labels: [],
        rows: [
          {
            table: 'litigation',
            place: '第87行',
            label: '',
            found: 16,
            expected: 15,
            alignment: '',
            harmless: true,
          },
        ],
      },
    },
    messages: ['表四（第87行）有 16 个数，应为 15 个。请对照原件核对这一行各格的位置。'],
    severity: 'warning',
  },
  {
    rule: 'S-10',
    passes: plain,
    fails: input({ preamble: '根据《中华人民共和国政府信息公开条例》（国务院令第492号）编制。' }),
    messages: ['文中引用了已修订的“国务院令第492号”，现行条例是国务院令第711号。请改正。'],
  },
  {
    rule: 'S-11',
    passes: input({}, { unit: { name: UNIT, otherNames: ['示例县财政局', '示例县示例局分局'] } }),
    fails: input(
      { preamble: '如有疑问，请与示例县财政局联系。' },
      { unit: { name: UNIT, otherNames: ['示例县财政局'] } },
    ),
    messages: ['导语里有别的机关的名称「示例县财政局」，而本机关是「示例县示例局」。请核对。'],
  },
  {
    rule: 'S-11',
    passes: input({
      unitName: '示例县营商环境和示例建设局',
      preamble: '如有疑问，请与示例县营商局联系。',
      sections: { 1: '2023年，示例县示例建设局认真贯彻条例。' },
    }),
    fails: input({ preamble: '如有疑问，请与样本县示例局联系。' }),
    messages: [
      '导语里应是本机关「示例县示例局」的地方写了「样本县示例局」，像是从别处套用的文字。请核对。',
    ],
  },
  {
    rule: 'S-11',
    passes: input({
      preamble: '现公布示例县示例局2023年政府信息公开工作年度报告。请与示例县示例局办公室联系。',
      sections: { 1: '2023年，在示例县人民政府办公室指导下，县示例局认真贯彻条例。' },
    }),
    fails: input({
      preamble:
        '现公布示例县财政局2023年政府信息公开工作年度报告。如有疑问，请与样本县示例局联系。',
      sections: { 1: '2023年，示例县财政局认真贯彻落实条例。' },
    }),
    messages: [
      '导语里应是本机关「示例县示例局」的地方写了「示例县财政局」，像是从别处套用的文字。请核对。',
      '导语里应是本机关「示例县示例局」的地方写了「样本县示例局」，像是从别处套用的文字。请核对。',
      '「一、总体情况」里应是本机关「示例县示例局」的地方写了「示例县财政局」，像是从别处套用的文字。请核对。',
    ],
  },
  {
    rule: 'S-12',
    passes: input({ sections: { 1: `${LONG}${LONG}全年公开信息12条。` } }),
    fails: input({ sections: { 1: `${LONG}${LONG}` } }),
    messages: ['正文里没有一个数据。建议写上本机关公开信息、办理申请的件数。'],
  },
  {
    rule: 'S-13',
    passes: plain,
    fails: {
      ...input({ sections: { 1: '一二三四五'.repeat(641), 5: '', 6: '' } }),
      settings: { ...DEFAULT_SETTINGS, maxTextChars: 3000 },
    },
    messages: ['正文有 3205 字，超过本地规定的 3000 字，多 205 字。请精简。'],
  },
  {
    rule: 'S-14',
    passes: input({ title: '示例县示例局 2023年度政府信息公开工作年度报告' }),
    fails: input({ title: '示例县示例局2022年政府信息公开工作年度报告' }),
    messages: [
      '标题“示例县示例局2022年政府信息公开工作年度报告”应为“示例县示例局2023年政府信息公开工作年度报告”。请改正。',
    ],
  },
  {
    rule: 'S-15',
    passes: plain,
    fails: input({ preamble: '根据《条例要求和国办公开办函[2021]30号编制。' }),
    messages: [
      '导语里文号“[2021]30号”的年份应用六角括号，写作“〔2021〕30号”。请改正。',
      '导语里的书名号不成对（《 1 个，》 0 个）：“根据《条例要求和国办公开办函[2021……”请补上。',
    ],
  },
  {
    rule: 'S-16',
    passes: input({ preamble: '联系电话：0451-57060000。' }),
    fails: input({ preamble: '联系电话：13800000000。' }),
    messages: ['导语里像是有手机号码（138****0000）。年报对外公布，请确认是否应删去。'],
  },
  {
    rule: 'S-16',
    passes: input({ review: '撰稿：甲某，电话 0451-57060000' }),
    fails: input({ review: '责任编辑：甲某 13800000000' }),
    messages: ['撰稿、审核信息里像是有手机号码（138****0000）。年报对外公布，请确认是否应删去。'],
  },
  {
    rule: 'S-18',
    passes: input({ review: '责任编辑：甲某' }),
    fails: input({ preamble: '责任编辑：甲某' }),
    messages: ['导语里有网页或 Word 带来的残留文字“责任编辑：”。请删去。'],
  },
  {
    rule: 'S-17',
    passes: plain,
    fails: input({ sections: { 1: '公开的的内容更加全面,更新及时。' } }),
    messages: [
      '「一、总体情况」里有重复的“的的”：“公开的的内容更加全面,更新及时。”请删去一个。',
      '中文里有 1 处半角标点（如“公开的的内容更加全面,更新及时。”）。建议改为全角。',
    ],
  },
  {
    rule: 'S-18',
    passes: input({
      preamble: '《国务院办公厅关于印发甲的通知》《省政府办公厅关于印发乙的通知》关于',
    }),
    fails: input({
      preamble:
        '按照《国务院办公厅示例网印发甲要点的通知》《省人民政府办公厅示例网印发乙方案的通知》，示例网规定如下。',
    }),
    messages: [
      '“示例网”在文中出现 3 次，像是顶替了「关于」「有关」（如“按照《国务院办公厅示例网印发甲要点的通知》《省人民政府办……”）。请逐处改回。',
    ],
  },
  {
    rule: 'S-18',
    passes: plain,
    fails: input({ sections: { 6: '没有收取信息处理费。打印本页' } }),
    messages: ['「六、其他需要报告的事项」里有网页或 Word 带来的残留文字“打印本页”。请删去。'],
  },
  {
    rule: 'S-19',
    passes: plain,
    fails: input({ preamble: '根据《条例》编制，电子版见门户网站。' }),
    messages: ['导语没有写统计期限、联系方式。建议补上。'],
  },
  {
    rule: 'P-01',
    passes: plain,
    fails: { ...plain, settings: { ...DEFAULT_SETTINGS, mustMention: ['公开专栏', '主动公开'] } },
    messages: ['正文没有写到“公开专栏”，本地要求写明。请补写。'],
  },
  {
    rule: 'P-02',
    passes: { ...input({ sections: { 6: '公布政府信息公开指南。' } }), settings: WORDS },
    fails: { ...input({ sections: { 6: '开展政务信息公开工作。' } }), settings: WORDS },
    messages: [
      '「六、其他需要报告的事项」里的“政务信息公开”应为“政府信息公开”：“开展政务信息公开工作。”请改正。',
    ],
  },
];

describeCases('structure and wording', CASES);

it('a paragraph that opens with the year before is asked about, not condemned', () => {
  const findings = runChecks(input({ sections: { 1: '2022年，我局公开信息30条。' } }));
  const found = findings.filter((finding) => finding.rule === 'C-06');
  expect(found.map((finding) => [finding.severity, finding.message])).toEqual([
    ['warning', '「一、总体情况」里有一段以“2022年”开头，像是沿用了上年的文字。请核对年份。'],
  ]);
});

it('a complete plain report has no finding but that last year is missing', () => {
  const findings = runChecks(input({ sections: { ...PLAIN_SECTIONS } }));
  expect(findings.map((finding) => finding.outcome)).toEqual(['unknown']);
});

const RENAMED = '示例县示例服务中心';
const FORMER = `${RENAMED}2023年政府信息公开工作年度报告`;

/** Of an agency that was called otherwise before. */
const renamed = (
  text: Parameters<typeof input>[0],
  facts: Parameters<typeof input>[1] = {},
): CheckInput => input(text, { unit: { name: UNIT, formerNames: [RENAMED] }, ...facts });

const messagesOf = (of: CheckInput, rule: string): readonly string[] =>
  runChecks(of)
    .filter((finding) => finding.rule === rule)
    .map(({ message }) => message);

it('a report published under a former name stands, and another agency that has that name now is no foreign name', () => {
  const old = renamed(
    { title: FORMER, preamble: plainPreamble(RENAMED, 2023) },
    { unit: { name: UNIT, formerNames: [RENAMED], otherNames: [RENAMED] } },
  );
  expect(messagesOf(old, 'S-14')).toEqual([]);
  expect(messagesOf(old, 'S-11')).toEqual([]);
});

it('a former name in the title is wrong once last year had the name of today', () => {
  expect(messagesOf(renamed({ title: FORMER }, { previous: previous() }), 'S-14')).toEqual([
    `标题“${FORMER}”应为“示例县示例局2023年政府信息公开工作年度报告”。请改正。`,
  ]);
});

it('a title of the wrong year keeps the former name in what is proposed', () => {
  const title = FORMER.replace('2023', '2022');
  expect(messagesOf(renamed({ title }), 'S-14')).toEqual([
    `标题“${title}”应为“${FORMER}”。请改正。`,
  ]);
});

it('a former name beside the name of today is told, unless the text speaks of the renaming', () => {
  expect(messagesOf(renamed({ preamble: plainPreamble(RENAMED, 2023) }), 'S-11')).toEqual([
    `导语里是本机关的曾用名「${RENAMED}」，标题里是现名「${UNIT}」。请统一。`,
  ]);
  const both = renamed({ title: FORMER, preamble: plainPreamble(UNIT, 2023) });
  expect(messagesOf(both, 'S-11')).toEqual([
    `标题里是本机关的曾用名「${RENAMED}」，导语里是现名「${UNIT}」。请统一。`,
  ]);
  const told = `${UNIT}（原${RENAMED}）编制本报告。`;
  expect(messagesOf(renamed({ preamble: told }), 'S-11')).toEqual([]);
});
