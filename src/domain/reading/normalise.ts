import { memoised } from './memo.ts';

/** Whitespace, zero-width characters and soft hyphens, wherever they stand in a label. */
const INVISIBLE = /[\s\u00ad\u200b-\u200f\u2028-\u202f\u2060\ufeff]+/g;
const NOT_WORD = /[^\p{L}\p{N}]+/gu;

/**
 * The numbering people put before a label: 一、 （一） 1. 1、 (1) ① 第一章. Digits count as numbering only before a
 * mark, so that figures are never taken off.
 */
const NUMBERING =
  /^(?:第[一二三四五六七八九十]+[章部节](?:分)?|[一二三四五六七八九十]{1,3}[、.,:)]|[(][一二三四五六七八九十]{1,3}[)]|[(]\d{1,2}[)]|\d{1,2}(?:[、.,:)](?!\d)|(?=[\u4e00-\u9fff]))|其中:|[•·●◆■*])[、.]?/;

/** Numbering inside, where a group and its row share a cell: （三）不予公开 1.属于国家秘密. 第二十条第（一）项 keeps its own. */
const INNER_NUMBERING =
  /(?<=[^\d])(?:\d{1,2}[.、](?=[\u4e00-\u9fff])|(?<!第)\((?:\d{1,2}|[一二三四五六七八九十]{1,2})\)(?=[\u4e00-\u9fff]))/g;

/** 行政许可（件）. Of money the unit counts: 元 is not 万元. */
const COUNT_UNIT = /\((?:单位:)?(?:件|条|个|项|份|次|宗|起|件次|人次)\)$/;

/** Misprints and variants seen again and again in published reports (forms.md, rule S-09). */
const MISPRINTS: readonly (readonly [RegExp, string])[] = [
  [/行政事业型/g, '行政事业性'],
  [/其它/g, '其他'],
  [/这一情况/g, '这一情形'],
  [/其他情况/g, '其他情形'],
  [/帐/g, '账'],
  [/予已/g, '予以'],
  [/三安全[及和与]?一稳定/g, '三安全一稳定'],
  [/勾嵇|勾稽|钩稽/g, '勾稽'],
  [/政务信息公开/g, '政府信息公开'],
];

/** The text as a person would compare it: NFKC, without spaces and line breaks. */
export const compact = memoised((text: string): string =>
  text.normalize('NFKC').replace(INVISIBLE, ''),
);

/** Everything but the numbering in front of a heading or label. */
export function withoutNumbering(text: string): string {
  let rest = compact(text);
  for (let turn = 0; turn < 2; turn += 1) {
    const stripped = rest.replace(NUMBERING, '');
    if (stripped === rest || stripped === '') break;
    rest = stripped;
  }
  return rest;
}

/** The letters of a label as they are printed: no numbering, spaces, brackets, quotes or punctuation. */
export const rawKey = memoised((text: string): string =>
  withoutNumbering(text).replace(COUNT_UNIT, '').replace(INNER_NUMBERING, '').replace(NOT_WORD, ''),
);

/** What two spellings of one label have in common: its letters, misprints that are seen again and again put right. */
export const labelKey = memoised((text: string): string => {
  let key = rawKey(text);
  for (const [pattern, by] of MISPRINTS) key = key.replace(pattern, by);
  return key;
});
