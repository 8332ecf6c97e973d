import type { CellValue } from '../../../domain/cells/index.ts';
import {
  formOf,
  type EditionId,
  type FormCell,
  type TableId,
} from '../../../domain/forms/index.ts';
import type { Report } from '../../../domain/report/index.ts';

/** Last year's value that can be set beside a cell. */
export interface PreviousValue {
  readonly value: CellValue;
  /** The row it stood in, where that is another one. */
  readonly row?: string | undefined;
}

/**
 * Last year's value for a cell: the same cell in the same edition; across editions only 结转下年度 of last year, which
 * becomes 上年结转 of this year (forms.md, from edition 2019 to 2021). Undefined where nothing can be compared.
 */
export function previousValueOf(
  previous: Report,
  place: { readonly edition: EditionId; readonly table: TableId; readonly cell: FormCell },
): PreviousValue | undefined {
  const { edition, table, cell } = place;
  const form = formOf(previous.edition).tables[table];
  if (previous.edition === edition) {
    return { value: previous.tables[table][cell.index] ?? null };
  }
  if (table !== 'requests' || cell.row.key !== 'carriedIn') return undefined;
  const source = form.cells.find(
    (other) => other.row.key === 'carriedOut' && other.column.key === cell.column.key,
  );
  if (!source) return undefined;
  return { value: previous.tables[table][source.index] ?? null, row: source.row.label };
}
