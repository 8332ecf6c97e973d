export {
  applyEdits,
  invertEdits,
  isSectionPart,
  sectionNumberOf,
  STATED_PARTS,
  TEXT_PARTS,
  textOf,
  type ReportEdit,
  type SectionPart,
  type TextPart,
} from './edit.ts';
export { foreignWords } from './foreignWord.ts';
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
export { blankReport, nextYearReport, type NextYear } from './nextYear.ts';
export { reportTitle, sectionNumeral, sectionTitle, type TitleSet } from './titles.ts';
export {
  COVER_SHEET,
  FILE_MARKS,
  HTML_NOT_TEXT,
  HTML_REVIEW,
  SHEET_ROWS_ABOVE_TABLE,
  STATE_WORDS,
  TABLE_SHEETS,
  TEXT_LINES,
  TEXT_PARTS_IN_SHEET,
  TEXT_SHEET,
  WORD_STYLE_NAMES,
  WORD_STYLES,
} from './marks.ts';
export { reportDocument, type DocumentBlock, type DocumentOptions } from './document.ts';
export {
  blankFormFileName,
  checkSheetFileName,
  comparisonFileName,
  reportFileName,
  reviewFileName,
  revisionsFileName,
  type FileNameParts,
} from './fileName.ts';
export { NO_LINE_BEGINS_WITH, NO_LINE_ENDS_WITH, unbreakablePieces } from './page/lineBreaks.ts';
export {
  characterSpacing,
  columnTwips,
  footerDistance,
  layoutOf,
  PAGE,
  SIZE,
  titleWidth,
  typeAreaWidth,
  type PageLayout,
} from './page/layout.ts';
export { fontPx, metricsOf, px, type Metrics } from './page/css.ts';
export { cellCss, lineHeightOf, spaceAfter, textCss, type TextBlock } from './page/blockCss.ts';
export { mayBreakAfter, narrowHeadPadding, TABLE_TYPE, type TableType } from './page/tableType.ts';
export {
  isBlockMark,
  MARK,
  TABLE_MARKS,
  templateProblems,
  TEXT_MARKS,
  type FoundMarks,
  type InlineMark,
  type TemplateProblems,
} from './template/marks.ts';
export type { HeadingLevel } from './headings.ts';
export { printableReport, printableText } from './printable.ts';
export { textWidth, titleLines } from './titleLines.ts';
export {
  chineseDate,
  DEFAULT_OFFICE_LOOK,
  documentLook,
  asOfficePrints,
  type OfficeLook,
} from './officeLook.ts';
export {
  DEFAULT_LOOK,
  FONT_PRESETS,
  fontsOf,
  LOOK_LIMITS,
  type DocumentLook,
  type FontPreset,
  type FontPresetId,
  type PageMargins,
} from './look.ts';
export {
  BOUND_PARTS,
  boundTables,
  isBoundPart,
  boundText,
  BRACKETED,
  looksLikeMarker,
  markerOf,
  plainReport,
  PLACES,
  resolveBinding,
  resolveMarker,
  takenText,
  sourceOf,
  vocabularyOf,
  withPrintedEdit,
  withReplaced,
  wordOfName,
  type Binding,
  type BoundForm,
  type BoundPart,
  type BoundPiece,
  type BoundProblem,
  type BoundSource,
  type BoundTables,
  type BoundText,
  type Places,
  type Range,
} from './bound/index.ts';
