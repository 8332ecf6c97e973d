import { judgements, type NumberVerdict } from '../../../narrative/index.ts';
import {
  isSectionPart,
  sectionNumberOf,
  textOf,
  type Report,
  type TextPart,
} from '../../../report/index.ts';
import type { Issue } from '../../rule.ts';
import { partWords, quoteAround, wordsAround } from '../../textWords.ts';
import type { CheckInput } from '../../types.ts';
import { numberWords } from '../../words.ts';
import { previousOf } from '../acrossYears.ts';

interface Known {
  readonly previous: Report | undefined;
  readonly judgements: readonly NumberVerdict[];
}
const known = new WeakMap<Report, Known>();

/** The judgements of a report, worked out once for all the rules that read them. */
export function judgementsFor(input: CheckInput): readonly NumberVerdict[] {
  const found = previousOf(input);
  const previous = typeof found === 'string' ? undefined : found.report;
  const before = known.get(input.report);
  if (before && before.previous === previous) return before.judgements;
  const fresh = judgements(input.report, previous);
  known.set(input.report, { previous, judgements: fresh });
  return fresh;
}

/** The findings of one rule: every number the rule speaks of that differs beyond doubt. */
export function verdictIssues(
  rule: string,
  input: CheckInput,
  message: (verdict: NumberVerdict) => string,
): readonly Issue[] {
  return judgementsFor(input)
    .filter(
      (verdict) =>
        verdict.rule === rule &&
        verdict.sure &&
        (verdict.kind === 'contradicts' || verdict.kind === 'doesNotAddUp'),
    )
    .map((verdict) => ({
      message: `${message(verdict)}：“${quoteOf(input.report, verdict)}”请核对正文和表格。`,
      cells: verdict.cells.flatMap((cell) =>
        verdict.table ? [{ table: verdict.table, cell, role: 'wrong' as const }] : [],
      ),
      ...placeOf(input.report, verdict),
      fix: verdict.kind === 'contradicts' ? numberFix(verdict) : undefined,
    }));
}

export interface Place {
  readonly part: TextPart;
  readonly start: number;
  readonly end: number;
}

/** Where in the text a finding stands: section, range and the words around it. */
export function placeOf(
  report: Report,
  { part, start, end }: Place,
): Pick<Issue, 'section' | 'text' | 'quote'> {
  return {
    section: isSectionPart(part) ? sectionNumberOf(part) : undefined,
    text: { part, start, end },
    quote: wordsAround(textOf(report, part), start, end),
  };
}

export function quoteOf(report: Report, { part, start, end }: Place): string {
  return quoteAround(textOf(report, part), start, end);
}

/** 「一、总体情况」说收到申请 12 件，而表三…为 10，相差 2 件 */
export function differsWords(verdict: NumberVerdict): string {
  const expected = verdict.expected ?? 0;
  const difference = Math.abs(expected - verdict.value);
  const unit = verdict.unit === '' ? '' : ` ${verdict.unit}`;
  return (
    `${partWords(verdict.part)}说${verdict.label} ${verdict.text}，而${verdict.comparedWith}为 ` +
    `${numberWords(expected)}${alternativeWords(verdict)}，相差 ${numberWords(Number(difference.toFixed(6)))}${unit}`
  );
}

function alternativeWords({ alternative, expected }: NumberVerdict): string {
  if (alternative === undefined || alternative === expected) return '';
  return `（加上年结转为 ${numberWords(alternative)}）`;
}

/** The number as the tables have it, written as the text writes it; not for numerals, 万 and 余. */
function numberFix({ text, expected, table }: NumberVerdict): Issue['fix'] {
  const digits = /^\d[\d,]*(?=[^\d.,万亿余多]|$)/.exec(text)?.[0];
  if (digits === undefined || expected === undefined || table === undefined) return undefined;
  if (!Number.isInteger(expected) || expected < 0) return undefined;
  const plain = numberWords(expected);
  const grouped = digits.includes(',') ? plain.replace(/\B(?=(?:\d{3})+$)/g, ',') : plain;
  const to = grouped + text.slice(digits.length);
  return { label: `表格无误的，正文改为“${to}”`, to };
}
