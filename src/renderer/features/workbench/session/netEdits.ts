import type { ReportEdit } from '../../../../domain/report/index.ts';

/** The same change with at most one edit for each cell and text; those that end where they began fall away. */
export function netEdits(edits: readonly ReportEdit[]): ReportEdit[] {
  const net = new Map<string, ReportEdit>();
  for (const edit of edits) {
    const place = placeOf(edit);
    const first = net.get(place);
    net.set(place, first ? joined(first, edit) : edit);
  }
  return [...net.values()].filter((edit) => edit.from !== edit.to);
}

/** Names the cell or text an edit changes. */
export function placeOf(edit: ReportEdit): string {
  return edit.kind === 'cell' ? `${edit.table}.${edit.cell}` : edit.part;
}

function joined(first: ReportEdit, last: ReportEdit): ReportEdit {
  if (first.kind === 'cell' && last.kind === 'cell') return { ...last, from: first.from };
  if (first.kind === 'text' && last.kind === 'text') return { ...last, from: first.from };
  return last;
}
