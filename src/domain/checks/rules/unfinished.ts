import {
  isSectionPart,
  TEXT_PARTS,
  sectionNumberOf,
  textOf,
  type TextPart,
} from '../../report/index.ts';
import { defineRule, HOLDS, type Issue } from '../rule.ts';
import { partWords, quoteAround, wordsAround } from '../textWords.ts';

/** Marks people leave where a figure or a name is still to come. */
const UNFINISHED: readonly { readonly pattern: RegExp; readonly what: string }[] = [
  { pattern: /20\d[X×ＸxｘX_＿]|20[X×Ｘxｘ_＿]{2}/g, what: '没有写完的年份' },
  // Not inside a web address such as …/xxgk/.
  {
    pattern: /(?<![A-Za-z0-9./:_-])(?:[XxＸｘ]{2,}|[×✕╳]{2,})(?![A-Za-z0-9./])/g,
    what: '待填的占位符',
  },
  { pattern: /(?<![A-Za-z0-9])[XxＸｘ×](?=[年月日件条份次个万元%％])/g, what: '待填的占位符' },
  {
    pattern: /【(?:[\s\u3000]*|[^】]{0,12}(?:填|待定|此处|名称|数字|年份)[^】]{0,12})】/g,
    what: '待填的括注',
  },
  { pattern: /(?<![A-Za-z0-9])_{2,}(?![A-Za-z0-9])|＿+/g, what: '待填的横线' },
  {
    pattern:
      /(?<=收到|受理|新收|公开|办结|答复|结转|发布|发生|制发|信息|申请|共|计|为|达|约|有)[ \u3000\u00a0]+(?=(?:件次?|条|次|份|篇|起|宗|个|万元|元)[，。；、：）,;])|(?<=共计|合计|总计|收到|新收|受理)[ \u3000\u00a0]*(?=(?:件|条|次|份|篇|起|宗|万?元)[，。；、,;])/gu,
    what: '单位前面的',
  },
];

export const nothingLeftToFill = defineRule({
  id: 'N-10',
  severity: 'error',
  name: '待填内容',
  holds: '正文没有留空：单位前没有空缺，没有 XX、××、【】、202X、＿＿ 等占位符。',
  help: '填上数字或内容；确实没有的，删去这一句或写「0」「无」。',
  source: '《中华人民共和国政府信息公开条例》第五十条',
  example: '「一、总体情况」里有待填的占位符「XX」：“全年共收到申请XX件。”请填好或删去。',
  reads: ['text'],
  detect: ({ report }) => {
    const issues = TEXT_PARTS.flatMap((part) => inPart(part, textOf(report, part)));
    return issues.length === 0 ? HOLDS : issues;
  },
});

function inPart(part: TextPart, text: string): readonly Issue[] {
  const taken: { start: number; end: number }[] = [];
  return UNFINISHED.flatMap(({ pattern, what }) =>
    Array.from(text.matchAll(pattern)).flatMap((match): readonly Issue[] => {
      const start = match.index;
      const end = start + match[0].length;
      if (taken.some((other) => start < other.end && other.start < end)) return HOLDS;
      taken.push({ start, end });
      const shown = match[0].trim() === '' ? '空缺' : `「${match[0]}」`;
      return [
        {
          message: `${partWords(part)}里有${what}${shown}：“${quoteAround(text, start, end)}”请填好或删去。`,
          section: isSectionPart(part) ? sectionNumberOf(part) : undefined,
          text: { part, start, end },
          quote: wordsAround(text, start, end),
        },
      ];
    }),
  );
}
