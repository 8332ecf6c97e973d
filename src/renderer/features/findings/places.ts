import type { Finding } from '../../../domain/checks/types.ts';
import { SECTION_NUMBERS, sectionNumeral, sectionTitle } from '../../../domain/report/index.ts';
import { zh } from '../../text/zh-CN.ts';
import { partOfTable, partOfText, type PartId } from '../workbench/parts.ts';

/** Where a finding belongs in the panel: a part of the sheet, or the report as a whole. */
export type FindingPlace = PartId | 'whole';

/** In the order of print. */
export const FINDING_PLACES: readonly FindingPlace[] = [
  'preface',
  ...SECTION_NUMBERS.map((no): PartId => `section${no}`),
  'review',
  'whole',
];

/** A sentence goes to its section even where it speaks of a table: there it is put right. */
export const placeOfFinding = (finding: Finding): FindingPlace => {
  if (finding.text) return partOfText(finding.text.part);
  const [cell] = finding.cells;
  if (cell) return partOfTable(cell.table);
  return finding.section === undefined ? 'whole' : `section${finding.section}`;
};

export const placeLabel = (place: FindingPlace): string => {
  if (place === 'whole') return zh.findings.wholeReport;
  if (place === 'preface') return zh.workbench.preface;
  if (place === 'review') return zh.workbench.review;
  if (place === 'section2') return zh.table.proactive;
  if (place === 'section3') return zh.table.requests;
  if (place === 'section4') return zh.table.litigation;
  const no = SECTION_NUMBERS.find((one) => place === `section${one}`) ?? 1;
  return `${sectionNumeral(no)}、${sectionTitle(no)}`;
};
