import {
  SECTION_NUMBERS,
  sectionNumeral,
  sectionTitle,
  TEXT_LINES,
  TEXT_PARTS_IN_SHEET,
  type SectionNumber,
} from '../../report/index.ts';
import type { MarkedLine, OwnText } from './types.ts';

interface OpenPart {
  readonly lines: string[];
}

interface OpenSection extends OpenPart {
  readonly no: SectionNumber;
  title: string;
}

/**
 * Puts title, preamble and sections together from the lines of a Word or HTML file, exactly as they were written;
 * null where the lines are not in the order in which this program writes them.
 */
export function textOfLines(lines: readonly MarkedLine[]): OwnText | null {
  const [first, ...rest] = lines;
  if (first?.mark !== 'title') return null;
  const preamble: OpenPart = { lines: [] };
  const sections: OpenSection[] = [];
  const review: OpenPart = { lines: [] };
  for (const { mark, text } of rest) {
    if (mark === 'title') return null;
    if (mark === 'review') {
      review.lines.push(text);
      continue;
    }
    if (mark === 'text') {
      (sections.at(-1) ?? preamble).lines.push(text);
      continue;
    }
    const heading = sectionHeading(text);
    if (!heading) return null;
    sections.push({ ...heading, lines: [] });
  }
  return closed({ title: first.text, preamble, sections, review });
}

/** 「五、…」, or an official title that lost its number. */
function sectionHeading(text: string): { no: SectionNumber; title: string } | null {
  const no = sectionOf(text.slice(0, 1));
  if (no !== undefined && text[1] === '、') return { no, title: text.slice(2) };
  const named = SECTION_NUMBERS.find((number) =>
    (['A', 'B'] as const).some((set) => sectionTitle(number, set) === text.trim()),
  );
  return named === undefined ? null : { no: named, title: text.trim() };
}

/**
 * The same from the rows of the sheet 正文 below its heads: part, kind of line, text. Null where a row is of no known
 * part or kind.
 */
export function textOfRows(rows: readonly (readonly [string, string, string])[]): OwnText | null {
  let title = '';
  const preamble: OpenPart = { lines: [] };
  const sections: OpenSection[] = [];
  const review: OpenPart = { lines: [] };
  for (const [index, [part, kind, text]] of rows.entries()) {
    const wasTitle = titleRow(rows, index);
    const section = sections.at(-1);
    if (part === TEXT_PARTS_IN_SHEET.title) title += text;
    else if (part === TEXT_PARTS_IN_SHEET.preamble) {
      if (!addLine(preamble, kind, text)) return null;
    } else if (part === TEXT_PARTS_IN_SHEET.review) {
      if (!addLine(review, kind, text)) return null;
    } else {
      const no = sectionOf(part);
      if (no === undefined) return null;
      if (kind === TEXT_LINES.title) sections.push({ no, title: text, lines: [] });
      else if (section?.no !== no) return null;
      else if (kind === TEXT_LINES.continued && wasTitle) section.title += text;
      else if (!addLine(section, kind, text)) return null;
    }
  }
  return closed({ title, preamble, sections, review });
}

/** Whether the line that a continuation goes on with is a title. */
function titleRow(rows: readonly (readonly [string, string, string])[], index: number): boolean {
  let before = index - 1;
  while (rows[before]?.[1] === TEXT_LINES.continued) before -= 1;
  return rows[before]?.[1] === TEXT_LINES.title;
}

function addLine(part: OpenPart, kind: string, text: string): boolean {
  if (kind === TEXT_LINES.paragraph) part.lines.push(text);
  else if (kind === TEXT_LINES.continued && part.lines.length > 0) {
    part.lines.push((part.lines.pop() ?? '') + text);
  } else return false;
  return true;
}

function sectionOf(numeral: string): SectionNumber | undefined {
  return SECTION_NUMBERS.find((no) => sectionNumeral(no) === numeral);
}

interface OpenText {
  readonly title: string;
  readonly preamble: OpenPart;
  readonly sections: readonly OpenSection[];
  readonly review: OpenPart;
}

function closed({ title, preamble, sections, review }: OpenText): OwnText {
  return {
    title,
    preamble: preamble.lines.join('\n'),
    sections: sections.map((section) => ({
      no: section.no,
      title: section.title,
      text: section.lines.join('\n'),
    })),
    review: review.lines.join('\n') || undefined,
  };
}
