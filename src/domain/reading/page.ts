import { furnitureOf, type FurnitureKind } from './furniture.ts';
import { headingOf } from './headings.ts';
import { isTitle } from './identity.ts';
import type { Line } from './lines.ts';
import { compact } from './normalise.ts';
import { reviewNamesIn } from './reviewNames.ts';
import type { ReadNote } from './types.ts';

/** What is known of the report before its text is read. */
export interface PageContext {
  readonly unitName: string | null;
  /** Lines (by `Line.index`) of the title; what stands before the first of them is not the report's. */
  readonly titleLines: ReadonlySet<number>;
}

type Kind = FurnitureKind | 'before' | 'foot' | 'signature' | 'contents';

const WORDS: Readonly<Record<Kind, string>> = {
  page: '是网页上的内容，没有读入正文',
  review: '是撰稿、审核信息，没有读入正文',
  date: '是日期，没有读入正文',
  pageNumber: '是页码，没有读入正文',
  before: '在标题之前，没有读入正文',
  foot: '是页面底部的内容，没有读入正文',
  signature: '是落款，没有读入正文',
  contents: '是目录，没有读入正文',
};

/** Fewer headings in a row are no table of contents. */
const MIN_CONTENTS = 4;
/** A shorter line is no name of an agency. */
const MIN_NAME = 3;
/** A longer line at the foot of a page may be text. */
const MAX_FOOT = 60;

/** The lines of the report itself, and the names of those who wrote and checked it. */
export interface OwnLines {
  readonly lines: readonly Line[];
  /** 撰稿、审核信息, one line for each that held some. */
  readonly review: string;
}

/** What of a page is the report's; titles go in silence, everything else that is left out of the text is told. */
export function withoutPage(
  lines: readonly Line[],
  { unitName, titleLines }: PageContext,
  notes: ReadNote[],
): OwnLines {
  const own = lines.filter((line) => !titleLines.has(line.index));
  const kinds = own.map(({ text }): Kind | null => furnitureOf(text));
  markLinks(own, kinds);
  markBefore(own, kinds, titleLines);
  markContents(own, kinds);
  markFoot(own, kinds);
  markSignature(own, kinds, unitName);
  const review = new Set<string>();
  const kept = own.filter((line, at) => {
    const kind = kinds[at];
    if (kind === null || kind === undefined) return true;
    const names = HOLDS_NAMES.has(kind) ? reviewNamesIn(line.text, isFurniture) : '';
    if (names !== '') review.add(names);
    if (compact(line.text) !== '') notes.push(noteOf(line, kind, names));
    return false;
  });
  return { lines: kept, review: [...review].join('\n') };
}

const HOLDS_NAMES: ReadonlySet<Kind> = new Set<Kind>(['review', 'page', 'before', 'foot']);

function isFurniture(word: string): boolean {
  return furnitureOf(word) !== null;
}

function noteOf(line: Line, kind: Kind, names: string): ReadNote {
  const shown = line.text.trim().replace(/\s+/g, ' ');
  const where = line.items[0]?.place ?? '';
  const words = names === '' ? WORDS[kind] : wordsOfNames(names, line);
  return { level: 'info', where, message: `“${shown}”${words}` };
}

function wordsOfNames(names: string, line: Line): string {
  const what = names === line.text.trim() ? '是撰稿、审核信息' : `里有撰稿、审核信息“${names}”`;
  return `${what}，单独读入，不放进正文`;
}

/** The titles of other reports, with the day they were published: a list of links of the page. */
function markLinks(lines: readonly Line[], kinds: (Kind | null)[]): void {
  lines.forEach(({ text }, at) => {
    if (kinds[at] === null && isTitle(text.trim().replace(PUBLISHED, ''))) kinds[at] = 'page';
  });
}

const PUBLISHED = /[[(（【]?(?:20\d{2}[-/.年])?\d{1,2}[-/.月]\d{1,2}日?[\])）】]?$/;

/** Navigation stands before the title; a section does not. */
function markBefore(
  lines: readonly Line[],
  kinds: (Kind | null)[],
  titleLines: ReadonlySet<number>,
): void {
  const [title] = titleLines;
  const end = title === undefined ? -1 : lines.findIndex((line) => line.index > title);
  const before = lines.slice(0, Math.max(0, end));
  if (before.some(({ text }) => headingOf(text) !== null)) return;
  before.forEach((_, at) => {
    kinds[at] ??= 'before';
  });
}

/** Headings one after the other that all come again are a table of contents. */
function markContents(lines: readonly Line[], kinds: (Kind | null)[]): void {
  const entries = lines.map(({ text }) => contentsEntry(text));
  const lastOf = new Map(entries.map((no, at) => [no, at]));
  let run = new Set<number>();
  let from = 0;
  for (let at = 0; at <= lines.length; at += 1) {
    const no = entries[at] ?? null;
    if (no !== null && !run.has(no)) run.add(no);
    else if (no !== null || kinds[at] !== 'pageNumber') {
      const comesAgain = [...run].every((each) => (lastOf.get(each) ?? -1) >= at);
      if (run.size >= MIN_CONTENTS && comesAgain) kinds.fill('contents', from, at);
      run = new Set(no === null ? [] : [no]);
      from = no === null ? at + 1 : at;
    }
  }
}

function contentsEntry(text: string): number | null {
  if (text.length > 200) return null;
  const bare = text.trim().replace(/(?:[.．…·\s\u3000_-]{2,}|\t)\d{1,3}$/, '');
  return headingOf(bare)?.no ?? null;
}

/** The name of the agency on a line of its own, under the title or at the end. */
function markSignature(
  lines: readonly Line[],
  kinds: (Kind | null)[],
  unitName: string | null,
): void {
  for (const edge of [kinds.indexOf(null), kinds.lastIndexOf(null)]) {
    const line = compact(lines[edge]?.text ?? '');
    if (unitName === null || line.length < MIN_NAME || line.length > 2 * unitName.length) continue;
    if (line.endsWith(unitName) || unitName.endsWith(line)) kinds[edge] = 'signature';
  }
}

/** After the first line of the page below the last section nothing but sentences is the report's. */
function markFoot(lines: readonly Line[], kinds: (Kind | null)[]): void {
  const lastHeading = lines.findLastIndex(({ text }, at) => kinds[at] === null && headingOf(text));
  const foot = kinds.findIndex(
    (kind, at) => at > lastHeading + 1 && (kind === 'page' || kind === 'review'),
  );
  if (lastHeading < 0 || foot < 0) return;
  for (let at = foot; at < lines.length; at += 1) {
    const text = lines[at]?.text.trim() ?? '';
    if (kinds[at] === null && text.length <= MAX_FOOT && !/[。；：]$/.test(text))
      kinds[at] = 'foot';
  }
}
