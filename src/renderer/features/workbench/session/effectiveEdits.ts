import { isComputed } from '../../../../domain/cells/index.ts';
import { formOf } from '../../../../domain/forms/index.ts';
import { textOf, type Report, type ReportEdit } from '../../../../domain/report/index.ts';
import { placeOf } from './netEdits.ts';

/**
 * What of `wanted` changes something typed in: one edit for each cell and text, from the value that stands in the
 * report now. Edits of computed cells fall away.
 */
export function effectiveEdits(
  report: Report,
  wanted: readonly ReportEdit[],
): readonly ReportEdit[] {
  const last = new Map(wanted.map((edit) => [placeOf(edit), edit]));
  return [...last.values()]
    .flatMap((edit) => fromNow(report, edit))
    .filter((edit) => edit.from !== edit.to);
}

function fromNow(report: Report, edit: ReportEdit): readonly ReportEdit[] {
  if (edit.kind === 'text') return [{ ...edit, from: textOf(report, edit.part) }];
  const table = formOf(report.edition).tables[edit.table];
  const cell = table.cells[table.indexOf.get(edit.cell) ?? -1];
  if (!cell || isComputed(cell)) return [];
  return [{ ...edit, from: report.tables[edit.table][cell.index] ?? null }];
}
