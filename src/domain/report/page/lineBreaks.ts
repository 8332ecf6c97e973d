/**
 * Where a line of the text may not end or begin. A number stays with what follows it: its unit, 年, 月, 日.
 * Invisible joining characters would do it too, but stay in the text when somebody copies it to a web site.
 */

/** Chinese punctuation no line begins with; the set Word has for Simplified Chinese. */
const CLOSING =
  '!%),.:;>?]}¢¨°·ˇˉ―‖’”…‰′″›℃∶、。〃〉》」』】〕〗〞︶︺︾﹀﹄﹚﹜﹞！＂％＇），．：；？］｀｜｝～￠';
/** Chinese punctuation no line ends with; the set Word has for Simplified Chinese. */
const OPENING = '$([{£¥·‘“〈《「『【〔〖〝﹙﹛﹝＄（．［｛￡￥';
/** Measure words of the report that nothing but a number or 每 stands before. */
const UNITS = '件条份宗篇';

/** Characters no line begins with, for programs that take such a list. */
export const NO_LINE_BEGINS_WITH = UNITS + CLOSING;
/** Characters no line ends with, for programs that take such a list. */
export const NO_LINE_ENDS_WITH = `0123456789${OPENING}`;

const NUMBER_WITH_UNIT = /(\d[\d,.]*[余多]?[万亿]*[\p{Script=Han}%％])/u;

/** The text cut into pieces; every second one, from index 1, is a number with its unit that stays in one line. */
export function unbreakablePieces(text: string): readonly string[] {
  return text.split(NUMBER_WITH_UNIT);
}
