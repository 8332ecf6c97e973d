import { isComputed } from '../../domain/cells/index.ts';
import { TABLE_IDS, tableOf, type CellKey } from '../../domain/forms/index.ts';
import { TEXT_PARTS, textOf, type Report, type ReportEdit } from '../../domain/report/index.ts';
import type { ReadReport } from '../../domain/reading/types.ts';
import { asReport } from './asReport.ts';

/** What has to be typed so that `report` says what `wanted` says. */
export function editsTowards(report: Report, wanted: ReadReport): readonly ReportEdit[] {
  const cells = TABLE_IDS.flatMap((table) =>
    tableOf(report.edition, table)
      .cells.filter((cell) => !isComputed(cell))
      .map((cell): ReportEdit => ({
        kind: 'cell',
        table,
        cell: cell.key,
        from: report.tables[table][cell.index] ?? null,
        to: wanted.tables[table][cell.index] ?? null,
      })),
  );
  const texts = TEXT_PARTS.map((part): ReportEdit => ({
    kind: 'text',
    part,
    from: textOf(report, part),
    to: textOf(asReport(wanted), part),
  }));
  return [...cells, ...texts].filter((edit) => edit.from !== edit.to);
}

const INTENDED = 'unable.notHeld.legalService';
const TYPED_INTO = 'unable.notHeld.other';

/** The commonest slip: one number typed a column too far to the right. */
export function slipped(edits: readonly ReportEdit[]): readonly ReportEdit[] {
  const swap: Readonly<Record<string, string>> = {
    [INTENDED]: TYPED_INTO,
    [TYPED_INTO]: INTENDED,
  };
  return edits.map((edit) =>
    edit.kind === 'cell' && edit.table === 'requests' && swap[edit.cell] !== undefined
      ? { ...edit, cell: swap[edit.cell] as CellKey }
      : edit,
  );
}
