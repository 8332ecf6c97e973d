import { rowWords, valueWords } from '../../domain/checks/words.ts';
import type { Comparison, ComparisonRow, Piece } from '../../domain/comparison/index.ts';
import { TABLE_IDS, tableOf, type FormTable } from '../../domain/forms/index.ts';
import {
  printableReport,
  SECTION_NUMBERS,
  sectionNumeral,
  sectionOf,
  sectionTitle,
  type Report,
  type SectionNumber,
} from '../../domain/report/index.ts';
import { alignLines, type Line } from './align.ts';
import { stepsBetween, type Step } from './steps.ts';

/**
 * What is not the same in two reports, cell by cell and paragraph by paragraph. Of two editions of the form only the
 * cells that both have can be compared.
 */
export function compareReports(before: Report, after: Report): Comparison {
  const [old, now] = [printableReport(before), printableReport(after)];
  return [
    ...TABLE_IDS.flatMap((id) => cellRows(tableOf(now.edition, id), old, now)),
    ...textRows(old, now),
  ];
}

function cellRows(form: FormTable, before: Report, after: Report): readonly ComparisonRow[] {
  const old = tableOf(before.edition, form.id);
  return form.cells.flatMap((cell): readonly ComparisonRow[] => {
    const index = old.indexOf.get(cell.key);
    if (index === undefined) return [];
    const was = before.tables[form.id][index] ?? null;
    const is = after.tables[form.id][cell.index] ?? null;
    if (was === is) return [];
    const place = `${form.name} ${rowWords(cell)} · ${cell.column.label}`;
    return [
      { kind: 'cell', place, before: [changed(valueWords(was))], after: [changed(valueWords(is))] },
    ];
  });
}

function textRows(before: Report, after: Report): readonly ComparisonRow[] {
  return [
    ...lineRows('标题', before.title, after.title),
    ...lineRows('导语', before.preamble, after.preamble),
    ...SECTION_NUMBERS.flatMap((no) => [
      ...lineRows(`${sectionNumeral(no)}、标题`, titleOf(before, no), titleOf(after, no)),
      ...lineRows(
        `${sectionNumeral(no)}、${titleOf(after, no)}`,
        sectionOf(before, no)?.text ?? '',
        sectionOf(after, no)?.text ?? '',
      ),
    ]),
    ...lineRows('撰稿、审核信息', before.review ?? '', after.review ?? ''),
  ];
}

function titleOf(report: Report, no: SectionNumber): string {
  return sectionOf(report, no)?.title ?? sectionTitle(no);
}

interface NumberedLine extends Line {
  /** From 1. */
  readonly number: number;
}

function lineRows(place: string, before: string, after: string): readonly ComparisonRow[] {
  if (before === after) return [];
  const [old, now] = [linesOf(before), linesOf(after)];
  const isOne = old.length <= 1 && now.length <= 1;
  return alignLines(old, now).flatMap((pair): readonly ComparisonRow[] => {
    if (pair.before?.text === pair.after?.text) return [];
    const where = pair.after
      ? `${place} 第${pair.after.number}段`
      : `${place} 原第${pair.before?.number ?? 0}段`;
    return [{ kind: 'text', place: isOne ? place : where, ...sidesOf(pair.before, pair.after) }];
  });
}

/** Blank lines say nothing, but count. */
function linesOf(text: string): readonly NumberedLine[] {
  return text
    .split('\n')
    .map((line, index) => ({ kind: '', text: line, number: index + 1 }))
    .filter((line) => line.text !== '');
}

function sidesOf(before: Line | null, after: Line | null): Pick<ComparisonRow, 'before' | 'after'> {
  const steps = stepsBetween(before?.text ?? '', after?.text ?? '');
  return { before: side(steps, 'deleted'), after: side(steps, 'inserted') };
}

function side(steps: readonly Step[], own: Step['kind']): readonly Piece[] {
  return steps
    .filter(({ kind }) => kind === 'same' || kind === own)
    .map(({ kind, text }) => ({ text, changed: kind === own }));
}

function changed(text: string): Piece {
  return { text, changed: true };
}
