import { sectionNumberOf, sectionNumeral, sectionTitle, type TextPart } from '../report/index.ts';

const CONTEXT_CHARS = 16;

/** 「一、总体情况」, 标题, 导语 */
export function partWords(part: TextPart): string {
  if (part === 'title') return '标题';
  if (part === 'preamble') return '导语';
  if (part === 'review') return '撰稿、审核信息';
  const no = sectionNumberOf(part);
  return `「${sectionNumeral(no)}、${sectionTitle(no)}」`;
}

/** The words around a place as people read them in a sentence: with …… where something is left out. */
export function quoteAround(text: string, start: number, end: number): string {
  const { lineStart, lineEnd, from, to } = around(text, start, end);
  const before = from > lineStart ? '……' : '';
  const after = to < lineEnd ? '……' : '';
  return `${before}${text.slice(from, to).trim()}${after}`;
}

/** The words around a place exactly as they stand in the text, so that a program finds them there again. */
export function wordsAround(text: string, start: number, end: number): string {
  const { from, to } = around(text, start, end);
  return text.slice(from, to).trim();
}

function around(
  text: string,
  start: number,
  end: number,
): {
  readonly lineStart: number;
  readonly lineEnd: number;
  readonly from: number;
  readonly to: number;
} {
  const lineStart = text.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
  const nextLine = text.indexOf('\n', end);
  const lineEnd = nextLine === -1 ? text.length : nextLine;
  return {
    lineStart,
    lineEnd,
    from: Math.max(lineStart, start - CONTEXT_CHARS),
    to: Math.min(lineEnd, end + CONTEXT_CHARS),
  };
}
