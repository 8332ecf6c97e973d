import { plainWords } from './phrases.ts';
import type { NumberToken } from './tokens.ts';

/**
 * 「行政许可、行政处罚决定分别为 12 件、3 件」: the words that belong to each number of such a list, in the form of
 * `plainWords`. Several names before 分别 are dealt out to as many numbers behind it.
 */
export function sharedWords(
  text: string,
  tokens: readonly NumberToken[],
  reportYear: number,
): ReadonlyMap<NumberToken, string> {
  const shared = new Map<NumberToken, string>();
  for (const match of text.matchAll(/分别|依次/gu)) {
    const numbers = row(text, tokens, match.index);
    const [first] = numbers;
    if (!first || numbers.length < 2) continue;
    const names = namesBefore(
      plainWords(text.slice(clauseStart(text, match.index), match.index), reportYear),
      {
        count: numbers.length,
        reportYear,
      },
    );
    if (names.length !== numbers.length) continue;
    const verb = plainWords(text.slice(match.index + 2, first.start), reportYear);
    numbers.forEach((token, index) => shared.set(token, `${names[index] ?? ''}${verb}`));
  }
  return shared;
}

/** The numbers behind `from` with nothing but commas and 和 between them. */
function row(text: string, tokens: readonly NumberToken[], from: number): readonly NumberToken[] {
  const behind = tokens.filter((token) => token.start > from && token.kind !== 'year');
  const [first] = behind;
  if (!first || /[，。；\n]/.test(text.slice(from, first.start))) return [];
  const end = behind.findIndex(
    (token, index) =>
      index > 0 && !/^[、，,和及与 ]+$/u.test(text.slice(behind[index - 1]?.end ?? 0, token.start)),
  );
  return behind.slice(0, end === -1 ? undefined : end);
}

function namesBefore(
  head: string,
  { count, reportYear }: { readonly count: number; readonly reportYear: number },
): readonly string[] {
  const range = /(20\d\d)年?[至到—-]本年[，]?(?<rest>.*)$/u.exec(head);
  if (range && reportYear - Number(range[1]) + 1 === count) {
    const rest = range.groups?.['rest'] ?? '';
    return Array.from({ length: count }, (_, index) =>
      plainWords(`${reportYear - count + 1 + index}年${rest}`, reportYear),
    );
  }
  const names = head.split(/[、和及与]|以及/u).filter((name) => name !== '');
  const last = names.at(-1) ?? '';
  const year = /^(?:上年|本年|20\d\d年)/u;
  if (names.every((name) => year.test(name))) {
    const rest = last.replace(year, '');
    return names.map((name) => (name === last ? name : `${name}${rest}`));
  }
  // 「予以公开、不予公开的申请」: what follows the last name holds for all.
  const tail =
    /(?:的申请|申请|处理决定|决定|提交的申请|提出的申请)(?:数量|数)?$/u.exec(last)?.[0] ?? '';
  return names.map((name, index) => (index === names.length - 1 ? name : `${name}${tail}`));
}

function clauseStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && !/[。；;\n：:]/.test(text[start - 1] ?? '')) start -= 1;
  const clause = text.slice(start, at);
  const comma = clause.lastIndexOf('，');
  // 「2021年至2023年，收到的申请分别为」 needs the years, every other list ends at the comma.
  return comma === -1 || /20\d\d年?[至到—-]20\d\d年度?，[^，]*$/u.test(clause)
    ? start
    : start + comma + 1;
}
