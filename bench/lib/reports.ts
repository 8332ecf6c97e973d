import { formOf } from '../../src/domain/forms/index.ts';
import {
  blankTables,
  reportTitle,
  tablesWithTotals,
  type Report,
} from '../../src/domain/report/index.ts';

/** A small fixed-seed generator (mulberry32), so that every run measures the same reports. */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A filled report of edition 2021 of a county office in which every rule of the tables holds. */
export function balancedReport(seed: number): Report {
  const random = randomNumbers(seed);
  const edition = '2021';
  const tables = blankTables(edition);
  // Made before: a county has no regulations (T2-03), and what it made is in force or repealed (T2-04).
  const documents: Readonly<Record<string, number>> = { made: 12, repealed: 4, inForce: 60 };
  const proactive = formOf(edition).tables.proactive.cells.map(({ row, column }) => {
    if (row.key === 'regulations') return 0;
    return documents[column.key] ?? Math.floor(random() * 300);
  });
  const litigation = tables.litigation.map(() => (random() < 0.2 ? 1 : 0));
  const form = formOf(edition).tables.requests;
  const requests: number[] = form.cells.map((cell) =>
    cell.sumOf.length === 0 && random() < 0.3 ? Math.floor(random() * 12) : 0,
  );
  for (const column of form.columns) {
    const at = (row: string): number => form.indexOf.get(`${row}.${column.key}`) ?? 0;
    const handled = form.cells
      .filter((cell) => cell.column.key === column.key && cell.row.groups.length > 0)
      .filter((cell) => cell.row.key !== 'handledTotal')
      .reduce((sum, cell) => sum + (requests[cell.index] ?? 0), 0);
    requests[at('carriedIn')] = 0;
    requests[at('newlyReceived')] = handled + (requests[at('carriedOut')] ?? 0);
  }
  const unitName = `示例县第${seed}局`;
  return {
    unitName,
    year: 2025,
    edition,
    title: reportTitle(unitName, 2025),
    preamble: '',
    sections: [],
    tables: tablesWithTotals(edition, { proactive, requests, litigation }),
  };
}
