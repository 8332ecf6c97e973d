import { announcedMeasures, similarity, takenUp } from '../../../history/index.ts';
import {
  analyseReport,
  measure,
  measuredWords,
  parseChineseNumber,
} from '../../../narrative/index.ts';
import {
  sectionOf,
  sectionNumeral,
  sectionTitle,
  textOf,
  type Report,
  type SectionNumber,
} from '../../../report/index.ts';
import { cannotTell, defineRule, HOLDS, type Issue } from '../../rule.ts';
import { settingsOf } from '../../settings.ts';
import { partWords } from '../../textWords.ts';
import { previousOf } from '../acrossYears.ts';
import { placeOf } from '../narrative/issues.ts';
import { isTablesOnly, TABLES_ONLY } from '../structure.ts';

const MAX_PASSAGE_CHARS = 40;
/** Shorter sections are alike by necessity, and copied only where they are the same throughout. */
const MIN_COMPARED_CHARS = 150;
const MIN_COPIED_CHARS = 50;
const COPIED_PERCENT = 95;

export const notCopied = defineRule({
  id: 'C-05',
  severity: 'warning',
  name: '内容与上年雷同',
  holds: '第一、五部分与上年相同的文字不超过 60%（可设置）。',
  help: '按本年的实际改写标出的段落。',
  source: '国办公开办函〔2021〕30号（一般理解：年报应反映本年的实际）',
  example:
    '「一、总体情况」有 100% 的文字与上年相同（上限 60%），如“一年来，围绕群众关心的医疗、教育、就业等领域，逐项梳理公开清单，把办事指南、收费……”。请按本年的实际改写。',
  reads: ['text', 'previous'],
  detect: (input) => {
    const previous = previousOf(input);
    if (typeof previous === 'string') return cannotTell(previous);
    if (isTablesOnly(input)) return cannotTell(TABLES_ONLY);
    const { similarityPercent } = settingsOf(input);
    return ([1, 5] as const).flatMap((no): readonly Issue[] => {
      const now = sectionOf(input.report, no)?.text ?? '';
      const before = sectionOf(previous.report, no)?.text ?? '';
      if (now.length < MIN_COPIED_CHARS) return HOLDS;
      const limit = now.length < MIN_COMPARED_CHARS ? COPIED_PERCENT : similarityPercent;
      const { percent, passages } = similarity(now, before);
      const [longest] = passages;
      if (percent <= limit || !longest) return HOLDS;
      const passage = now.slice(longest.start, longest.end).replaceAll('\n', '');
      const shown = `${passage.slice(0, MAX_PASSAGE_CHARS)}${passage.length > MAX_PASSAGE_CHARS ? '……' : ''}`;
      return [
        {
          message:
            `「${sectionNumeral(no)}、${sectionTitle(no)}」有 ${percent}% 的文字与上年相同` +
            `（上限 ${similarityPercent}%），如“${shown}”。请按本年的实际改写。`,
          section: no,
          text: { part: `section${no}`, ...longest },
          quote: now.slice(longest.start, longest.end).slice(0, MAX_PASSAGE_CHARS),
        },
      ];
    });
  },
});

