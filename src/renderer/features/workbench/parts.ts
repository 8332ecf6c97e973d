import type { TableId } from '../../../domain/forms/index.ts';
import {
  sectionNumberOf,
  sectionNumeral,
  sectionOf,
  sectionTitle,
  SECTION_NUMBERS,
  type Report,
  type SectionNumber,
  type TextPart,
} from '../../../domain/report/index.ts';
import { TABLE_IDS, tableOf } from '../../../domain/forms/index.ts';
import { zh } from '../../text/zh-CN.ts';

/** A part of the sheet: the preface, one of the six sections, or 撰稿、审核信息 below them. */
export type PartId = 'preface' | `section${SectionNumber}` | 'review';

export interface SheetPart {
  readonly id: PartId;
  /** 一、总体情况 */
  readonly heading: string;
  readonly texts: readonly TextPart[];
  readonly table: TableId | null;
}

/** The parts of a report in the order in which it is printed. */
export const sheetParts = (report: Report): readonly SheetPart[] => [
  { id: 'preface', heading: zh.workbench.preface, texts: ['title', 'preamble'], table: null },
  ...SECTION_NUMBERS.map((no): SheetPart => {
    const title = sectionOf(report, no)?.title ?? sectionTitle(no);
    return {
      id: `section${no}`,
      heading: `${sectionNumeral(no)}、${title}`,
      texts: [`section${no}`],
      table: TABLE_IDS.find((table) => tableOf(report.edition, table).section === no) ?? null,
    };
  }),
];

/** Where a text stands in the outline. */
export const partOfText = (part: TextPart): PartId =>
  part === 'title' || part === 'preamble' ? 'preface' : part;

export const partOfTable = (table: TableId): PartId => {
  const sections = { proactive: 'section2', requests: 'section3', litigation: 'section4' } as const;
  return sections[table];
};

export const partElementId = (part: PartId): string => `part-${part}`;

/** What a text is called where it stands alone: 标题, 导语, 一、总体情况. */
export const textName = (part: TextPart): string => {
  if (part === 'title') return zh.workbench.titleLabel;
  if (part === 'preamble') return zh.workbench.preambleLabel;
  if (part === 'review') return zh.workbench.review;
  const no = sectionNumberOf(part);
  return `${sectionNumeral(no)}、${sectionTitle(no)}`;
};
