import { SECTION_NUMBERS, sectionTitle, type SectionNumber } from '../report/index.ts';
import { compact, labelKey, withoutNumbering } from './normalise.ts';
import { memoised } from './memo.ts';
import { similarity } from './similarity.ts';

/** Titles seen in published reports besides the two official sets (forms.md). */
const VARIANTS: Readonly<Record<SectionNumber, readonly string[]>> = {
  1: ['总体情况', '基本情况', '概述', '工作总体情况', '政府信息公开总体情况'],
  2: ['主动公开情况', '政府信息公开情况', '主动公开政府信息的情况', '政府信息主动公开情况'],
  3: [
    '收到和处理政府信息公开申请的情况',
    '依申请公开政府信息情况',
    '依申请公开情况',
    '政府信息公开申请办理情况',
    '收到和处理申请情况',
    '收到和处理公开申请情况',
    '申请的收到和处理情况',
  ],
  4: [
    '因政府信息公开工作被申请行政复议提起行政诉讼的情况',
    '行政复议行政诉讼情况',
    '政府信息公开行政复议和行政诉讼情况',
    '政府信息公开行政复议情况',
    '被申请行政复议提起行政诉讼情况',
    '复议诉讼情况',
  ],
  5: [
    '存在的主要问题及下步工作思路',
    '存在问题及改进情况',
    '存在的问题及改进情况',
    '存在的主要问题和改进情况',
    '存在的不足及改进措施',
    '主要问题及改进措施',
    '存在的主要问题及改进措施',
    '存在问题及下一步工作打算',
  ],
  6: [
    '其他事项',
    '其他需要说明的情况',
    '其他需要报告的情况',
    '需要报告的其他事项',
    '其他需要说明的事项',
    '其他情况',
  ],
};

export type NumberStyle = 'han' | 'parenHan' | 'digit' | 'parenDigit' | 'chapter' | 'none';

export interface HeadingCandidate {
  readonly no: SectionNumber;
  /** As printed, without its number and spaces. */
  readonly title: string;
  readonly style: NumberStyle;
  readonly fit: number;
}

const MAX_HEADING = 42;
const FIT = 0.8;

const STYLES: readonly (readonly [NumberStyle, RegExp])[] = [
  ['han', /^[一二三四五六七八九十]{1,3}[、.,:]/],
  ['parenHan', /^\([一二三四五六七八九十]{1,3}\)/],
  ['parenDigit', /^\(\d{1,2}\)/],
  ['digit', /^\d{1,2}[、.,:](?!\d)/],
  ['chapter', /^第[一二三四五六七八九十]+[章部]/],
];

export function numberStyle(text: string): NumberStyle {
  const line = compact(withMark(text));
  return STYLES.find(([, pattern]) => pattern.test(line))?.[0] ?? 'none';
}

/** 一 总体情况 lost the mark after its number. */
function withMark(text: string): string {
  return text.replace(/^\s*([一二三四五六])[\s\u3000]+(?=\S{3})/, '$1、');
}

/** Whether a line can be the heading of one of the six sections. */
export const headingOf = memoised(findHeading);

function findHeading(text: string): HeadingCandidate | null {
  if (text.length > 2 * MAX_HEADING) return null;
  const marked = withMark(text);
  const line = compact(marked);
  if (line.length > MAX_HEADING || line.length < 3 || /[。;!?]$/.test(line)) return null;
  const key = labelKey(marked);
  let best: { no: SectionNumber; fit: number } | null = null;
  for (const no of SECTION_NUMBERS) {
    for (const words of keysOf(no)) {
      const fit = words === key ? 1 : similarity(words, key, FIT);
      if (fit > (best?.fit ?? 0)) best = { no, fit };
    }
  }
  const style = numberStyle(marked);
  if (!best && (style === 'han' || style === 'chapter')) best = subjectOf(key);
  if (!best || best.fit < FIT) return null;
  const title = withoutNumbering(marked).replace(/[::。.]$/, '');
  return { no: best.no, fit: best.fit, style, title: widen(title) };
}

/** What each section is about; a numbered title that speaks of one of these alone is taken for that section's. */
const SUBJECTS: Readonly<Record<SectionNumber, RegExp>> = {
  1: /总体|概况|概述|基本情况/,
  2: /主动公开/,
  3: /依申请|(?:收到|处理|受理).*申请|公开申请.*(?:办理|处理|情况)/,
  4: /复议|诉讼/,
  5: /问题|不足|困难|改进|下一步|下步/,
  6: /其他.*(?:事项|情况)|需要?(?:报告|说明)/,
};

function subjectOf(key: string): { no: SectionNumber; fit: number } | null {
  const found = SECTION_NUMBERS.filter((no) => SUBJECTS[no].test(key));
  const [no] = found;
  return no !== undefined && found.length === 1 ? { no, fit: FIT } : null;
}