const PERIOD =
  /(?:(?:自|从)(?<from>[^。；\n自从]{3,24}?)|(?<bare>20\d\d[ ]?年[^，。；\n至到]{2,12}?))(?:起|开始)?[，,]?(?:至|到|截至)(?<to>[^。；\n]{3,20}?)(?:止|为止|结束|期间|(?=[，。；,（(]|$))/gu;
const PERIOD_WORDS = {
  preamble: /期限|时限|期间|时间|数据|统计/,
  section1: /统计(?:期|时)|所列数据/,
};

export const fullYear = defineRule({
  id: 'C-06',
  severity: 'error',
  name: '统计期限',
  holds: '统计期限是报告年度的 1 月 1 日至 12 月 31 日；没有把别的年份当作报告年度。',
  help: '改正年、月、日；沿用上年文字的，逐处把年份改过来。',
  source: '《中华人民共和国政府信息公开条例》第四十九条、第五十条',
  example:
    '导语里的统计期限“自2022年1月1日起至2022年12月31日止”应为 2023 年 1 月 1 日至 12 月 31 日。请改正。',
  reads: ['text', 'requests', 'litigation', 'proactive'],
  detect: ({ report }) => [...wrongPeriods(report), ...staleYears(report)],
});

function wrongPeriods(report: Report): readonly Issue[] {
  return (['preamble', 'section1'] as const).flatMap((part) => {
    const text = textOf(report, part);
    return Array.from(text.matchAll(PERIOD)).flatMap((match): readonly Issue[] => {
      const start = match.index;
      const sentence = text.slice(text.slice(0, start).search(/[^。\n]*$/u), start);
      const { from = match.groups?.['bare'] ?? '', to = '' } = match.groups ?? {};
      const [first, last] = [plain(from), plain(to)];
      if (!PERIOD_WORDS[part].test(sentence) || !/\d/.test(first) || !/\d/.test(last)) return HOLDS;
      if (isFullYear(first, last, report.year)) return HOLDS;
      const place = { part, start, end: start + match[0].length };
      return [
        {
          message: `${partWords(part)}里的统计期限“${match[0]}”应为 ${report.year} 年 1 月 1 日至 12 月 31 日。请改正。`,
          ...placeOf(report, place),
          fix: periodFix(report.year, match[0]),
        },
      ];
    });
  });
}

function periodFix(year: number, written: string): NonNullable<Issue['fix']> {
  const to = /^[自从]/.test(written)
    ? `自${year}年1月1日起至${year}年12月31日止`
    : `${year}年1月1日至${year}年12月31日`;
  return { label: `统计期限改为“${to}”`, to };
}

const CHINESE_DIGITS = '〇一二三四五六七八九';

/** 二〇二三年十二月三十一日 and ０１ as 2023年12月31日 and 1. */
function plain(date: string): string {
  return date
    .replace(/[〇○零一二三四五六七八九]{4}(?=年)/gu, (year) =>
      Array.from(year, (digit) => Math.max(0, CHINESE_DIGITS.indexOf(digit))).join(''),
    )
    .replace(/[一二三四五六七八九十]+(?=[月日])/gu, (number) =>
      String(parseChineseNumber(number) ?? number),
    )
    .replace(/[\s\u3000]/g, '')
    .replace(/[０-９]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/(?<!\d)0(?=\d)/g, '');
}

function isFullYear(from: string, to: string, year: number): boolean {
  const ends = [
    `${year}年12月31日`,
    '12月31日',
    '同年12月31日',
    '当年12月31日',
    `${year}.12.31`,
    `${year}年底`,
    '年底',
  ];
  return (
    [`${year}年1月1日`, `${year}.1.1`].includes(from) && ends.includes(to.replace(/24时$/, ''))
  );
}

/** 《》 keeps names of documents of other years out. */
const REPORT_OF_YEAR =
  /(?<!《[^》\n]{0,60})(?<year>20\d\d)[ ]?年度?(?:政府|政务)?信息公开(?:工作)?年度?报告/gu;
const OPENS_WITH_YEAR =
  /(?:^|\n)(?:[（(][一二三四五六七八九十][）)][^\n。]{0,16}[。：:\n])?[ \u3000]*(?<year>20\d\d)[ ]?年(?:度)?(?:[，,]|(?=共|全年|累计|我[局镇县区市乡委办]|[全本][局镇县区市乡省]|主动公开|收到|受理|新收|制发))(?![^。]{0,30}(?:同比|相比|增长))/gu;

function staleYears(report: Report): readonly Issue[] {
  // Section one may well tell that the report on the year before was published.
  const named = (['preamble'] as const).flatMap((part) =>
    Array.from(textOf(report, part).matchAll(REPORT_OF_YEAR)).flatMap((match): readonly Issue[] => {
      if (Number(match.groups?.['year']) === report.year) return HOLDS;
      if (/(?:上年|去年|历年|往年)[^。]{0,8}$/.test(textOf(report, part).slice(0, match.index)))
        return HOLDS;
      const place = { part, start: match.index, end: match.index + match[0].length };
      return [
        {
          message: `${partWords(part)}把报告年度写成了“${match[0]}”，应为 ${report.year} 年。请改正。`,
          ...placeOf(report, place),
        },
      ];
    }),
  );
  const opening = Array.from(textOf(report, 'section1').matchAll(OPENS_WITH_YEAR)).flatMap(
    (match): readonly Issue[] => {
      if (Number(match.groups?.['year']) !== report.year - 1) return HOLDS;
      const end = match.index + match[0].length;
      return [
        {
          // The sentence may well speak of the year before; only the reader can tell.
          severity: 'warning',
          message: `「一、总体情况」里有一段以“${report.year - 1}年”开头，像是沿用了上年的文字。请核对年份。`,
          ...placeOf(report, { part: 'section1', start: end - 6, end }),
        },
      ];
    },
  );
  return [...named, ...opening, ...lastYearsName(report)];
}

/** This year's figure said of last year: 「2022年收到申请 36 件」 where table 三 of 2023 has 36. */
function lastYearsName(report: Report): readonly Issue[] {
  return analyseReport(report).flatMap(({ part, text, claims }) =>
    claims.claims.flatMap((claim): readonly Issue[] => {
      const { token, topic, yearsBack, sure } = claim;
      const sentence = text.slice(text.lastIndexOf('。', token.start) + 1, token.start);
      if (yearsBack !== 1 || !sure || token.value === 0 || !OWN_YEAR.test(sentence)) return HOLDS;
      const [reading] = topic.readings;
      const measured = reading && measure(report, reading);
      const told = claims.claims.some(
        (other) => other.topic.id === topic.id && other.yearsBack === 0,
      );
      if (told || measured?.value !== token.value) return HOLDS;
      return [
        {
          severity: 'warning',
          message:
            `${partWords(part)}说 ${report.year - 1} 年${topic.label} ${token.text}，而这是 ${report.year} 年的数` +
            `（${measuredWords(measured)}）。像是年份没有改，请核对。`,
          ...placeOf(report, { part, start: token.start, end: token.end }),
        },
      ];
    }),
  );
}

/** The year stands in the sentence in digits and is not what something is compared with. */
const OWN_YEAR = /(?<![比较与同和])20\d\d[ ]?年(?!.*(?:同比|相比|比上|较上))/u;

const TAKEN_UP = 0.25;
const MAX_MEASURES_NAMED = 3;
const ANSWERING: readonly SectionNumber[] = [1, 2, 3, 5];

export const measuresTakenUp = defineRule({
  id: 'C-07',
  severity: 'hint',
  name: '上年措施落实',
  holds: '上年第五部分提出的改进措施，本年有所交代。',
  help: '在第一或第五部分写明上年措施的落实情况。',
  source: '《中华人民共和国政府信息公开条例》第五十条（一般理解：改进情况应有交代）',
  example:
    '上年提出的改进措施“建立基层联络员制度，每季度走访企业”、“开设短视频栏目解读惠农补贴”，本年没有提到落实情况。建议在第一或第五部分交代。',
  reads: ['text', 'previous'],
  detect: (input) => {
    const previous = previousOf(input);
    if (typeof previous === 'string') return cannotTell(previous);
    if (isTablesOnly(input)) return cannotTell(TABLES_ONLY);
    const text = ANSWERING.map((no) => sectionOf(input.report, no)?.text ?? '').join('\n');
    const open = announcedMeasures(sectionOf(previous.report, 5)?.text ?? '').filter(
      (announced) => takenUp(announced, text) < TAKEN_UP,
    );
    if (open.length === 0) return HOLDS;
    const named = open.slice(0, MAX_MEASURES_NAMED).map((announced) => `“${announced}”`);
    const rest = open.length > MAX_MEASURES_NAMED ? `等 ${open.length} 条` : '';
    return [
      {
        section: 5,
        message: `上年提出的改进措施${named.join('、')}${rest}，本年没有提到落实情况。建议在第一或第五部分交代。`,
      },
    ];
  },
});
