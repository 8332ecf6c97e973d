/** Openings of the list items in which reports name what they will do. */
const ITEM =
  /(?:^|\n|[。；;：:])[ \u3000]*(?:[（(][一二三四五六七八九十]+[）)]|[一二三四五六七八九十]是|\d{1,2}[.、．])/gu;
const FUTURE =
  /下一步|下步|下一阶段|今后|改进措施|改进情况|将(?:重点|从|着力|继续|进一步)|\d{4}年[，,][^。]{0,20}将/u;
const MIN_MEASURE_CHARS = 6;
const MAX_MEASURE_CHARS = 60;

/**
 * The measures which section five of a report announces, each as its first sentence: what follows 下一步, 今后 or
 * 改进措施 and is numbered.
 */
export function announcedMeasures(sectionFive: string): readonly string[] {
  const start = FUTURE.exec(sectionFive)?.index;
  if (start === undefined) return [];
  const text = sectionFive.slice(start);
  const marks = Array.from(text.matchAll(ITEM));
  return marks.flatMap((mark, index) => {
    const from = mark.index + mark[0].length;
    const end = marks[index + 1]?.index ?? text.length;
    const sentence =
      text
        .slice(from, end)
        .trim()
        .split(/[。；;\n]/)[0]
        ?.trim() ?? '';
    return sentence.length < MIN_MEASURE_CHARS ? [] : [sentence.slice(0, MAX_MEASURE_CHARS)];
  });
}

const COMMON =
  /进一步|继续|加强|加大|强化|提升|提高|完善|做好|推进|不断|积极|切实|工作|政府|政务|信息|公开|力度|水平|质量|能力/gu;

/** Share of the telling two-character words of a measure that a text takes up, 0 to 1. */
export function takenUp(measure: string, text: string): number {
  const words = new Set<string>();
  for (const piece of measure.replace(COMMON, ' ').split(/[^\u4e00-\u9fff]+/)) {
    for (let at = 0; at + 2 <= piece.length; at += 1) words.add(piece.slice(at, at + 2));
  }
  if (words.size === 0) return 1;
  let found = 0;
  for (const word of words) if (text.includes(word)) found += 1;
  return found / words.size;
}
