export type { ListColumn, ListSheet, ListWorkbook } from './list.ts';
export {
  noticeDocument,
  type NoticeBlock,
  type NoticeColumn,
  type NoticeDocument,
} from './notice.ts';
export { noticeSheets, verdict } from './sheets.ts';
export {
  countFindings,
  isExplained,
  isOpen,
  SEVERITIES,
  summarise,
  type BatchSummary,
  type CheckedFinding,
  type CheckedReport,
  type FindingCounts,
  type RuleGroup,
  type RulePlace,
} from './summary.ts';
export { noticeTitle, SEVERITY_WORDS, type NoticeInput, type Unread } from './words.ts';
