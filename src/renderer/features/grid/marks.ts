import type { Finding, Severity } from '../../../domain/checks/types.ts';
import type { TableId } from '../../../domain/forms/index.ts';
import type { FocusTarget } from '../workbench/session/index.ts';

/** The worst of the standing findings whose wrong side a cell is. */
export type CellMark = Exclude<Severity, 'hint'>;
export type CellFrame = 'wrong' | 'part';

const marks = new WeakMap<readonly Finding[], ReadonlyMap<string, CellMark>>();

export function markOf(
  findings: readonly Finding[],
  table: TableId,
  cell: string,
): CellMark | undefined {
  const known = marks.get(findings) ?? marksOf(findings);
  marks.set(findings, known);
  return known.get(`${table}.${cell}`);
}

function marksOf(findings: readonly Finding[]): ReadonlyMap<string, CellMark> {
  const result = new Map<string, CellMark>();
  for (const { severity, outcome, cells } of findings) {
    if (outcome !== 'fails' || severity === 'hint') continue;
    for (const { table, cell, role } of cells) {
      const place = `${table}.${cell}`;
      if (role === 'wrong' && result.get(place) !== 'error') result.set(place, severity);
    }
  }
  return result;
}

/** How the cell is framed while a finding is looked at. */
export function frameOf(
  target: FocusTarget | null,
  table: TableId,
  cell: string,
): CellFrame | undefined {
  if (target?.kind !== 'finding') return undefined;
  const refs = target.finding.cells.filter((ref) => ref.table === table && ref.cell === cell);
  if (refs.some((ref) => ref.role === 'wrong')) return 'wrong';
  return refs.length > 0 ? 'part' : undefined;
}
