import { sectionNumeral, sectionOf, sectionTitle, type Report } from '../../../report/index.ts';
import { parseChineseNumber } from '../../../narrative/index.ts';
import { defineRule, HOLDS, type Issue } from '../../rule.ts';
import { placeOf } from '../narrative/issues.ts';

const ARTICLE_50 = '《中华人民共和国政府信息公开条例》第五十条';
const FORM = '国办公开办函〔2021〕30号';

/** Words only: numbers, spaces and 的 make no other title. */
function bare(title: string): string {
  return title.replace(/[\s\u3000的]/g, '').replace(/^[一二三四五六\d]+[、.．]/, '');
}

export const oneSetOfTitles = defineRule({
  id: 'S-02',
  severity: 'warning',
  name: '标题用语',
  holds: '六个标题用同一套规定用语，不混用。',
  help: '按国办格式或按条例第五十条，选一套用到底。',
  source: `${FORM}；${ARTICLE_50}`,
  example:
    '标题混用了两套用语：第二部分「行政机关主动公开政府信息情况」，第三部分「收到和处理政府信息公开申请情况」。请统一用一套规定的标题。',
  reads: ['text'],
  detect: ({ report }) => {
    const titles = report.sections.map(({ no, title }) => ({
      no,
      title,
      a: bare(title) === bare(sectionTitle(no, 'A')),
      b: bare(title) === bare(sectionTitle(no, 'B')),
    }));
    const words = (of: (typeof titles)[number] | undefined): string =>
      of ? `第${sectionNumeral(of.no)}部分「${of.title}」` : '';
    const neither = titles.filter(({ a, b }) => !a && !b);
    const onlyA = titles.find(({ a, b }) => a && !b);
    const onlyB = titles.find(({ a, b }) => b && !a);
    if (neither.length === 0 && !(onlyA && onlyB)) return HOLDS;
    const set = onlyB && !onlyA ? 'B' : 'A';
    const faults = neither.map(
      (of) => `${words(of)}不是规定的标题，应为「${sectionTitle(of.no, set)}」`,
    );
    if (onlyA && onlyB) {
      const [first, second] = onlyA.no < onlyB.no ? [onlyA, onlyB] : [onlyB, onlyA];
      faults.push(`标题混用了两套用语：${words(first)}，${words(second)}`);
    }
    const section = neither[0]?.no ?? onlyB?.no;
    return [{ section, message: `${faults.join('；')}。请统一用一套规定的标题。` }];
  },
});

interface Numbered {
  readonly level: number;
  readonly value: number;
  readonly text: string;
}

const LEVELS: readonly RegExp[] = [
  /^[（(](?<n>[一二三四五六七八九十]+)[）)]/u,
  /^(?<n>\d{1,2})[.．、](?!\d)/u,
  /^[（(](?<n>\d{1,2})[）)]/u,
];

export const stepwiseNumbers = defineRule({
  id: 'S-03',
  severity: 'warning',
  name: '层次序号',
  holds: '层次序号依次为 一、→（一）→ 1. →（1），不跳号、不重号。',
  help: '按顺序改正序号。',
  source: 'GB/T 9704—2012《党政机关公文格式》7.3.3',
  example: '「一、总体情况」的序号从「（一）」跳到了「（三）」。请改正序号。',
  reads: ['text'],
  detect: ({ report }) =>
    report.sections.flatMap(({ no, text }): readonly Issue[] => {
      const last: (Numbered | undefined)[] = [];
      let offset = 0;
      return text.split('\n').flatMap((line): readonly Issue[] => {
        const lineStart = offset;
        offset += line.length + 1;
        const of = readNumber(line.trim());
        if (!of) return HOLDS;
        const before = last[of.level];
        last[of.level] = of;
        last.length = of.level + 1;
        const how = outOfStep(of, before);
        if (how === undefined) return HOLDS;
        const start = lineStart + line.indexOf(of.text);
        return [
          {
            message: `「${sectionNumeral(no)}、${sectionTitle(no)}」的序号${how}。请改正序号。`,
            ...placeOf(report, { part: `section${no}`, start, end: start + of.text.length }),
          },
        ];
      });
    }),
});

function outOfStep(of: Numbered, before: Numbered | undefined): string | undefined {
  // Lower levels may go on counting under the next heading; the first level begins with （一）.
  if (!before) return of.level === 0 && of.value > 1 ? `从「${of.text}」开始` : undefined;
  // A list may begin anew behind a line of its own (问题, then 措施).
  if (of.value === before.value + 1 || (of.value === 1 && before.value > 1)) return undefined;
  return of.value === before.value
    ? `重复了「${of.text}」`
    : `从「${before.text}」跳到了「${of.text}」`;
}

function readNumber(line: string): Numbered | undefined {
  for (const [level, pattern] of LEVELS.entries()) {
    const match = pattern.exec(line);
    const digits = match?.groups?.['n'];
    if (!match || digits === undefined) continue;
    const value = /\d/.test(digits) ? Number(digits) : parseChineseNumber(digits);
    if (value !== undefined) return { level, value, text: match[0] };
  }
  return undefined;
}

const TOPICS_OF_ONE: readonly (readonly [string, RegExp])[] = [
  ['主动公开', /主动公开|公开[^。]{0,20}信息|发布[^。]{0,20}信息/],
  ['依申请公开', /依申请|公开申请|申请公开/],
  [
    '政府信息管理',
    /信息管理|信息资源|信息审[查核]|发布审[查核]|公开审[查核]|保密审查|规范性文件管理|三审/,
  ],
  ['政府信息公开平台建设', /平台|门户网站|政府网站|新媒体|公众号|专栏/],
  ['监督保障', /监督|保障|考核|培训|责任|领导/],
];

