import type { Claim, TextClaims } from './claims.ts';
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

/** 「申请方式中，网络申请…」: these promise less, so they only ever agree. */
const SOFT_OPENER =
  /(?:方式|结果|来源|类型|类别|申请人|主体|内容|领域)(?:中|看|上|为|分)?[，,：:]/gu;

interface Source {
  readonly text: string;
  readonly counted: readonly NumberToken[];
  /** What a number was found to be a count of, as far as it is known. */
  readonly aspectOf: (token: NumberToken) => string | undefined;
}

/** Every list of parts in a text, and the claims that were read in it. */
export function readLists(
  text: string,
  { tokens, claims }: Pick<TextClaims, 'tokens' | 'claims'>,
): readonly PartList[] {
  const counted = tokens.filter((token) => token.kind === 'count' || token.kind === 'money');
  const aspects = new Map(claims.map((claim) => [claim.token, divides(claim)]));
  const source = { text, counted, aspectOf: (token: NumberToken) => aspects.get(token) };
  const firm = Array.from(text.matchAll(OPENER)).flatMap((match) => readList(source, match));
  const soft = Array.from(text.matchAll(SOFT_OPENER)).flatMap((match) =>
    readList(source, match).filter((list) => list.sum === list.whole.value),
  );
  return [...firm, ...soft];
}

/** Who asked and what came of it are two ways to divide the same requests: no list goes through both. */
function divides({ topic }: Claim): string | undefined {
  if (topic.id.startsWith('applicant.')) return 'applicant';
  return topic.rule === 'N-02' ? 'result' : undefined;
}

function readList(
  { text, counted, aspectOf }: Source,
  match: RegExpExecArray,
): readonly PartList[] {
  const start = match.index;
  const bracket = /[（(]/.test(match[0]);
  const end = listEnd(text, start + match[0].length, bracket);
  const paragraph = text.lastIndexOf('\n', start) + 1;
  const found = withoutNested(
    text,
    counted.filter((token) => token.start >= start && token.end <= end),
  );
  const unit = found[0]?.unit ?? '';
  const wholes = counted
    .filter((token) => token.start >= paragraph && token.end <= start && token.unit === unit)
    .toReversed();
  const [nearest] = wholes;
  const parts = partsOf({ text, found: ofOneAspect(found, aspectOf), nearest });
  if (!nearest || parts.length < 2 || parts.some((part) => part.unit !== unit)) return [];
  const sum = sumOf(parts);
  const sentence = Math.max(text.lastIndexOf('。', start), text.lastIndexOf('；', start)) + 1;
  const whole = wholes.find((candidate) => candidate.value === sum) ?? nearest;
  const words = text.slice(start, parts.at(-1)?.end ?? end);
  const complete =
    !/等[，。；）)]|等\d|主要/.test(text.slice(start, end)) &&
    (COMPLETE.test(words) ||
      (REQUEST_UNITS.test(unit) && COMPLETE_REQUESTS.test(words)) ||
      sum >= NEAR_MISS * whole.value);
  return [
    { whole, parts, sum, complete, adjacent: nearest.start >= sentence || whole.value === sum },
  ];
}

function ofOneAspect(
  found: readonly NumberToken[],
  aspectOf: Source['aspectOf'],
): readonly NumberToken[] {
  const first = found.map(aspectOf).find((aspect) => aspect !== undefined);
  const end = found.findIndex((token) => (aspectOf(token) ?? first) !== first);
  return end === -1 ? found : found.slice(0, end);
}

interface Found {
  readonly text: string;
  readonly found: readonly NumberToken[];
  readonly nearest: NumberToken | undefined;
}

/**
 * The parts that belong to the list: as many as make up the whole, otherwise those before the first semicolon,
 * otherwise all. 「复议 96 件，其中维持 61 件、…；诉讼 49 件」 ends at the semicolon, 「其中：予以公开 12 件；不予公开 2 件」
 * does not.
 */
function partsOf({ text, found, nearest }: Found): readonly NumberToken[] {
  const unit = found[0]?.unit;
  const other = found.findIndex((token) => token.unit !== unit);
  const same = other === -1 ? found : found.slice(0, other);
  const making = nearest && makingUp(nearest.value, same);
  if (making) return making;
  const broken = listBreak(text, same, nearest);
  if (broken !== -1) return same.slice(0, broken);
  return other === -1 || other >= 2 ? same : found;
}

/** Where another sentence part begins: behind a semicolon, where 、 gives way to ，, or with more than the whole. */
function listBreak(
  text: string,
  tokens: readonly NumberToken[],
  whole: NumberToken | undefined,
): number {
  const gap = (index: number): string =>
    text.slice(tokens[index - 1]?.end ?? 0, tokens[index]?.start ?? 0);
  const byPauses = gap(1).startsWith('、');
  return tokens.findIndex(
    (token, index) =>
      index > 0 &&
      (gap(index).includes('；') ||
        (byPauses && !gap(index).includes('、')) ||
        (whole !== undefined && token.value > whole.value)),
  );
}

/** The most tokens from the first on whose sum is `value`. */
function makingUp(
  value: number,
  tokens: readonly NumberToken[],
): readonly NumberToken[] | undefined {
  for (let count = tokens.length; count >= 2; count -= 1) {
    const some = tokens.slice(0, count);
    if (sumOf(some) === value) return some;
  }
  return undefined;
}

function sumOf(tokens: readonly NumberToken[]): number {
  return exact(tokens.reduce((total, token) => total + token.value, 0));
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
