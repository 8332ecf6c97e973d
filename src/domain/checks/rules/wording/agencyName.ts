import { sectionOf, textOf, type Report } from '../../../report/index.ts';
import { placeOf as placeIn } from '../narrative/issues.ts';
import { partWords } from '../../textWords.ts';
import { defineRule, HOLDS, type Issue } from '../../rule.ts';
import type { TextRef } from '../../types.ts';

export const oneAgencyName = defineRule({
  id: 'S-11',
  severity: 'warning',
  name: '机关名称一致',
  holds: '标题、导语和第一部分开头说的是本机关，没有别的机关的名称；本机关的现名和曾用名不混用。',
  help: '从别处套用的文字，把机关名称改过来。',
  source: '国办公开办函〔2021〕30号',
  example: '导语里有别的机关的名称「示例县财政局」，而本机关是「示例县示例局」。请核对。',
  reads: ['text', 'unit'],
  detect: ({ report, unit }) => {
    const own = unit?.name ?? report.unitName;
    const names = [own, ...(unit?.formerNames ?? HOLDS)];
    const others = (unit?.otherNames ?? HOLDS).filter(
      (name) =>
        name.length > 3 && names.every((each) => !each.includes(name) && !name.includes(each)),
    );
    const foreign = (['title', 'preamble'] as const).flatMap((part) => {
      const text = textOf(report, part);
      return others
        .filter((name) => text.includes(name))
        .map((name): Issue => {
          const start = text.indexOf(name);
          const where = part === 'title' ? '标题' : '导语';
          return {
            message: `${where}里有别的机关的名称「${name}」，而本机关是「${own}」。请核对。`,
            text: { part, start, end: start + name.length },
            quote: name,
          };
        });
    });
    return [
      ...(foreign.length > 0 ? foreign : strangers(report, names)),
      ...twoOwnNames(report, own, unit?.formerNames ?? HOLDS),
    ];
  },
});

/** Words of a sentence that rightly names an agency by what it was called before. */
const RENAMING = /原|曾用名|更名|改名|合并|组建|撤销|划转|划入|挂牌|前身/;

/** The name of today in the title and a former one in the preamble, or the reverse; one of the two was left over. */
function twoOwnNames(
  { title, preamble }: Report,
  own: string,
  formerNames: readonly string[],
): readonly Issue[] {
  if (RENAMING.test(preamble)) return HOLDS;
  const formerIn = (text: string): string | undefined => {
    // A former name may be a part of the name of today.
    const rest = text.replaceAll(own, '');
    return formerNames.find((name) => rest.includes(name));
  };
  const [inTitle, inPreamble] = [formerIn(title), formerIn(preamble)];
  if (title.includes(own) && inPreamble !== undefined && !preamble.includes(own)) {
    const message = `导语里是本机关的曾用名「${inPreamble}」，标题里是现名「${own}」。请统一。`;
    return [{ message, text: placeOf('preamble', preamble, inPreamble), quote: inPreamble }];
  }
  if (inTitle !== undefined && !title.includes(own) && preamble.includes(own)) {
    const message = `标题里是本机关的曾用名「${inTitle}」，导语里是现名「${own}」。请统一。`;
    return [{ message, text: placeOf('title', title, inTitle), quote: inTitle }];
  }
  return HOLDS;
}

function placeOf(part: 'title' | 'preamble', text: string, words: string): TextRef {
  const start = text.indexOf(words);
  return { part, start, end: start + words.length };
}

const AGENCY =
  '(?<name>\\p{Script=Han}{2,8}?[省市县区州盟旗乡镇](?:\\p{Script=Han}{0,14}?(?:局|厅|委员会|办公室|中心|人民政府|街道办事处)(?![\\p{Script=Han}]{0,4}(?:门户)?网站)))';
/** Where the own name belongs in a preamble: who publishes, who drew up, whom to ask. */
const OWN_PLACES: readonly RegExp[] = [
  new RegExp(
    `(?:公布|公开|发布|编制|现将|由)${AGENCY}(?=20\\d\\d|(?:编制|负责编制)|政府信息公开)`,
    'gu',
  ),
  new RegExp(`(?:请与|请联系|请向|请致电)${AGENCY}(?=联系|咨询|反映|[（(，。])`, 'gu'),
];
/** Who the first sentence of section one is about. */
const SUBJECT = new RegExp(
  `^(?:[（(]一[）)][^。\\n]{0,10}[。\\n])?(?:20\\d\\d年(?:度)?[，,]?)?${AGENCY}(?=认真|深入|坚持|严格|积极|高度|全面|全年|共|按照|贯彻|落实|以习近平|在县|在市|在区|在省|在上级)`,
  'gu',
);

/** Without a list of agencies: a name that is not the own one, where only the own one can stand. */
function strangers(report: Report, names: readonly string[]): readonly Issue[] {
  const [own = ''] = names;
  if (own.length < 4) return HOLDS;
  const opening = sectionOf(report, 1) ? [{ part: 'section1' as const, patterns: [SUBJECT] }] : [];
  return [{ part: 'preamble' as const, patterns: OWN_PLACES }, ...opening].flatMap(
    ({ part, patterns }) =>
      patterns.flatMap((pattern) =>
        Array.from(textOf(report, part).matchAll(pattern)).flatMap((match): readonly Issue[] => {
          const name = match.groups?.['name'] ?? '';
          if (names.some((each) => isPartOf(name, each) || isPartOf(each, name))) return HOLDS;
          const start = match.index + match[0].lastIndexOf(name);
          return [
            {
              message: `${partWords(part)}里应是本机关「${own}」的地方写了「${name}」，像是从别处套用的文字。请核对。`,
              ...placeIn(report, { part, start, end: start + name.length }),
            },
          ];
        }),
      ),
  );
}

/** 县财政局 of 示例县财政局, 示例县住建局 of 示例县住房和城乡建设局: all its characters, in their order. */
function isPartOf(short: string, long: string): boolean {
  let at = -1;
  return Array.from(short).every((char) => {
    at = long.indexOf(char, at + 1);
    return at !== -1;
  });
}
