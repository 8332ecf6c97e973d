import { reportTitle, STATED_PARTS, textOf, type Report } from '../../../report/index.ts';
import { analyseReport } from '../../../narrative/index.ts';
import { cannotTell, defineRule, HOLDS, type Issue } from '../../rule.ts';
import { settingsOf } from '../../settings.ts';
import type { CheckInput } from '../../types.ts';
import { isTablesOnly, TABLES_ONLY } from '../structure.ts';

const FORM = '国办公开办函〔2021〕30号';

const MIN_TEXT_CHARS = 300;

export const ownFacts = defineRule({
  id: 'S-12',
  severity: 'hint',
  name: '有自己的内容',
  holds: '正文写到本机关，并有本机关的数据。',
  help: '写上本机关的做法和数据，不要通篇套话。',
  source: FORM,
  example: '正文里没有一个数据。建议写上本机关公开信息、办理申请的件数。',
  reads: ['text'],
  detect: ({ report }) => {
    const text = bodyOf(report);
    if (text.length < MIN_TEXT_CHARS) return HOLDS;
    const numbers = analyseReport(report).some(({ claims }) =>
      claims.tokens.some((token) => token.kind === 'count' || token.kind === 'money'),
    );
    return numbers
      ? HOLDS
      : [{ message: '正文里没有一个数据。建议写上本机关公开信息、办理申请的件数。' }];
  },
});

function bodyOf(report: Report): string {
  return report.sections.map(({ text }) => text).join('\n');
}

export const lengthLimit = defineRule({
  id: 'S-13',
  severity: 'hint',
  name: '篇幅',
  holds: '正文不超过本地规定的字数（默认不限）。',
  help: '精简文字，或在设置里改字数限制。',
  source: '各地年报编制要求',
  example: '正文有 3205 字，超过本地规定的 3000 字，多 205 字。请精简。',
  reads: ['text'],
  detect: (input) => {
    const { maxTextChars } = settingsOf(input);
    if (maxTextChars === null) return HOLDS;
    const length = bodyOf(input.report).replace(/\s/g, '').length;
    if (length <= maxTextChars) return HOLDS;
    return [
      {
        message: `正文有 ${length} 字，超过本地规定的 ${maxTextChars} 字，多 ${length - maxTextChars} 字。请精简。`,
      },
    ];
  },
});

export const titleForm = defineRule({
  id: 'S-14',
  severity: 'warning',
  name: '标题',
  holds:
    '标题为：机关全称＋年份＋年政府信息公开工作年度报告；机关名称是发布时的全称，更名前的年报用曾用名。',
  help: '按「机关全称XXXX年政府信息公开工作年度报告」改正。',
  source: FORM,
  example:
    '标题“示例县示例局2022年政府信息公开工作年度报告”应为“示例县示例局2023年政府信息公开工作年度报告”。请改正。',
  reads: ['text'],
  detect: (input) => {
    const { report } = input;
    const title = report.title.replace(/[\s\u3000]/g, '');
    const expected = reportTitle(nameThen(input, title), report.year);
    // 年度 for 年 is common and harmless.
    if (title === '' || title.replace('年度政府', '年政府') === expected) return HOLDS;
    return [
      {
        message: `标题“${title}”应为“${expected}”。请改正。`,
        text: { part: 'title', start: 0, end: report.title.length },
        quote: report.title,
        fix: { label: `标题改为“${expected}”`, to: expected },
      },
    ];
  },
});

/**
 * The name an agency had when it published: a former one where the title has it, unless last year's title has the
 * name of today already.
 */
function nameThen({ report, unit, previous }: CheckInput, title: string): string {
  const { unitName } = report;
  if (title.startsWith(unitName) || previous?.report.title.includes(unitName)) return unitName;
  return (unit?.formerNames ?? HOLDS).find((name) => title.startsWith(name)) ?? unitName;
}

export const currentLaw = defineRule({
  id: 'S-10',
  severity: 'warning',
  name: '现行依据',
  holds: '依据的是现行规定：条例为国务院令第711号；2021 年度起格式为国办公开办函〔2021〕30号。',
  help: '换成现行的文件名称和文号。',
  source: '国务院令第711号；国办公开办函〔2021〕30号',
  example: '文中引用了已修订的“国务院令第492号”，现行条例是国务院令第711号。请改正。',
  reads: ['text'],
  detect: ({ report }) =>
    STATED_PARTS.flatMap((part): readonly Issue[] => {
      const text = textOf(report, part);
      return OLD_LAW.flatMap(({ pattern, since, now }): readonly Issue[] => {
        const match = report.year >= since ? pattern.exec(text) : null;
        if (!match) return HOLDS;
        return [
          {
            message: `文中引用了已修订的“${match[0]}”，${now}。请改正。`,
            text: { part, start: match.index, end: match.index + match[0].length },
            quote: match[0],
          },
        ];
      });
    }),
});

const OLD_LAW: readonly {
  readonly pattern: RegExp;
  readonly since: number;
  readonly now: string;
}[] = [
  { pattern: /国务院令(?:第)?[ ]?492[ ]?号/, since: 2019, now: '现行条例是国务院令第711号' },
  {
    pattern: /国办公开办函[〔[(（【]2019[〕\])）】][ ]?60[ ]?号/,
    since: 2021,
    now: '现行格式是国办公开办函〔2021〕30号',
  },
];

const PREAMBLE: readonly (readonly [string, RegExp])[] = [
  ['编制依据', /条例/],
  ['统计期限', /期限|时限|起至|日至|截至|1月1日/],
  ['电子版下载地址', /电子版|网站|网址|https?:|www\./],
  ['联系方式', /联系|电话|地址/],
];

export const preambleComplete = defineRule({
  id: 'S-19',
  severity: 'hint',
  name: '导语内容',
  holds: '导语写明编制依据、统计期限、电子版下载地址、联系方式。',
  help: '按导语的通行写法补全。',
  source: FORM,
  example: '导语没有写统计期限、联系方式。建议补上。',
  reads: ['text'],
  detect: (input) => {
    const { report } = input;
    if (isTablesOnly(input)) return cannotTell(TABLES_ONLY);
    const absent = PREAMBLE.filter(([, words]) => !words.test(report.preamble));
    if (absent.length === 0) return HOLDS;
    return [{ message: `导语没有写${absent.map(([name]) => name).join('、')}。建议补上。` }];
  },
});
