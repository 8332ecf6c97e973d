import type { NumberToken } from './tokens.ts';

/** The words around one number, in the plain form of `plainWords`. */
export interface Phrase {
  /** From the last pause or number to this number. */
  readonly left: string;
  /** The clause before `left`, where no number stands between: 「申请数量与上年持平，均为」. */
  readonly before: string;
  /** A short name with a colon right before `left`. */
  readonly heading: string;
  /** Worked out only when asked for: most numbers are told by the words before them. */
  readonly behind: () => Behind;
}

export interface Behind {
  /** From the number to the next pause. */
  readonly right: string;
  /** The clauses behind `right` which lead to no other number. */
  readonly beyond: string;
}

const YEARS: readonly (readonly [pattern: RegExp, word: string])[] = [
  [/上一?个?年度?|去年度?|前一年度?|往年度?/gu, '上年'],
  [/下一?个?年度?|次一?年度?|明年|来年/gu, '下年'],
  [/本年度?|今年(?:度|以来)?|全年度?|当年|年内|一年来|本年以来/gu, '本年'],
];

/**
 * Words as they are compared: without quotes, spaces and asides in brackets, years told from the year of the report
 * (上年, 本年, 下年).
 */
export function plainWords(text: string, reportYear: number): string {
  let plain = text.replace(/[\s\u3000\u00a0“”"'‘’「」《》*]/gu, '');
  if (/[（(]/.test(plain)) plain = plain.replace(/[（(][^（）()]*[）)]/gu, '');
  if (!/[年今明]/u.test(plain)) return plain;
  plain = plain.replace(/(20\d\d)年度?/gu, (whole, digits: string) => {
    const back = reportYear - Number(digits);
    return back === 0 ? '本年' : back === 1 ? '上年' : back === -1 ? '下年' : whole;
  });
  for (const [pattern, word] of YEARS) plain = plain.replace(pattern, word);
  return plain;
}

const PAUSE = /[，。；：:;,！？（(）)]/u;

/** Cuts out what stands around a number; `from` and `to` are the numbers next to it, or the bounds of the sentence. */
export function phraseAround(
  text: string,
  {
    token,
    from,
    to,
    reportYear,
  }: {
    readonly token: NumberToken;
    readonly from: { readonly start: number; readonly isNumber: boolean };
    readonly to: { readonly end: number; readonly isNumber: boolean };
    readonly reportYear: number;
  },
): Phrase {
  const said = plainWords(text.slice(from.start, token.start), reportYear);
  const lefts = clauses(said);
  let behind: Behind | undefined;
  return {
    left: (lefts.at(-1) ?? '').replace(/^[、和及以]+/u, ''),
    // The first clause behind a number belongs to that number.
    before: lefts.length > (from.isNumber ? 2 : 1) ? (lefts.at(-2) ?? '') : '',
    heading: !said.includes('：')
      ? ''
      : (/(?:^|[，。；])([^，。；：:]{2,8})[：:][^，。；：:]*$/u.exec(said)?.[1] ?? ''),
    behind: () =>
      (behind ??= wordsBehind(plainWords(text.slice(token.end, to.end), reportYear), to)),
  };
}

function wordsBehind(said: string, { isNumber }: { readonly isNumber: boolean }): Behind {
  const rights = clauses(said);
  const own = isNumber ? [...rights.slice(0, -1), listed(rights.at(-1) ?? '')] : rights;
  // 「12件，均已办结」: what follows the pause is said of the number, too, but not as its own phrase.
  return { right: (own[0] ?? '').split('、')[0] ?? '', beyond: own.slice(1).join('，') };
}

/** Of 「予以公开、对」 before the next number only what stands before the pause belongs to this one. */
function listed(clause: string): string {
  return clause.slice(0, Math.max(0, clause.lastIndexOf('、')));
}

function clauses(plain: string): readonly string[] {
  return plain.split(PAUSE);
}
