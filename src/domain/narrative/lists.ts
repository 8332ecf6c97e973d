import type { NumberToken } from './tokens.ts';

/** A list of parts behind 其中, 包括, 分别为 or in brackets, and the whole before it. */
export interface PartList {
  readonly whole: NumberToken;
  readonly parts: readonly NumberToken[];
  readonly sum: number;
  /** Whether the words promise that the parts are all: only then a smaller sum is a fault. */
  readonly complete: boolean;
  /** Whether the whole stands right before the list, in the same sentence. */
  readonly adjacent: boolean;
}

const OPENER =
  /其中|包括|分别(?:为|是)|(?<=[件条份宗起次个篇人])[：:]|(?<=[件条份宗起次个篇人])[（(]/gu;
/** Words that say that a list goes through every kind; applicants and ways of asking only where requests are meant. */
const COMPLETE = /分别(?:为|是)|(?:其他|其它)[^，。；]{0,8}\d/;
const COMPLETE_REQUESTS = /自然人|公民|法人|信函|网络|网上|当面|现场|邮寄|电子邮件|传真/;
const REQUEST_UNITS = /^(?:件|宗|份)$/;
/** A list that nearly makes up the whole was meant to. */
const NEAR_MISS = 0.95;

/** Every list of parts in a text. `tokens` are those of `tokenize(text)`. */
export function readLists(text: string, tokens: readonly NumberToken[]): readonly PartList[] {
  const counted = tokens.filter((token) => token.kind === 'count' || token.kind === 'money');
  return Array.from(text.matchAll(OPENER)).flatMap((match) => readList(text, counted, match));
}

function readList(
  text: string,
  counted: readonly NumberToken[],
  match: RegExpExecArray,
): readonly PartList[] {
  const start = match.index;
  const bracket = /[（(]/.test(match[0]);
  const end = listEnd(text, start + match[0].length, bracket);
  const paragraph = text.lastIndexOf('\n', start) + 1;
  const before = counted.filter((token) => token.start >= paragraph && token.end <= start);
  const parts = withoutNested(
    text,
    counted.filter((token) => token.start >= start && token.end <= end),
  );
  const unit = parts[0]?.unit ?? '';
  if (parts.length < 2 || parts.some((part) => part.unit !== unit)) return [];
  const wholes = before.filter((token) => token.unit === unit).toReversed();
  const sum = exact(parts.reduce((total, part) => total + part.value, 0));
  const sentence = Math.max(text.lastIndexOf('。', start), text.lastIndexOf('；', start)) + 1;
  const nearest = wholes[0];
  if (!nearest) return [];
  const adjacent = nearest.start >= sentence && !text.slice(nearest.end, start).includes('；');
  const whole = wholes.find((candidate) => candidate.value === sum) ?? nearest;
  const words = text.slice(start, end);
  const complete =
    !/等[，。；）)]|等\d|主要/.test(words) &&
    (COMPLETE.test(words) ||
      (REQUEST_UNITS.test(unit) && COMPLETE_REQUESTS.test(words)) ||
      sum >= NEAR_MISS * whole.value);
  return [{ whole, parts, sum, complete, adjacent: adjacent || whole.value === sum }];
}

function listEnd(text: string, from: number, bracket: boolean): number {
  for (let at = from; at < text.length; at += 1) {
    const char = text[at] ?? '';
    if (char === '。' || char === '\n' || (bracket && /[）)]/.test(char))) return at;
  }
  return text.length;
}

/** Leaves out what stands in brackets behind a part: those are parts of the part. */
function withoutNested(text: string, tokens: readonly NumberToken[]): readonly NumberToken[] {
  const [first] = tokens;
  if (!first) return tokens;
  let depth = 0;
  let at = first.start;
  return tokens.filter((token) => {
    for (; at < token.start; at += 1) {
      const char = text[at] ?? '';
      if (/[（(]/.test(char)) depth += 1;
      if (/[）)]/.test(char)) depth = Math.max(0, depth - 1);
    }
    return depth === 0;
  });
}

function exact(value: number): number {
  return Number(value.toFixed(6));
}
