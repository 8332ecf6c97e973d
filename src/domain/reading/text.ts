import { foreignWords, type Section } from '../report/index.ts';
import { joinWrapped, placeHeadings, splitInline, type PlacedHeading } from './headings.ts';
import { withoutLeftovers } from './leftovers.ts';
import type { Line } from './lines.ts';
import { withoutPage, type PageContext } from './page.ts';
import { joinParagraphs, wrappingOf } from './paragraphs.ts';
import type { ReadNote } from './types.ts';

export interface TextReading {
  readonly preamble: string;
  readonly sections: readonly Section[];
  /** 撰稿、审核信息; undefined where there are none. */
  readonly review: string | undefined;
  readonly notes: readonly ReadNote[];
}

/**
 * The running text of a report: preamble and sections, without page furniture, titles and tables.
 * `lines` are the text lines of this report in order.
 */
export function readText(lines: readonly Line[], context: PageContext): TextReading {
  const notes: ReadNote[] = [];
  const clean = lines.flatMap(brokenUp).map((line) => cleaned(line, notes));
  const own = withoutPage(clean, context, notes);
  const kept = splitInline(joinWrapped(own.lines));
  const headings = placeHeadings(kept.map((line) => line.text));
  const wrapping = wrappingOf(kept.map((line) => line.text));
  const textBetween = (from: number, to: number | undefined): string =>
    joinParagraphs(
      kept.slice(from, to).map((line) => line.text),
      wrapping,
    );
  const preamble = headings[0] ? textBetween(0, headings[0].at) : '';
  const sections = headings.map(({ no, title, at }, index): Section => {
    const text = textBetween(at + 1, headings[index + 1]?.at);
    return { no, title, text };
  });
  notes.push(...headingNotes(headings, kept));
  notes.push(...damageNotes([preamble, ...sections.map(({ text }) => text)], kept));
  return { preamble, sections, review: own.review || undefined, notes };
}

/** The whole text in one cell of a sheet stands there in lines. */
function brokenUp(line: Line): readonly Line[] {
  const filled = line.items.filter(({ kind }) => kind !== 'blank');
  if (line.grid === null || filled.length !== 1 || !line.text.includes('\n')) return [line];
  return line.text.split(/\r?\n/).map((text) => ({ ...line, text }));
}

function cleaned(line: Line, notes: ReadNote[]): Line {
  const { text, changes } = withoutLeftovers(line.text);
  if (changes.length === 0) return line;
  for (const message of changes) notes.push({ level: 'info', where: placeOf(line), message });
  return { ...line, text };
}

function headingNotes(
  headings: readonly PlacedHeading[],
  kept: readonly Line[],
): readonly ReadNote[] {
  return headings.flatMap(({ no, at, fit }): readonly ReadNote[] => {
    const line = kept[at];
    if (fit === 1 || !line) return [];
    const message = `标题“${line.text.trim()}”按意思认作第${'一二三四五六'[no - 1] ?? ''}部分`;
    return [{ level: 'info', where: placeOf(line), message }];
  });
}

/** The period after it lost its 年 and 月: 自202011日起至20201231日止. */
const LOST_DATES = /自20\d{4,6}日起至(?:20)?\d{3,8}日止/g;

/** Damage that is read as it stands: a word put where 关于 or 有关 was, dates without 年 and 月. */
function damageNotes(texts: readonly string[], kept: readonly Line[]): readonly ReadNote[] {
  const noteAt = (words: string, message: string): ReadNote => {
    const line = kept.find(({ text }) => text.includes(words));
    return { level: 'warning', where: line ? placeOf(line) : '', message };
  };
  const words = foreignWords(texts).map(({ word, times }) =>
    noteAt(word, `“${word}”在正文里出现 ${times} 次，像是顶替了“关于”“有关”，按原文读入，请核对`),
  );
  const dates = texts.flatMap((text) => text.match(LOST_DATES) ?? []);
  return [
    ...words,
    ...dates.map((date) => noteAt(date, `“${date}”像是丢了“年”“月”，按原文读入，请核对`)),
  ];
}

export function placeOf(line: Line): string {
  return line.items[0]?.place ?? '';
}