const keys = new Map<SectionNumber, readonly string[]>();

function keysOf(no: SectionNumber): readonly string[] {
  const known = keys.get(no);
  if (known) return known;
  const made = [sectionTitle(no, 'A'), sectionTitle(no, 'B'), ...VARIANTS[no]].map(labelKey);
  keys.set(no, made);
  return made;
}

/** NFKC narrows Chinese punctuation; titles are printed with the wide forms. */
function widen(text: string): string {
  return text.replace(/\(/g, '（').replace(/\)/g, '）').replace(/,/g, '，').replace(/:/g, '：');
}

export interface PlacedHeading extends HeadingCandidate {
  /** Position in the list of texts it was found in. */
  readonly at: number;
}

/**
 * The headings of the six sections among `texts`. The style of numbering that most sections share counts, so that （一）主动公开政府信息的情况 inside section 一 is not section 二.
 */
export function placeHeadings(texts: readonly string[]): readonly PlacedHeading[] {
  const all = texts.flatMap((text, at): readonly PlacedHeading[] => {
    const found = headingOf(text);
    return found ? [{ ...found, at }] : [];
  });
  const style = mainStyle(all);
  const main = oncePerSection(all.filter((heading) => heading.style === style));
  const found = new Set(main.map(({ no }) => no));
  const others = all.filter((heading) => !found.has(heading.no) && !isBelow(heading.style, style));
  return oncePerSection([...main, ...others]);
}

const ORDER: readonly NumberStyle[] = ['han', 'chapter', 'digit', 'none', 'parenHan', 'parenDigit'];

/** The style that most sections share; between equals the one that stands for the higher level. */
function mainStyle(headings: readonly PlacedHeading[]): NumberStyle {
  const countOf = (style: NumberStyle): number =>
    new Set(headings.filter((heading) => heading.style === style).map(({ no }) => no)).size;
  return ORDER.reduce((best, style) => (countOf(style) > countOf(best) ? style : best));
}

/** （一） is a level below 一、 and below headings whose numbers are lost. */
function isBelow(style: NumberStyle, main: NumberStyle): boolean {
  return style !== main && (style === 'parenHan' || style === 'parenDigit');
}

/** Each section once; sections printed in another order are kept as they stand. */
function oncePerSection(headings: readonly PlacedHeading[]): readonly PlacedHeading[] {
  const best = new Map<SectionNumber, PlacedHeading>();
  for (const heading of headings) {
    const known = best.get(heading.no);
    if (!known || heading.fit > known.fit + 0.1) best.set(heading.no, heading);
  }
  return [...best.values()].toSorted((a, b) => a.at - b.at);
}

/** A rest of a heading is no longer than this. */
const MAX_REST = 20;

/** Lines with headings that were broken over two lines in one piece again. */
export function joinWrapped<T extends { readonly text: string }>(
  lines: readonly T[],
): readonly T[] {
  const result: T[] = [];
  for (const line of lines) {
    const before = result.at(-1);
    const joined =
      before && isRestOf(before.text, line.text) ? before.text.trimEnd() + line.text.trim() : null;
    if (before && joined !== null) result[result.length - 1] = { ...before, text: joined };
    else result.push(line);
  }
  return result;
}

/** Whether both lines together are more like a heading of a section than the first alone. */
function isRestOf(before: string, line: string): boolean {
  if (before.length > MAX_HEADING || line.trim().length > MAX_REST) return false;
  if (numberStyle(before) === 'none' || numberStyle(line) !== 'none') return false;
  const joined = headingOf(before.trimEnd() + line.trim());
  return joined?.fit === 1 && (headingOf(before)?.fit ?? 0) < 1;
}

/** Lines whose heading and text share them as two: 一、总体情况。2023年，…… */
export function splitInline<T extends { readonly text: string }>(
  lines: readonly T[],
): readonly T[] {
  return lines.flatMap((line) => {
    const cut = inlineCut(line.text);
    if (cut === null) return [line];
    const parts = [line.text.slice(0, cut), line.text.slice(cut + 1)];
    return parts.map((text) => ({ ...line, text }));
  });
}

/** Where the title of a section ends and its text begins on the same line. */
function inlineCut(text: string): number | null {
  const [first = ''] = INLINE.exec(text) ?? [];
  const rest = text.slice(first.length + 1);
  if (first === '' || rest.trim() === '') return null;
  const heading = headingOf(first);
  const isNumbered = heading !== null && ['han', 'digit', 'chapter'].includes(heading.style);
  return isNumbered && heading.fit === 1 ? first.length : null;
}

const INLINE = /^\s*(?:第?[一二三四五六]|\d)[^。：:]{4,40}(?=[。：:])/;
