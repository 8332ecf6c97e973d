import type { TableValues } from '../cells/index.ts';
import { formOf, TABLE_IDS, type FormTable } from '../forms/index.ts';
import { paragraphShape, type HeadingLevel } from './headings.ts';
import { STATE_WORDS } from './marks.ts';
import { printableLine, printableReport } from './printable.ts';
import type { Report, Section, SectionNumber } from './report.ts';
import { titleLines } from './titleLines.ts';
import { sectionNumeral, sectionTitle, type TitleSet } from './titles.ts';

/** One piece of the finished document; Word, HTML and the preview are drawn from these. */
export type DocumentBlock =
  | { readonly kind: 'draftMark'; readonly text: string }
  /** The lines joined are the title. */
  | { readonly kind: 'title'; readonly lines: readonly string[] }
  | {
      readonly kind: 'sectionHeading';
      readonly no: SectionNumber;
      /** With its number: 一、总体情况. */
      readonly text: string;
      /** The report has no such section; the heading is there for its statutory table. */
      readonly added: boolean;
    }
  | { readonly kind: 'heading'; readonly level: HeadingLevel; readonly text: string }
  | {
      readonly kind: 'paragraph';
      readonly text: string;
      /** Characters at the start that are a heading run into the paragraph. */
      readonly lead: number;
      /** False where the text brings its own spaces. */
      readonly indent: boolean;
      /** Its last line stands on the page of the sign-off, which is never alone. Source: GB/T 9704-2012, 7.3.5. */
      readonly keepWithNext?: true;
    }
  | { readonly kind: 'table'; readonly table: FormTable; readonly values: TableValues }
  | { readonly kind: 'signOff'; readonly unitName: string; readonly date: string }
  /** 撰稿、审核信息, below everything else. */
  | { readonly kind: 'reviewNames'; readonly lines: readonly string[] };

export interface DocumentOptions {
  /** Puts 送审稿 at the head. */
  readonly draft: boolean;
  /** Widest line of the title in Chinese characters; 20 of 22 pt fit the type area of GB/T 9704. */
  readonly titleWidth?: number | undefined;
  /** Agency and date (2025年1月20日) at the end. */
  readonly signOff?: { readonly unitName: string; readonly date: string } | undefined;
}

const DEFAULT_TITLE_WIDTH = 20;

/**
 * The report as a sequence of blocks, in the order in which they are printed. Texts stand exactly as in the report
 * (less the characters no document can hold); a statutory table follows the text of its section, and is printed with
 * a heading also where the report has no such section.
 */
export function reportDocument(source: Report, options: DocumentOptions): readonly DocumentBlock[] {
  const report = printableReport(source);
  const width = options.titleWidth ?? DEFAULT_TITLE_WIDTH;
  const blocks: DocumentBlock[] = [];
  if (options.draft) blocks.push({ kind: 'draftMark', text: STATE_WORDS.draft });
  blocks.push({ kind: 'title', lines: titleLines(report.title, report.unitName, width) });
  blocks.push(...paragraphs(report.preamble));

  const printed = new Set<SectionNumber>();
  for (const { section, added } of sectionsToPrint(report)) {
    const text = `${sectionNumeral(section.no)}、${section.title}`;
    blocks.push({ kind: 'sectionHeading', no: section.no, text, added });
    blocks.push(...paragraphs(section.text));
    if (!printed.has(section.no)) blocks.push(...tablesOf(report, section.no));
    printed.add(section.no);
  }
  if (options.signOff) {
    const last = blocks.at(-1);
    if (last?.kind === 'paragraph') blocks[blocks.length - 1] = { ...last, keepWithNext: true };
    const { unitName, date } = options.signOff;
    blocks.push({
      kind: 'signOff',
      unitName: printableLine(unitName),
      date: printableLine(date),
    });
  }
  if (report.review !== undefined) {
    blocks.push({ kind: 'reviewNames', lines: report.review.split('\n') });
  }
  return blocks;
}

function tablesOf(report: Report, no: SectionNumber): readonly DocumentBlock[] {
  return TABLE_IDS.map((id) => formOf(report.edition).tables[id])
    .filter((table) => table.section === no)
    .map((table) => ({ kind: 'table', table, values: report.tables[table.id] }));
}

interface SectionToPrint {
  readonly section: Section;
  readonly added: boolean;
}

function sectionsToPrint(report: Report): readonly SectionToPrint[] {
  const titleSet = titleSetOf(report);
  const result: SectionToPrint[] = report.sections.map((section) => ({ section, added: false }));
  for (const no of [2, 3, 4] as const) {
    if (result.some(({ section }) => section.no === no)) continue;
    const next = result.findIndex(({ section }) => section.no > no);
    const added = { section: { no, title: sectionTitle(no, titleSet), text: '' }, added: true };
    result.splice(next === -1 ? result.length : next, 0, added);
  }
  return result;
}

/** The set of titles the report itself uses, so that an added heading does not mix them. */
function titleSetOf(report: Report): TitleSet {
  const uses = (set: TitleSet): number =>
    report.sections.filter((section) => section.title === sectionTitle(section.no, set)).length;
  return uses('B') > uses('A') ? 'B' : 'A';
}

/** An empty text has no paragraphs; blank lines are kept as empty paragraphs. */
function paragraphs(text: string): readonly DocumentBlock[] {
  if (text === '') return [];
  return text.split('\n').map((line): DocumentBlock => {
    const shape = paragraphShape(line);
    if (shape.kind === 'heading') return { kind: 'heading', level: shape.level, text: line };
    return { kind: 'paragraph', text: line, lead: shape.lead, indent: !/^\s/.test(line) };
  });
}
