import { cellKey, EDITIONS, tableOf, type EditionId, type TableId } from '../../forms/index.ts';
import type { Report } from '../../report/index.ts';

/** The number in a cell named by row and column; undefined where it holds none or the edition has no such cell. */
export function numberAt(report: Report, table: TableId, key: string): number | undefined {
  const index = tableOf(report.edition, table).indexOf.get(key);
  const value = index === undefined ? undefined : report.tables[table][index];
  return typeof value === 'number' ? value : undefined;
}

/** Total of table 四 for 行政诉讼: 未经复议直接起诉 and 复议后起诉 together. */
export function suitsTotal(report: Report): number | undefined {
  const direct = numberAt(report, 'litigation', cellKey('suitDirect', 'total'));
  const after = numberAt(report, 'litigation', cellKey('suitAfterReview', 'total'));
  return direct === undefined && after === undefined ? undefined : (direct ?? 0) + (after ?? 0);
}

/** Indexes of some cells, worked out once for each edition; -1 where an edition has no such cell. */
export function indexesOf(
  table: TableId,
  keys: readonly string[],
): (edition: EditionId) => readonly number[] {
  const byEdition = new Map(
    EDITIONS.map((edition) => [
      edition.id,
      keys.map((key) => edition.tables[table].indexOf.get(key) ?? -1),
    ]),
  );
  return (edition) => byEdition.get(edition) ?? [];
}
