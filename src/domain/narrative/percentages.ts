import type { Report } from '../report/index.ts';
import type { PartAnalysis } from './analysis.ts';
import { measure } from './measure.ts';
import type { NumberToken } from './tokens.ts';
import type { Judgement } from './verdicts.ts';

/** What stands between the part and its share: 「3 件，占申请总数的 75%」. */
const SHARE_WORDS = /^[ 　]*[，,、（(]?(?:约|分别)?占[^，。；]{0,14}$/u;

/**
 * Percentages that say what share a number has (「自然人申请 3 件，占 75%」): held against every whole that stands
 * before it in the paragraph, and against the number of requests.
 */
export function percentVerdicts(
  { text, claims }: PartAnalysis,
  report: Report,
): readonly (readonly [NumberToken, Judgement])[] {
  return claims.tokens.flatMap((token, index): readonly (readonly [NumberToken, Judgement])[] => {
    if (token.kind !== 'percent') return [];
    const paragraph = text.lastIndexOf('\n', token.start) + 1;
    const part = claims.tokens.findLast(
      (other) => other.kind === 'count' && other.end <= token.start && other.start >= paragraph,
    );
    if (!part || !SHARE_WORDS.test(text.slice(part.end, token.start))) return [];
    const before = claims.tokens
      .slice(0, index)
      .filter((other) => other.kind === 'count' && other.start >= paragraph);
    const wholes = [
      ...before
        .slice(0, -1)
        .filter((other) => other.unit === part.unit)
        .map((other) => other.value),
      ...receivedTotals(report),
    ].filter((whole) => whole > 0 && whole >= part.value);
    return [[token, judge(token, part, wholes)]];
  });
}

function receivedTotals(report: Report): readonly number[] {
  return [
    ['newlyReceived.total'],
    ['newlyReceived.total', 'carriedIn.total'],
    ['handledTotal.total'],
  ]
    .map((cells) => measure(report, { table: 'requests', cells })?.value)
    .filter((value) => value !== undefined);
}

function judge(token: NumberToken, part: NumberToken, wholes: readonly number[]): Judgement {
  const step = 10 ** -token.decimals;
  const fitting = wholes.find(
    (whole) => Math.abs((100 * part.value) / whole - token.value) < step + 1e-9,
  );
  const [nearest] = wholes.toReversed();
  const whole = fitting ?? nearest;
  const share = whole === undefined ? undefined : (100 * part.value) / whole;
  return {
    kind: fitting !== undefined ? 'addsUp' : share === undefined ? 'notInTables' : 'doesNotAddUp',
    comparedWith: whole === undefined ? '' : `${part.value}÷${whole}`,
    expected: share === undefined ? undefined : Number(share.toFixed(Math.max(1, token.decimals))),
    cells: [],
    rule: 'N-07',
    label: '占比',
    sure: fitting === undefined && share !== undefined,
  };
}
