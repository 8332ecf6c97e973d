/**
 * Radicals that fonts put in place of the characters they look like (CJK Radicals Supplement) and that no
 * normalisation form maps; by EquivalentUnifiedIdeograph.txt of the Unicode Character Database.
 */
const RADICALS = new Map(
  [
    ...'⺁厂⺇几⺌小⺎兀⺏尣⺒巳⺓幺⺛旡⺝月⺠民⺡氵⺢氺⺣灬⺩王⺪疋⺫目⺭礻⺮竹⺯糹⺱网⺵羊⺷羊⺸羊⺹耂⺺聿⺼肉⻁虎⻂衤⻄西⻅见⻆角⻉贝',
    ...'⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻯竜⻰龙',
  ].flatMap((char, index, all) =>
    index % 2 === 0 ? [[char, all[index + 1] ?? char] as const] : [],
  ),
);

/** Kangxi radicals (一 as U+2F00), the rest of the radicals, and the ligatures of Latin type (ﬁ). */
const ODD = /[\u2e80-\u2fdf\ufb00-\ufb06]/gu;

/** The characters that are meant, where a font names look-alikes; everything else stays as it is. */
export function meantCharacters(text: string): string {
  return text.replaceAll(ODD, (char) => RADICALS.get(char) ?? char.normalize('NFKC'));
}
