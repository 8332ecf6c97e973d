import {
  STATED_PARTS,
  TEXT_PARTS,
  textOf,
  type Report,
  type TextPart,
} from '../../../report/index.ts';
import { defineRule, HOLDS, type Issue } from '../../rule.ts';
import { partWords, quoteAround } from '../../textWords.ts';
import { placeOf } from '../narrative/issues.ts';

/** Every match of a pattern in the parts of the text. */
function matches(
  report: Report,
  pattern: RegExp,
  parts: readonly TextPart[] = STATED_PARTS,
): readonly {
  readonly part: TextPart;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}[] {
  return parts.flatMap((part) =>
    Array.from(textOf(report, part).matchAll(pattern)).map((match) => ({
      part,
      start: match.index,
      end: match.index + match[0].length,
      text: match[0],
    })),
  );
}

export const brackets = defineRule({
  id: 'S-15',
  severity: 'warning',
  name: '文号和书名号',
  holds: '文号的年份用六角括号〔〕；书名号《》成对。',
  help: '把 [2021]、（2021）、【2021】改为〔2021〕；补上缺的书名号。',
  source: 'GB/T 9704—2012《党政机关公文格式》7.2.5；GB/T 15834—2011《标点符号用法》',
  example: '导语里文号“[2021]30号”的年份应用六角括号，写作“〔2021〕30号”。请改正。',
  reads: ['text'],
  detect: ({ report }) => [
    ...matches(report, /[[(（【](?:19|20)\d\d[\])）】][ ]?(?:第)?\d+[ ]?号/g).map(
      (match): Issue => {
        const right = match.text.replace(/^./, '〔').replace(/[\])）】]/, '〕');
        return {
          message: `${partWords(match.part)}里文号“${match.text}”的年份应用六角括号，写作“${right}”。请改正。`,
          ...placeOf(report, match),
          fix: { label: `改为“${right}”`, to: right },
        };
      },
    ),
    ...unpaired(report),
  ],
});

/** Counted over the whole part: lines of a PDF break anywhere. */
function unpaired(report: Report): readonly Issue[] {
  return STATED_PARTS.flatMap((part): readonly Issue[] => {
    const text = textOf(report, part);
    const opens = text.split('《').length - 1;
    const closes = text.split('》').length - 1;
    if (opens === closes) return HOLDS;
    const at = unpairedAt(text);
    return [
      {
        message:
          `${partWords(part)}里的书名号不成对（《 ${opens} 个，》 ${closes} 个）：` +
          `“${quoteAround(text, at, at + 1)}”请补上。`,
        ...placeOf(report, { part, start: at, end: at + 1 }),
      },
    ];
  });
}

/** The first mark that has no partner before the next one of its kind. */
function unpairedAt(text: string): number {
  let open = -1;
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '《') {
      if (open !== -1) return open;
      open = at;
    } else if (text[at] === '》') {
      if (open === -1) return at;
      open = -1;
    }
  }
  return Math.max(open, 0);
}

const PRIVATE: readonly (readonly [string, RegExp])[] = [
  ['身份证号码', /(?<!\d)\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])\d{5}[\dXx](?!\d)/g],
  ['手机号码', /(?<!\d)1[3-9]\d{9}(?!\d)/g],
  ['银行卡号', /(?<!\d)62\d{14,17}(?!\d)/g],
  ['申请人姓名', /申请人[：:][ ]?\p{Script=Han}{2,3}(?!\p{Script=Han})/gu],
];

export const noPrivateData = defineRule({
  id: 'S-16',
  severity: 'hint',
  name: '个人信息',
  holds: '文中没有身份证号码、手机号码、银行卡号、申请人姓名。',
  help: '年报对外公布，请删去或隐去个人信息。',
  source: '《中华人民共和国个人信息保护法》；《中华人民共和国政府信息公开条例》第十五条',
  example: '导语里像是有手机号码（138****0000）。年报对外公布，请确认是否应删去。',
  reads: ['text'],
  detect: ({ report }) =>
    PRIVATE.flatMap(([what, pattern]) =>
      matches(report, pattern, TEXT_PARTS).map((match): Issue => {
        const shown =
          match.text.length > 8
            ? `${match.text.slice(0, 3)}****${match.text.slice(-4)}`
            : match.text;
        const { part, start, end } = match;
        return {
          message: `${partWords(part)}里像是有${what}（${shown}）。年报对外公布，请确认是否应删去。`,
          text: { part, start, end },
        };
      }),
    ),
});

/** Not 以及及时, 作为为民, 是是否, 对对口: two words that meet are no doubled word. */
const DOUBLED =
  /的的(?!确)|了了(?![解结])|与与(?!会)|(?<phrase>\p{Script=Han}{3,6})\k<phrase>|(?<two>进行|加强|推进|开展|提高|提升|完善|进一步|及时|我局)\k<two>/gu;
const HALF_WIDTH = /(?<=\p{Script=Han})[,;:?!](?=\p{Script=Han})/gu;

export const cleanTypesetting = defineRule({
  id: 'S-17',
  severity: 'hint',
  name: '重字和标点',
  holds: '没有重复的字词；中文里用全角标点。',
  help: '删去重复的字词；把半角的逗号、冒号等改为全角。',
  source: 'GB/T 15834—2011《标点符号用法》',
  example: '「一、总体情况」里有重复的“的的”：“公开的的内容更加全面,更新及时。”请删去一个。',
  reads: ['text'],
  detect: ({ report }) => {
    const doubled = matches(report, DOUBLED).map((match): Issue => {
      const half = match.text.slice(0, match.text.length / 2);
      return {
        message:
          `${partWords(match.part)}里有重复的“${half}${half}”：` +
          `“${quoteAround(textOf(report, match.part), match.start, match.end)}”请删去一个。`,
        ...placeOf(report, match),
        fix: { label: `“${half}${half}”改为“${half}”`, to: half },
      };
    });
    const marks = matches(report, HALF_WIDTH);
    const [first] = marks;
    if (!first) return doubled;
    return [
      ...doubled,
      {
        message: `中文里有 ${marks.length} 处半角标点（如“${quoteAround(textOf(report, first.part), first.start, first.end)}”）。建议改为全角。`,
        ...placeOf(report, first),
      },
    ];
  },
});
