export type { ListColumn, ListSheet, ListWorkbook } from './list.ts';
export {
  noticeDocument,
  type NoticeBlock,
  type NoticeColumn,
  type NoticeDocument,
} from './notice.ts';
export { noticeSheets } from './sheets.ts';
export {
  countFindings,
  SEVERITIES,
  summarise,
  type BatchSummary,
  type CheckedReport,
  type FindingCounts,
  type RuleGroup,
} from './summary.ts';
export { noticeTitle, SEVERITY_WORDS, type NoticeInput, type Unread } from './words.ts';
