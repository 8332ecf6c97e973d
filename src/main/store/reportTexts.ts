import {
  isSectionPart,
  sectionNumberOf,
  sectionOf,
  sectionTitle,
  TEXT_PARTS,
  type Report,
  type Section,
  type Tables,
  type TextPart,
} from '../../domain/report/index.ts';
import type { ReportHead } from '../ports/index.ts';

export interface TextRow {
  readonly part: TextPart;
  readonly heading: string;
  readonly body: string;
}

/** The title a section stands under; nothing for other texts. */
export function headingOf(report: Report | null, part: TextPart): string {
  if (!isSectionPart(part)) return '';
  const no = sectionNumberOf(part);
  return (report && sectionOf(report, no)?.title) ?? sectionTitle(no);
}

/** A report from its rows; sections in the order of print. */
export function reportFrom(
  head: Pick<ReportHead, 'year' | 'edition'>,
  tables: Tables,
  rows: readonly TextRow[],
): Omit<Report, 'unitName'> {
  const bodyOf = (part: TextPart): string => rows.find((row) => row.part === part)?.body ?? '';
  return {
    year: head.year,
    edition: head.edition,
    title: bodyOf('title'),
    preamble: bodyOf('preamble'),
    sections: TEXT_PARTS.flatMap((part) => sectionFrom(part, rows)),
    tables,
    review: bodyOf('review') || undefined,
  };
}

function sectionFrom(part: TextPart, rows: readonly TextRow[]): readonly Section[] {
  if (!isSectionPart(part)) return [];
  const row = rows.find((candidate) => candidate.part === part);
  const no = sectionNumberOf(part);
  return [{ no, title: row?.heading ?? sectionTitle(no), text: row?.body ?? '' }];
}
