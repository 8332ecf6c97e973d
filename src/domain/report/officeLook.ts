import { DEFAULT_LOOK, type DocumentLook, type FontPresetId, type PageMargins } from './look.ts';
import type { Report } from './report.ts';
import { sectionTitle, type TitleSet } from './titles.ts';

/** What an office sets once for its documents (文档样式). Lengths carry their unit in the name. */
export interface OfficeLook {
  readonly fonts: FontPresetId;
  /** Exact distance of two lines of text. */
  readonly linePitchPt: number;
  readonly marginsMm: PageMargins;
  /** The set of section titles to print; null prints them as they stand in the report. */
  readonly titleSet: TitleSet | null;
  /** Agency and date at the end. */
  readonly signOff: boolean;
  /** 成文日期 as 2026-01-20; empty for the day of the export. */
  readonly signOffDate: string;
  /** Print 撰稿、审核信息 at the end. */
  readonly review: boolean;
  /** 修订人: the author of revision marks; empty for the agency. */
  readonly reviser: string;
}

export const DEFAULT_OFFICE_LOOK: OfficeLook = {
  fonts: DEFAULT_LOOK.fonts,
  linePitchPt: DEFAULT_LOOK.linePitchPt,
  marginsMm: DEFAULT_LOOK.marginsMm,
  titleSet: null,
  signOff: false,
  signOffDate: '',
  // A signed document does not carry them (GB/T 9704-2012 knows no such element).
  review: false,
  reviser: '',
};

/** The report as the office prints it: in its section titles, and without 撰稿、审核信息 where it does not want them. */
export function asOfficePrints(report: Report, { titleSet, review }: OfficeLook): Report {
  const titled = inTitles(report, titleSet);
  return review || titled.review === undefined ? titled : { ...titled, review: undefined };
}

/** A title in the office's own words is no title of either set and stays. */
function inTitles(report: Report, titleSet: TitleSet | null): Report {
  if (titleSet === null) return report;
  const sections = report.sections.map((section) => {
    const isStandard = (['A', 'B'] as const).some(
      (set) => sectionTitle(section.no, set) === section.title,
    );
    return isStandard ? { ...section, title: sectionTitle(section.no, titleSet) } : section;
  });
  return { ...report, sections };
}

/**
 * How the documents of a report are set.
 * @param today 2026-01-20, on the calendar of the place
 */
export function documentLook(office: OfficeLook, report: Report, today: string): DocumentLook {
  const { fonts, linePitchPt, marginsMm } = office;
  const date = chineseDate(dateOfSignOff(office, report, today));
  const signOff = office.signOff ? { unitName: report.unitName, date } : null;
  return { fonts, linePitchPt, marginsMm, signOff };
}

/** A date that was set for another year's report is out of date: a report is signed in the year after its own. */
function dateOfSignOff({ signOffDate }: OfficeLook, report: Report, today: string): string {
  return signOffDate.startsWith(`${report.year + 1}-`) ? signOffDate : today;
}

/** 2026-01-20 → 2026年1月20日: no zeros in front. Source: GB/T 9704-2012, 7.3.5.4. */
export function chineseDate(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return `${year}年${Number(month)}月${Number(day)}日`;
}
