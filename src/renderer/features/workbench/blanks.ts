import { isComputed } from '../../../domain/cells/index.ts';
import { tableOf, type FormCell, type TableId } from '../../../domain/forms/index.ts';
import type { Report, ReportEdit } from '../../../domain/report/index.ts';

/** The cells of a table that are typed in and have not been filled. */
export const blankCells = (report: Report, table: TableId): readonly FormCell[] =>
  tableOf(report.edition, table).cells.filter(
    (cell) => !isComputed(cell) && report.tables[table][cell.index] === null,
  );

/** The edits that put 0 into every blank cell of a table; not applicable stays as it is. */
export const fillBlanks = (report: Report, table: TableId): readonly ReportEdit[] =>
  blankCells(report, table).map((cell) => ({
    kind: 'cell',
    table,
    cell: cell.key,
    from: null,
    to: 0,
  }));
