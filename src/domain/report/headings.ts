import { textWidth } from './titleLines.ts';

/** Levels of typed numbering inside a section: （一） is 2, 1. is 3, （1） is 4. Level 1 heads the sections. */
export type HeadingLevel = 2 | 3 | 4;

const NUMBERING: readonly { readonly level: HeadingLevel; readonly pattern: RegExp }[] = [
  { level: 2, pattern: /^[（(][一二三四五六七八九十]{1,3}[）)]/ },
  { level: 3, pattern: /^\d{1,2}[.．、](?!\d)/ },
  { level: 4, pattern: /^[（(]\d{1,2}[）)]/ },
];

/** Longest text that is taken as a heading and not as a paragraph which begins with a number. */
const MAX_HEADING_WIDTH = 32;

export type ParagraphShape =
  | { readonly kind: 'heading'; readonly level: HeadingLevel }
  /** `lead` characters at the start are a heading that runs into its paragraph: 「（一）主动公开。2024年…」. */
  | { readonly kind: 'paragraph'; readonly lead: number };

/** What a typed paragraph is by its numbering. Source: GB/T 9704-2012, 7.3.3. */
export function paragraphShape(text: string): ParagraphShape {
  const start = text.length - text.trimStart().length;
  const body = text.trim();
  const level = NUMBERING.find(({ pattern }) => pattern.test(body))?.level;
  if (level === undefined) return { kind: 'paragraph', lead: 0 };
  const sentenceEnd = body.search(/[。；！？]/);
  const isWhole = sentenceEnd === -1 || sentenceEnd === body.length - 1;
  if (isWhole && textWidth(body) <= MAX_HEADING_WIDTH && !/[，,：:]$/.test(body)) {
    return { kind: 'heading', level };
  }
  const runsIn = level === 2 && body[sentenceEnd] === '。';
  if (!runsIn || textWidth(body.slice(0, sentenceEnd)) > MAX_HEADING_WIDTH) {
    return { kind: 'paragraph', lead: 0 };
  }
  return { kind: 'paragraph', lead: start + sentenceEnd + 1 };
}
