export {
  applyEdits,
  invertEdits,
  sectionNumberOf,
  TEXT_PARTS,
  textOf,
  type ReportEdit,
  type TextPart,
} from './edit.ts';
export {
  INTERCHANGE_FORMAT,
  parseInterchange,
  tablesToRecords,
  toInterchange,
  type InterchangeReport,
  type InterchangeTables,
  type ParsedInterchange,
} from './interchange.ts';
export {
  blankTables,
  SECTION_NUMBERS,
  sectionOf,
  tablesWithTotals,
  type Report,
  type Section,
  type SectionNumber,
  type Tables,
} from './report.ts';
export { reportTitle, sectionNumeral, sectionTitle, type TitleSet } from './titles.ts';
