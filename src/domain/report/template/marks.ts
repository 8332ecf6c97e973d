import type { TableId } from '../../forms/index.ts';
import { textOf, type TextPart } from '../edit.ts';
import type { Report } from '../report.ts';

/** Marks of an office's own Word template that stand for a text of the report; each is a paragraph by itself. */
export const TEXT_MARKS: Readonly<Record<string, TextPart>> = {
  导语: 'preamble',
  总体情况: 'section1',
  主动公开: 'section2',
  依申请公开: 'section3',
  复议诉讼: 'section4',
  存在问题: 'section5',
  其他事项: 'section6',
  审核信息: 'review',
};

/** Marks that stand for a statutory table; each is a paragraph by itself. */
export const TABLE_MARKS: Readonly<Record<string, TableId>> = {
  表二: 'proactive',
  表三: 'requests',
  表四: 'litigation',
};

/** Marks that stand anywhere in a line, in heads and feet of the page too. */
const INLINE_MARKS = ['标题', '单位', '年度', '日期', '送审稿'] as const;
export type InlineMark = (typeof INLINE_MARKS)[number];

export const MARK = /【([^【】]{1,12})】/g;

/** What is wrong with a template for a report; nothing is where both are empty. */
export interface TemplateProblems {
  /** Marks, with their brackets, for which the report has something that would be lost. */
  readonly missing: readonly string[];
  /** Marks, with their brackets, that stand for nothing here. */
  readonly unknown: readonly string[];
}

/** Marks by where they were found. */
export interface FoundMarks {
  /** Alone in a paragraph of the text. */
  readonly blocks: readonly string[];
  /** Anywhere else. */
  readonly inline: readonly string[];
}

/** Every table and every text of the report that is not empty must have its place. */
export function templateProblems(found: FoundMarks, report: Report): TemplateProblems {
  const texts = Object.entries(TEXT_MARKS).flatMap(([mark, part]) =>
    part === 'review' || textOf(report, part).trim() === '' ? [] : [mark],
  );
  const needed = [...texts, ...Object.keys(TABLE_MARKS)];
  const missing = needed.filter((mark) => !found.blocks.includes(mark));
  const hasTitle = [...found.blocks, ...found.inline].includes('标题');
  const known = (mark: string): boolean => INLINE_MARKS.some((own) => own === mark);
  const unknown = [
    ...found.blocks.filter((mark) => !isBlockMark(mark) && !known(mark)),
    ...found.inline.filter((mark) => !known(mark)),
  ];
  return {
    missing: (hasTitle ? missing : ['标题', ...missing]).map(inBrackets),
    unknown: [...new Set(unknown)].map(inBrackets),
  };
}

export function isBlockMark(mark: string): boolean {
  return Object.hasOwn(TEXT_MARKS, mark) || Object.hasOwn(TABLE_MARKS, mark);
}

function inBrackets(mark: string): string {
  return `【${mark}】`;
}
