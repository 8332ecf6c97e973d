import { headingOf, numberStyle } from './headings.ts';
import type { Item, Line } from './lines.ts';
import { compact } from './normalise.ts';
import type { ValueRecord } from './records.ts';
import { isRowLabel, isTableWord } from './tableWords.ts';

/** 附件1、表2 收到和处理政府信息公开申请情况统计表 */
const CAPTION =
  /^(?:附?(?:件|表)|表格)[一二三四五六\d]{0,2}(?:-\d)?[:.、]?(?:.{0,40}(?:情况|表))?$/;
/** Pieces that one word of a head was spaced out into: 未 经 复 议 直 接 起 诉. */
const MAX_PIECES = 8;
/** Lines that one word of a head was broken over. */
const MAX_LINES = 3;
const MAX_LINE = 600;

/** The lines of a table in running text that hold none of its figures: labels in pieces, heads again, empty rows. */
export function looseLines(
  records: readonly ValueRecord[],
  lines: readonly Line[],
): readonly number[] {
  const found: number[] = [];
  records.forEach((record, at) => {
    const before = records[at - 1];
    const label = record.inGrid ? undefined : record.labels[0];
    for (let line = label?.line ?? record.line; line < record.line; line += 1) found.push(line);
    if (record.inGrid || !before || before.inGrid) return;
    for (let line = before.lastLine + 1; line < record.line; line += 1) {
      const text = lines[line]?.text ?? '';
      if (!isProse({ text }) || isSpaced(text)) found.push(line);
    }
  });
  const last = records.at(-1);
  if (!last || last.inGrid) return found;
  return [...found, ...emptyEnd(lines, last.lastLine + 1)];
}

/** Rows at the end of a table whose cells are all empty leave their heads and labels only. */
function emptyEnd(lines: readonly Line[], from: number): readonly number[] {
  const found: number[] = [];
  let label = -1;
  for (let number = from; isHeadLine(lines, number); number += 1) {
    found.push(number);
    const text = lines[number]?.text.trim() ?? '';
    if (isRowLabel(text) || isRowLabel(text + (lines[number + 1]?.text.trim() ?? ''))) {
      label = found.length;
    }
  }
  return label < 0 ? [] : found.slice(0, label + 1);
}

function isHeadLine(lines: readonly Line[], number: number): boolean {
  const line = lines[number];
  if (!line || line.grid || isProse(line)) return false;
  return isTableWord(line.text) || isTableLine(lines, number);
}

/** Whether a text is running text, or the title of a section, and no label. */
export function isProse(item: Pick<Item, 'text'>): boolean {
  return (
    item.text.length > 60 ||
    /[。；]/.test(item.text) ||
    (headingOf(item.text)?.style ?? 'none') !== 'none'
  );
}

/** Whether a line of running text above a table is one of its heads, or its caption. */
export function isTableLine(lines: readonly Line[], number: number): boolean {
  const line = lines[number];
  if (!line || line.grid || line.text.length > MAX_LINE) return false;
  if (numberedHeading(line)) return false;
  return isSpaced(line.text) || isPieceOfHead(lines, number) || isCaption(lines, number);
}

function numberedHeading(line: Line | undefined): number | null {
  const heading = line ? headingOf(line.text) : null;
  return heading && heading.style !== 'none' ? heading.no : null;
}

/** A line of heads with spaces between them; the letters of one head may be spaced out, too. */
function isSpaced(text: string): boolean {
  const pieces = text.trim().split(/[\s\u3000]+/);
  if (pieces.length < 2 || text.length > MAX_LINE) return false;
  const reached = [true];
  for (let end = 1; end <= pieces.length; end += 1) {
    reached[end] = false;
    for (let from = Math.max(0, end - MAX_PIECES); from < end; from += 1) {
      if (reached[from] && isTableWord(pieces.slice(from, end).join(''))) reached[end] = true;
    }
  }
  return reached.at(-1) === true || hasCorner(pieces);
}

/** Fewer heads say nothing of the words in the corner. */
const MIN_HEADS = 4;
const MAX_CORNER = 10;

/** 类别 结果维持 结果纠正 其他结果 尚未审结 总计 */
function hasCorner([corner = '', ...heads]: readonly string[]): boolean {
  return corner.length <= MAX_CORNER && heads.length >= MIN_HEADS && heads.every(isTableWord);
}

/** 申请人情 / 况 */
function isPieceOfHead(lines: readonly Line[], number: number): boolean {
  for (let from = number - MAX_LINES + 1; from <= number; from += 1) {
    for (let to = Math.max(number, from + 1); to < from + MAX_LINES; to += 1) {
      const pieces = lines.slice(from, to + 1);
      const isWhole = pieces.length === to - from + 1 && pieces.every((line) => !line.grid);
      if (isWhole && isTableWord(pieces.map((line) => line.text.trim()).join(''))) return true;
    }
  }
  return false;
}

/** 附件1, or the title of a section printed a second time right above its table. */
function isCaption(lines: readonly Line[], number: number): boolean {
  const line = lines[number];
  const above = lines[number - 1];
  if (!line) return false;
  if (CAPTION.test(compact(line.text))) return true;
  const heading = headingOf(line.text);
  if (!heading || numberStyle(line.text) !== 'none' || !above) return false;
  return CAPTION.test(compact(above.text)) || numberedHeading(above) === heading.no;
}
