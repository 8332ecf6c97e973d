import {
  isBlockMark,
  MARK,
  TABLE_MARKS,
  TEXT_MARKS,
  textOf,
  type FoundMarks,
  type InlineMark,
  type Report,
} from '../../domain/report/index.ts';
import { tableOf } from '../../domain/forms/index.ts';
import { tableXml } from '../writers/word/table.ts';
import { escapeXml } from '../writers/xml.ts';
import { scanParagraphs, wordsOf, type ScannedParagraph } from './scan.ts';

/** What stands for the marks. */
export interface Filling {
  readonly report: Report;
  readonly inline: Readonly<Record<InlineMark, string>>;
  /** Twips between the margins of the template's page. */
  readonly width: number;
}

/** The marks of one part of the template. */
export function marksIn(xml: string, file: string): FoundMarks {
  const blocks: string[] = [];
  const inline: string[] = [];
  for (const paragraph of scanParagraphs(xml, file)) {
    const words = wordsOf(paragraph);
    const alone = aloneIn(words);
    const found = [...words.matchAll(MARK)].map((match) => match[1] ?? '');
    if (alone !== null) blocks.push(alone);
    else inline.push(...found);
  }
  return { blocks, inline };
}

interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly xml: string;
}

/** A part of the template with its marks filled in; all else stays letter by letter. */
export function filledPart(xml: string, file: string, filling: Filling): string {
  const replacements = scanParagraphs(xml, file)
    .flatMap((paragraph) => replacementsFor(paragraph, filling))
    .toSorted((a, b) => b.start - a.start);
  let filled = xml;
  for (const { start, end, xml: own } of replacements) {
    filled = filled.slice(0, start) + own + filled.slice(end);
  }
  return filled;
}

function aloneIn(words: string): string | null {
  return /^【([^【】]{1,12})】$/.exec(words.trim())?.[1] ?? null;
}

function replacementsFor(paragraph: ScannedParagraph, filling: Filling): readonly Replacement[] {
  const alone = aloneIn(wordsOf(paragraph));
  if (alone !== null && isBlockMark(alone)) {
    const { start, end } = paragraph;
    return [{ start, end, xml: blockXml(alone, paragraph, filling) }];
  }
  return inlineReplacements(paragraph, filling);
}

function blockXml(mark: string, paragraph: ScannedParagraph, filling: Filling): string {
  const { report, width } = filling;
  const tableId = TABLE_MARKS[mark];
  if (tableId !== undefined) {
    const table = tableXml(tableOf(report.edition, tableId), report.tables[tableId], width);
    return table + emptyParagraph(paragraph, 'always');
  }
  const part = TEXT_MARKS[mark];
  const text = part === undefined ? '' : textOf(report, part);
  if (text === '') return emptyParagraph(paragraph, 'where needed');
  const properties = paragraph.properties.replace(SECTION, '');
  const runProperties = paragraph.texts.find(({ text: own }) => own !== '')?.runProperties ?? '';
  const lines = text.split('\n').map((line) => {
    const words = `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`;
    return `<w:p>${properties}<w:r>${runProperties}${words}</w:r></w:p>`;
  });
  return (
    lines.join('') +
    (SECTION.test(paragraph.properties) ? emptyParagraph(paragraph, 'where needed') : '')
  );
}

const SECTION = /<w:sectPr[\s>].*?<\/w:sectPr>|<w:sectPr\/>/s;

/**
 * A paragraph that ends a section of the template keeps ending it, and a cell ends with a paragraph. Behind a table it
 * is a line of 1 pt, so that two tables in a row stay two.
 */
function emptyParagraph(paragraph: ScannedParagraph, when: 'always' | 'where needed'): string {
  const section = SECTION.exec(paragraph.properties)?.[0] ?? '';
  if (when === 'where needed' && section === '' && !paragraph.inCell) return '';
  const low = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>';
  return `<w:p><w:pPr>${low}<w:rPr><w:sz w:val="2"/></w:rPr>${section}</w:pPr></w:p>`;
}

/** A mark may be spread over several runs: its words go to the first and leave the others. */
function inlineReplacements(
  paragraph: ScannedParagraph,
  { inline }: Filling,
): readonly Replacement[] {
  const marks = [...wordsOf(paragraph).matchAll(MARK)].flatMap((match) => {
    const words = Object.entries(inline).find(([name]) => name === match[1])?.[1];
    if (words === undefined) return [];
    return [{ start: match.index, end: match.index + match[0].length, words }];
  });
  if (marks.length === 0) return [];
  let before = 0;
  return paragraph.texts.flatMap(({ start, end, text }): readonly Replacement[] => {
    const from = before;
    before += text.length;
    const touching = marks.filter((mark) => mark.start < before && mark.end > from);
    if (touching.length === 0) return [];
    let own = text;
    for (const mark of touching.toReversed()) {
      const at = Math.max(0, mark.start - from);
      const words = mark.start >= from ? mark.words : '';
      own = own.slice(0, at) + words + own.slice(Math.min(text.length, mark.end - from));
    }
    return [{ start, end, xml: escapeXml(own) }];
  });
}
