/** In the name of a document 关于 stands between the office that issued it and what it is about. */
const TITLE_SLOT =
  /《[^《》\n]{0,40}?(?:办公厅|办公室|人民政府|国务院|委员会|[省市县区局委部])(?<word>\p{Script=Han}{2,4}?)(?=印发|转发|进一步|开展|做好|加强|全面|推进|深化|规范|公布|实施|落实|修订|调整|建立|成立)[^《》\n]{2,60}》/gu;
const MIN_IN_TITLES = 2;
const MIN_IN_TEXT = 3;
const HARMLESS = /关于|有关|联合|办公|政府|人民|印发|转发|年度|信息|公开/;

export interface ForeignWord {
  readonly word: string;
  /** How often it stands in all the texts. */
  readonly times: number;
}

/** Words that stand again and again where 关于 or 有关 belongs: damage of pages that were changed by a machine. */
export function foreignWords(texts: readonly string[]): readonly ForeignWord[] {
  const whole = texts.join('\n');
  const inTitles = new Map<string, number>();
  for (const match of whole.matchAll(TITLE_SLOT)) {
    const word = match.groups?.['word'] ?? '';
    if (!HARMLESS.test(word)) inTitles.set(word, (inTitles.get(word) ?? 0) + 1);
  }
  return [...inTitles].flatMap(([word, inTitle]): readonly ForeignWord[] => {
    const times = whole.split(word).length - 1;
    return inTitle >= MIN_IN_TITLES && times >= MIN_IN_TEXT ? [{ word, times }] : [];
  });
}
