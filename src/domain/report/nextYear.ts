import { tableOf } from '../forms/index.ts';
import { withTotals, type TableValues } from '../cells/index.ts';
import { TEXT_PARTS, textOf, type TextPart } from './edit.ts';
import { blankTables, SECTION_NUMBERS, sectionOf, type Report, type Section } from './report.ts';
import { reportTitle, sectionTitle } from './titles.ts';

export interface NextYear {
  readonly report: Report;
  /** Last year's text as it was carried over, by part: to be revised while it still stands unchanged. */
  readonly carried: Readonly<Partial<Record<TextPart, string>>>;
}

/** A report of six empty sections and blank tables. */
export function blankReport(of: Pick<Report, 'unitName' | 'year' | 'edition'>): Report {
  return {
    unitName: of.unitName,
    year: of.year,
    edition: of.edition,
    title: reportTitle(of.unitName, of.year),
    preamble: '',
    sections: SECTION_NUMBERS.map((no) => ({ no, title: sectionTitle(no), text: '' })),
    tables: blankTables(of.edition),
  };
}

/**
 * 以上年为底新建: the report of the year after `last`. 上年结转 is last year's 结转下年度 in every column; no other number
 * carries over, within an edition or from 2019 to 2021 (forms.md). Last year's text is a draft with its years moved on.
 */
export function nextYearReport(
  last: Report,
  of: Pick<Report, 'unitName' | 'year' | 'edition'>,
): NextYear {
  const blank = blankReport(of);
  const move = (text: string): string => moveYears(text, last.year, of.year - last.year);
  const sections = blank.sections.map((section): Section => {
    const before = sectionOf(last, section.no);
    return before ? { ...before, text: move(before.text) } : section;
  });
  const report: Report = {
    ...blank,
    preamble: move(last.preamble),
    sections,
    tables: { ...blank.tables, requests: withCarriedIn(last, blank) },
    review: last.review === undefined ? undefined : move(last.review),
  };
  const carried = TEXT_PARTS.filter((part) => part !== 'title' && textOf(report, part) !== '');
  return {
    report,
    carried: Object.fromEntries(carried.map((part) => [part, textOf(report, part)])),
  };
}

function withCarriedIn(last: Report, next: Report): TableValues {
  const before = tableOf(last.edition, 'requests');
  const form = tableOf(next.edition, 'requests');
  const values = form.cells.map((cell) => {
    if (cell.row.key !== 'carriedIn') return next.tables.requests[cell.index] ?? null;
    const source = before.indexOf.get(`carriedOut.${cell.column.key}`);
    return source === undefined ? null : (last.tables.requests[source] ?? null);
  });
  return withTotals(form, values);
}

const YEAR = /(?<![\d０-９〔[])(?<year>(?:20|２０)[\d０-９]{2})(?=[\s\u3000]*年)/g;
/** A year that dates a document does not move on: 2019年修订的条例. */
const DATES_A_DOCUMENT =
  /^[\s\u3000]*年(?:\d{1,2}月(?:\d{1,2}日)?)?[^，。；、]{0,4}(?:修订|修正|公布|颁布|施行|实施|印发|发布的)/;

/**
 * Moves the years that a report speaks of as its own, the one before and the one after on by `by`. Years in titles
 * of documents (《…》), in document numbers (〔2021〕30号) and in dates of laws stay.
 */
export function moveYears(text: string, year: number, by: number): string {
  const titles = [...text.matchAll(/《[^》]*》/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  return text.replace(YEAR, (found: string, ...rest: unknown[]) => {
    const at = Number(rest.find((value) => typeof value === 'number'));
    const value = Number(found.normalize('NFKC'));
    const isInTitle = titles.some(({ start, end }) => at >= start && at < end);
    const datesDocument = DATES_A_DOCUMENT.test(text.slice(at + found.length));
    if (isInTitle || datesDocument || Math.abs(value - year) > 1) return found;
    const moved = String(value + by);
    return found.startsWith('２') ? toFullWidth(moved) : moved;
  });
}

function toFullWidth(digits: string): string {
  return digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}
