import type { CellValue } from '../cells/index.ts';
import { withTotals } from '../cells/index.ts';
import { formOf, type CellKey, type TableId } from '../forms/index.ts';
import { sectionTitle } from './titles.ts';
import type { Report, Section, SectionNumber } from './report.ts';

/** Where in a report's text an edit stands. */
export type TextPart = 'title' | 'preamble' | SectionPart | 'review';
export type SectionPart = `section${SectionNumber}`;
export const TEXT_PARTS = [
  'title',
  'preamble',
  'section1',
  'section2',
  'section3',
  'section4',
  'section5',
  'section6',
  'review',
] as const satisfies TextPart[];

/** What the report itself says: all but the names of those who wrote and checked it. */
export const STATED_PARTS = TEXT_PARTS.filter((part) => part !== 'review');

/** One change of one cell or one text; `from` makes it invertible and guards against a lost update. */
export type ReportEdit =
  | {
      readonly kind: 'cell';
      readonly table: TableId;
      readonly cell: CellKey;
      readonly from: CellValue;
      readonly to: CellValue;
    }
  | {
      readonly kind: 'text';
      readonly part: TextPart;
      readonly from: string;
      readonly to: string;
    };

/** Applies edits in order and recomputes the totals of the tables they touch. Edits of computed cells are ignored. */
export function applyEdits(report: Report, edits: readonly ReportEdit[]): Report {
  let result = report;
  const touched = new Set<TableId>();
  for (const edit of edits) {
    if (edit.kind === 'text') {
      result = withText(result, edit.part, edit.to);
      continue;
    }
    const form = formOf(result.edition).tables[edit.table];
    const index = form.indexOf.get(edit.cell);
    if (index === undefined) throw new Error(`unknown cell ${edit.table}.${edit.cell}`);
    const values = result.tables[edit.table].with(index, edit.to);
    result = { ...result, tables: { ...result.tables, [edit.table]: values } };
    touched.add(edit.table);
  }
  for (const table of touched) {
    const values = withTotals(formOf(result.edition).tables[table], result.tables[table]);
    result = { ...result, tables: { ...result.tables, [table]: values } };
  }
  return result;
}

/** The edits that undo `edits`. */
export function invertEdits(edits: readonly ReportEdit[]): readonly ReportEdit[] {
  return edits
    .toReversed()
    .map((edit): ReportEdit => ({ ...edit, from: edit.to, to: edit.from }) as ReportEdit);
}

export function textOf(report: Report, part: TextPart): string {
  if (part === 'title') return report.title;
  if (part === 'preamble') return report.preamble;
  if (part === 'review') return report.review ?? '';
  return report.sections.find((section) => section.no === sectionNumberOf(part))?.text ?? '';
}

/** A text that stands under one of the six headings. */
export function isSectionPart(part: TextPart): part is SectionPart {
  return part.startsWith('section');
}

export function sectionNumberOf(part: SectionPart): SectionNumber {
  return Number(part.slice('section'.length)) as SectionNumber;
}

function withText(report: Report, part: TextPart, text: string): Report {
  if (part === 'title' || part === 'preamble') return { ...report, [part]: text };
  if (part === 'review') return { ...report, review: text || undefined };
  const no = sectionNumberOf(part);
  const exists = report.sections.some((section) => section.no === no);
  const sections: readonly Section[] = exists
    ? report.sections.map((section) => (section.no === no ? { ...section, text } : section))
    : [...report.sections, { no, title: sectionTitle(no), text }].toSorted((a, b) => a.no - b.no);
  return { ...report, sections };
}
