import { tableOf, type TableId } from '../forms/index.ts';
import type { CellReading, ReadNote, ReadReport } from './types.ts';
import { cellWords } from './values.ts';

/**
 * The report with the cells that there is a reason to doubt as inferred, each with the reason in a note; `reasonOf`
 * is asked for every certain cell and answers null where there is none.
 */
export function doubted(
  report: ReadReport,
  reasonOf: (table: TableId, reading: CellReading) => string | null,
): ReadReport {
  const notes: ReadNote[] = [];
  const readingsOf = (table: TableId): readonly CellReading[] => {
    const form = tableOf(report.edition, table);
    return report.readings[table].map((reading, index) => {
      const cell = form.cells[index];
      const reason = reading.certainty === 'certain' ? reasonOf(table, reading) : null;
      if (!cell || reason === null) return reading;
      const message = `${cellWords(form.name, cell)}：${reason}`;
      const where = reading.place;
      notes.push({ level: 'warning', where, message, cell: { table, cell: cell.key } });
      return { ...reading, certainty: 'inferred' };
    });
  };
  const readings = {
    proactive: readingsOf('proactive'),
    requests: readingsOf('requests'),
    litigation: readingsOf('litigation'),
  };
  return { ...report, readings, notes: [...report.notes, ...notes] };
}
