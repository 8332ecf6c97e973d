import { blankValues, withTotals, type TableValues } from '../cells/index.ts';
import { formOf, TABLE_IDS, type EditionId, type TableId } from '../forms/index.ts';

export type SectionNumber = 1 | 2 | 3 | 4 | 5 | 6;
export const SECTION_NUMBERS = [1, 2, 3, 4, 5, 6] as const satisfies SectionNumber[];

export interface Section {
  readonly no: SectionNumber;
  /** Without its number, e.g. 总体情况. */
  readonly title: string;
  /** Paragraphs separated by \n; the statutory table is never repeated here. */
  readonly text: string;
}

export type Tables = Readonly<Record<TableId, TableValues>>;

/** One annual report (政府信息公开工作年度报告) as a value. Sections are in the order in which they were found. */
export interface Report {
  readonly unitName: string;
  readonly year: number;
  readonly edition: EditionId;
  readonly title: string;
  readonly preamble: string;
  readonly sections: readonly Section[];
  readonly tables: Tables;
  /**
   * 撰稿、审核信息: who wrote and checked it, in lines as they stood (撰稿：… 一审：…). Beside the report, not in it; undefined
   * where there are none.
   */
  readonly review?: string | undefined;
}

export function blankTables(edition: EditionId): Tables {
  return mapTables((table) => blankValues(formOf(edition).tables[table]));
}

/** The tables with all computed cells computed. */
export function tablesWithTotals(edition: EditionId, tables: Tables): Tables {
  return mapTables((table) => withTotals(formOf(edition).tables[table], tables[table]));
}

function mapTables(values: (table: TableId) => TableValues): Tables {
  const [proactive, requests, litigation] = TABLE_IDS;
  return {
    proactive: values(proactive),
    requests: values(requests),
    litigation: values(litigation),
  };
}

export function sectionOf(report: Report, no: SectionNumber): Section | undefined {
  return report.sections.find((section) => section.no === no);
}
