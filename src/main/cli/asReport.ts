import { formOf } from '../../domain/forms/index.ts';
import type { Report } from '../../domain/report/index.ts';
import type { ReadReport } from '../../domain/reading/types.ts';
import { Failure } from '../../contract/index.ts';

/** What was read, taken as a report as it stands: totals as the file states them. */
export function asReport(read: ReadReport): Report {
  const { edition, title, preamble, sections, tables, review } = read;
  return {
    unitName: read.unitName ?? '',
    // Where the file names no year, the form it uses still says which rules apply.
    year: read.year ?? formOf(edition).firstYear,
    edition,
    title,
    preamble,
    sections,
    tables,
    review,
  };
}

/** @throws Failure BAD_REQUEST where the file does not say its year */
export function assertYearKnown(read: ReadReport, file: string): void {
  if (read.year !== null) return;
  const detail = '文件里没有写明年度，可以把年份写进文件名，例如“……2025年……”';
  throw new Failure('BAD_REQUEST', { place: file, detail });
}
