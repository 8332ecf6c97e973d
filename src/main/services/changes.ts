import type { CellValue } from '../../domain/cells/index.ts';
import type { ReportEdit } from '../../domain/report/index.ts';
import type { ReportId, UnitId } from '../../contract/index.ts';
import type { Change, WriteStore } from '../ports/index.ts';
import type { ServiceContext } from './context.ts';

export interface Place {
  readonly unitId: UnitId;
  readonly reportId: ReportId;
}

/** A cell's value in the change log: blank as nothing, not applicable as NA, a number in full precision. */
export function cellText(value: CellValue): string {
  return value === null ? '' : String(value);
}

/** The inverse of `cellText`. */
export function cellFromText(text: string): CellValue {
  if (text === '') return null;
  return text === 'NA' ? text : Number(text);
}

export function editChange(place: Place, edit: ReportEdit): Change {
  if (edit.kind === 'text') {
    return { ...place, what: edit.part, was: edit.from, became: edit.to };
  }
  return {
    ...place,
    what: `${edit.table}.${edit.cell}`,
    was: cellText(edit.from),
    became: cellText(edit.to),
  };
}

export interface LogNote {
  readonly source: string;
  readonly undoes?: number;
  readonly atMs: number;
}

/** Writes one batch to the change log and returns its number. */
export function logBatch(
  context: Pick<ServiceContext, 'who'>,
  store: WriteStore,
  { changes, ...note }: LogNote & { readonly changes: readonly Change[] },
): number {
  const { source, undoes = null, atMs } = note;
  return store.log.append({ atMs, who: context.who, source, undoes }, changes);
}
