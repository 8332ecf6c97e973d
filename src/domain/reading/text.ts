import type { Section } from '../report/index.ts';
import { furnitureOf } from './furniture.ts';
import { headingOf, numberStyle, placeHeadings } from './headings.ts';
import type { Line } from './lines.ts';
import { compact } from './normalise.ts';
import type { ReadNote } from './types.ts';

export interface TextReading {
  readonly preamble: string;
  readonly sections: readonly Section[];
  readonly notes: readonly ReadNote[];
}

/** A paragraph shorter than this was ended on purpose. */
const WRAPPED_LENGTH = 25;
const TERMINAL = /[。！？；：…”’）》】.!?;:)]$/;

/**
 * The running text of a report: preamble and sections, without page furniture, titles and tables.
 * `lines` are the text lines of this report in order.
 */
export function readText(lines: readonly Line[]): TextReading {
  const notes: ReadNote[] = [];
  const kept = lines
    .map((line) => withoutLeftovers(line, notes))
    .filter((line) => {
      const kind = furnitureOf(line.text);
      if (kind === null) return true;
      if (compact(line.text) !== '') notes.push(furnitureNote(kind, line));
      return false;
    });
  const headings = placeHeadings(kept.map((line) => line.text));
  const firstHeading = headings[0]?.at ?? kept.length;
  const preamble = headings.length === 0 ? '' : paragraphs(kept.slice(0, firstHeading));
  const sections = headings.map(({ no, title, at, fit }, index): Section => {
    const line = kept[at];
    if (fit < 1 && line) {
      notes.push({
        level: 'info',
        where: placeOf(line),
        message: `标题“${line.text.trim()}”按意思认作第${'一二三四五六'[no - 1] ?? ''}部分`,
      });
    }
    return { no, title, text: paragraphs(kept.slice(at + 1, headings[index + 1]?.at)) };
  });
  return { preamble, sections, notes };
}

/** Marks of Word that became text on the way to a web page: [bookmark: _Toc1], {HYPERLINK …}, 错误!未定义书签。 */
const LEFTOVERS =
  /\[bookmark:[^\]]*\]|\{?\s*(?:HYPERLINK|PAGEREF|TOC)\s+\\?[^\s}]*\s*\}|错误[!！]未(?:定义书签|找到引用源)[。.]?/gi;

function withoutLeftovers(line: Line, notes: ReadNote[]): Line {
  const found = line.text.match(LEFTOVERS);
  if (!found) return line;
  const message = `已去掉 Word 留下的“${found.join('”“')}”`;
  notes.push({ level: 'info', where: placeOf(line), message });
  return { ...line, text: line.text.replace(LEFTOVERS, '') };
}

function furnitureNote(kind: 'page' | 'review' | 'date', line: Line): ReadNote {
  const words = {
    page: '是网页上的内容，没有读入正文',
    review: '是撰稿、审核信息，没有读入正文',
    date: '是日期，没有读入正文',
  } as const;
  return {
    level: 'info',
    where: placeOf(line),
    message: `“${line.text.trim().replace(/\s+/g, ' ')}”${words[kind]}`,
  };
}

export function placeOf(line: Line): string {
  return line.items[0]?.place ?? '';
}

/** Joins lines into paragraphs: a long line without an end goes on in the next one. */
function paragraphs(lines: readonly Line[]): string {
  const result: string[] = [];
  for (const line of lines) {
    const text = tidy(line.text);
    if (text === '') continue;
    const before = result.at(-1);
    if (before !== undefined && isWrapped(before) && !beginsAnew(text)) {
      result[result.length - 1] = before + text;
    } else result.push(text);
  }
  return result.join('\n');
}

function isWrapped(text: string): boolean {
  return text.length >= WRAPPED_LENGTH && !TERMINAL.test(text);
}

function beginsAnew(text: string): boolean {
  return numberStyle(text) !== 'none' || headingOf(text) !== null;
}

/** Spaces at the edges, the indent, and line breaks inside a cell that were only line breaks. */
function tidy(text: string): string {
  return text
    .split(/\r?\n|\v/)
    .map((part) => part.replace(/^[\s\u3000]+|[\s\u3000]+$/g, ''))
    .filter((part) => part !== '')
    .reduce((all, part) => {
      if (all === '') return part;
      const last = all.slice(all.lastIndexOf('\n') + 1);
      return isWrapped(last) && !beginsAnew(part) ? all + part : `${all}\n${part}`;
    }, '');
}
