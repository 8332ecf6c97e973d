import { isSectionPart, STATED_PARTS, textOf, type SectionPart, type TextPart } from '../edit.ts';
import type { Report, Section } from '../report.ts';
import { withBoundLines } from './edit.ts';
import { resolveText, type BoundTables, type BoundText } from './resolve.ts';

/** Texts in which numbers can be bound: what the report says but for its title, which names agency and year alone. */
export type BoundPart = 'preamble' | SectionPart;
export const BOUND_PARTS = STATED_PARTS.filter(isBoundPart);

export function isBoundPart(part: TextPart): part is BoundPart {
  return part === 'preamble' || isSectionPart(part);
}

/** The tables that bound numbers of `report` read; a report of another year is not last year's. */
export function boundTables(report: Report, previous: Report | undefined): BoundTables {
  return { report, previous: previous?.year === report.year - 1 ? previous : undefined };
}

/** One text of a report with its bound numbers. */
export function boundText(report: Report, part: TextPart, previous?: Report): BoundText {
  const source = textOf(report, part);
  if (!isBoundPart(part)) return { source, text: source, pieces: [] };
  return resolveText(source, boundTables(report, previous));
}

interface Known {
  readonly previous: Report | undefined;
  readonly plain: Report;
}
const reports = new WeakMap<Report, Known>();
const printed = new WeakMap<Report['sections'], Report['sections']>();

/**
 * The report as it is printed: every marker in its text put in numbers. The same object where there is no marker; the
 * same sections as the time before where no number has changed, so that what is remembered of them stays.
 */
export function plainReport(report: Report, previous?: Report): Report {
  const known = reports.get(report);
  if (known && known.previous === previous) return known.plain;
  const plain = resolvedReport(report, previous);
  reports.set(report, { previous, plain });
  return plain;
}

function resolvedReport(report: Report, previous: Report | undefined): Report {
  const tables = boundTables(report, previous);
  const preamble = resolveText(report.preamble, tables).text;
  const sections = resolvedSections(report.sections, tables);
  if (preamble === report.preamble && sections === report.sections) return report;
  return { ...report, preamble, sections };
}

function resolvedSections(sections: Report['sections'], tables: BoundTables): Report['sections'] {
  const texts = sections.map(({ text }) => resolveText(text, tables).text);
  const isSame = (as: readonly Section[]): boolean =>
    as.every((section, index) => section.text === texts[index]);
  if (isSame(sections)) return sections;
  const before = printed.get(sections);
  if (before && isSame(before)) return before;
  const now = sections.map((section, index) => ({ ...section, text: texts[index] ?? '' }));
  printed.set(sections, now);
  return now;
}

/** A text as a file has it, with the tables that stand beside it there. */
export interface TextFromFile {
  readonly part: TextPart;
  readonly text: string;
  readonly tables: Report['tables'];
}

/**
 * What a text from a file becomes in a report: lines that stand in the file as the report prints them, with its own tables
 * or those of the file, are no change and keep their markers. A leader's corrections come back and the rest stays bound.
 */
export function takenText(report: Report, { part, text, tables }: TextFromFile): string {
  const known = [report.tables, tables].map((of) => boundText({ ...report, tables: of }, part));
  return withBoundLines(known, text);
}
