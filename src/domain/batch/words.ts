import type { Severity } from '../checks/index.ts';
import type { CheckedReport } from './summary.ts';

export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  error: '强制',
  warning: '核实',
  hint: '提示',
};

export interface Unread {
  readonly file: string;
  /** Why, in one sentence. */
  readonly reason: string;
}

/** What a 通报 is made of. */
export interface NoticeInput {
  readonly checked: readonly CheckedReport[];
  /** Files that could not be read. */
  readonly unread: readonly Unread[];
}

/** 关于2025年度政府信息公开工作年度报告审核情况的通报 */
export function noticeTitle({ checked }: NoticeInput): string {
  const years = [...new Set(checked.flatMap(({ year }) => year ?? []))];
  const of = years.length === 1 ? `${years[0]}年度` : '';
  return `关于${of}政府信息公开工作年度报告审核情况的通报`;
}

export function nameOf({ unitName, file }: CheckedReport): string {
  return unitName === '' ? file : unitName;
}
