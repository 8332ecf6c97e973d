import { isComputed, withTotals, type CellValue } from '../../../domain/cells/index.ts';
import { TABLE_IDS, tableOf, type FormCell, type TableId } from '../../../domain/forms/index.ts';
import type { Certainty, ReadReport } from '../../../domain/reading/types.ts';
import type { Report } from '../../../domain/report/index.ts';

/** What an import would do to one cell. */
export interface CellComparison {
  readonly cell: FormCell;
  readonly incoming: CellValue;
  readonly certainty: Certainty;
  /** Where it stood in the file, and the text that stood there. */
  readonly place: string;
  readonly raw: string;
  /** What the report holds now; undefined where there is no report yet. */
  readonly current: CellValue | undefined;
  /** The cell would be changed from what the report holds now. */
  readonly changes: boolean;
  /** A total whose parts add up to something else: the sum, after which the report will go. */
  readonly sum: CellValue | undefined;
}

export interface TableComparison {
  readonly table: TableId;
  readonly missing: boolean;
  readonly cells: readonly CellComparison[];
  readonly certain: number;
  readonly inferred: number;
  readonly notFound: number;
  readonly changes: number;
  readonly wrongTotals: number;
}

/** Every cell of a read report against the report it would go into, if there is one. */
export const compareTables = (
  read: ReadReport,
  existing: Report | null,
): readonly TableComparison[] => {
  const comparable = existing?.edition === read.edition ? existing : null;
  return TABLE_IDS.map((table) => compareTable(read, comparable, table));
};

const compareTable = (
  read: ReadReport,
  existing: Report | null,
  table: TableId,
): TableComparison => {
  const form = tableOf(read.edition, table);
  const sums = withTotals(form, read.tables[table]);
  const cells = form.cells.map((cell): CellComparison => {
    const reading = read.readings[table][cell.index];
    const certainty = reading?.certainty ?? 'notFound';
    const incoming = read.tables[table][cell.index] ?? null;
    const current = existing ? (existing.tables[table][cell.index] ?? null) : undefined;
    const sum = sums[cell.index] ?? null;
    const takes = !isComputed(cell) && certainty !== 'notFound';
    return {
      cell,
      incoming,
      certainty,
      place: reading?.place ?? '',
      raw: reading?.raw ?? '',
      current,
      changes: takes && current !== undefined && current !== incoming,
      sum: isComputed(cell) && typeof incoming === 'number' && sum !== incoming ? sum : undefined,
    };
  });
  const count = (holds: (cell: CellComparison) => boolean): number => cells.filter(holds).length;
  return {
    table,
    missing: read.missingTables.includes(table),
    cells,
    certain: count(({ certainty }) => certainty === 'certain'),
    inferred: count(({ certainty }) => certainty === 'inferred'),
    notFound: count(({ certainty }) => certainty === 'notFound'),
    changes: count(({ changes }) => changes),
    wrongTotals: count(({ sum }) => sum !== undefined),
  };
};