const TOPICS_OF_GOVERNMENTS: readonly (readonly [string, RegExp])[] = [
  ['工作考核', /考核/],
  ['社会评议', /评议|满意度/],
  ['责任追究', /责任追究|追责|追究/],
];

function missing(
  report: Report,
  topics: readonly (readonly [string, RegExp])[],
): readonly string[] {
  // What stands in section two by itself (some print it there) is not missing.
  const text = `${sectionOf(report, 1)?.text ?? ''}\n${sectionOf(report, 2)?.text ?? ''}`;
  return topics.filter(([, words]) => !words.test(text)).map(([name]) => name);
}

export const fiveTopics = defineRule({
  id: 'S-04',
  severity: 'warning',
  name: '总体情况内容',
  holds: '第一部分写到主动公开、依申请公开、政府信息管理、平台建设、监督保障五个方面。',
  help: '缺的方面补写一两句；没有发生的也要说明。',
  source: FORM,
  example: '「一、总体情况」没有写到政府信息管理。请补写（没有发生的也要说明）。',
  reads: ['text'],
  detect: ({ report }) => {
    const absent = missing(report, TOPICS_OF_ONE);
    if (absent.length === 0 || !sectionOf(report, 1)) return HOLDS;
    return [
      {
        section: 1,
        message: `「一、总体情况」没有写到${absent.join('、')}。请补写（没有发生的也要说明）。`,
      },
    ];
  },
});

export const governmentTopics = defineRule({
  id: 'S-05',
  severity: 'warning',
  name: '政府年报内容',
  holds: '各级人民政府的年报还写到工作考核、社会评议、责任追究。',
  help: '在「监督保障」里补写工作考核、社会评议和责任追究的情况和结果。',
  source: `${ARTICLE_50}第二款；${FORM}`,
  example:
    '「一、总体情况」没有写到工作考核、社会评议、责任追究（各级人民政府的年报应当包括）。请补写。',
  reads: ['text', 'unit'],
  detect: ({ report, unit }) => {
    const isGovernment = unit?.isGovernment === true || report.unitName.endsWith('人民政府');
    if (!isGovernment || !sectionOf(report, 1)) return HOLDS;
    const absent = missing(report, TOPICS_OF_GOVERNMENTS);
    if (absent.length === 0) return HOLDS;
    return [
      {
        section: 1,
        message: `「一、总体情况」没有写到${absent.join('、')}（各级人民政府的年报应当包括）。请补写。`,
      },
    ];
  },
});

const MIN_SECTION_FIVE_CHARS = 50;
const PROBLEMS = /问题|不足|差距|薄弱|欠缺|有待|不够|短板|不强|不高|困难/;
const MEASURES = /改进|措施|下一步|下步|下一阶段|今后|将|加强|加大|提升|进一步|完善|打算/;

export const problemsAndMeasures = defineRule({
  id: 'S-06',
  severity: 'error',
  name: '问题和改进',
  holds: '第五部分不少于 50 字，既有存在的主要问题，也有改进情况。',
  help: '写明本年存在的主要问题和改进的措施，不能只写「无」。',
  source: ARTICLE_50,
  example:
    '「五、存在的主要问题及改进情况」只有 2 字，应不少于 50 字，写明主要问题和改进情况。请补写。',
  reads: ['text'],
  detect: ({ report }) => {
    const section = sectionOf(report, 5);
    if (!section) return HOLDS;
    const length = section.text.replace(/\s/g, '').length;
    const title = `「五、${sectionTitle(5)}」`;
    if (length < MIN_SECTION_FIVE_CHARS) {
      return [
        {
          section: 5,
          message: `${title}只有 ${length} 字，应不少于 ${MIN_SECTION_FIVE_CHARS} 字，写明主要问题和改进情况。请补写。`,
        },
      ];
    }
    const absent = [
      ...(PROBLEMS.test(section.text) ? [] : ['存在的主要问题']),
      ...(MEASURES.test(section.text) ? [] : ['改进情况']),
    ];
    if (absent.length === 0) return HOLDS;
    return [{ section: 5, message: `${title}没有写${absent.join('和')}。请补写。` }];
  },
});

/** 信息处理费 is charged since 1 January 2021 (国办函〔2020〕109号). */
const FEES_SINCE = 2021;

export const processingFeeTold = defineRule({
  id: 'S-07',
  severity: 'warning',
  name: '信息处理费情况',
  holds: '第六部分写明信息处理费的收取情况（2021 年度起）。',
  help: '写明发出收费通知的件数和总金额、实际收取的总金额；没有收取的写「本年度没有收取信息处理费」。',
  source: '国办函〔2020〕109号；国办公开办函〔2021〕30号',
  example:
    '「六、其他需要报告的事项」没有写信息处理费的收取情况。请补写；没有收取的，写“本年度没有收取信息处理费”。',
  reads: ['text'],
  detect: ({ report }) => {
    const section = sectionOf(report, 6);
    if (report.year < FEES_SINCE || !section || /处理费|收费通知/.test(section.text)) return HOLDS;
    return [
      {
        section: 6,
        message: `「六、${sectionTitle(6)}」没有写信息处理费的收取情况。请补写；没有收取的，写“本年度没有收取信息处理费”。`,
      },
    ];
  },
});
