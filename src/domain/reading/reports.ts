import {
  EDITIONS,
  editionForYear,
  TABLE_IDS,
  type EditionId,
  type TableId,
} from '../forms/index.ts';
import type { TableCluster } from './clusters.ts';
import { bestRow } from './fits.ts';
import type { Item } from './lines.ts';
import { labelKey } from './normalise.ts';
import { termsOf } from './vocabulary.ts';

/** The tables of one report among several in a document. */
export type ReportClusters = Partial<Record<TableId, TableCluster>>;

/** Sorts the tables of a document into reports: the same table again begins the next report. */
export function toReports(clusters: readonly TableCluster[]): readonly ReportClusters[] {
  const visible = clusters.filter(
    (cluster) => !cluster.hidden || !hasVisibleTwin(cluster, clusters),
  );
  const perTable = TABLE_IDS.map((table) => visible.filter((cluster) => cluster.table === table));
  const counts = new Set(perTable.map((list) => list.length).filter((count) => count > 0));
  if (counts.size === 1) {
    const count = [...counts][0] ?? 0;
    return Array.from({ length: count }, (_, index) =>
      collect(perTable.flatMap((list) => list.slice(index, index + 1))),
    );
  }
  const groups: TableCluster[][] = [];
  for (const cluster of visible.toSorted((a, b) => firstLine(a) - firstLine(b))) {
    const group = groups.at(-1);
    if (!group || group.some((other) => other.table === cluster.table)) groups.push([cluster]);
    else group.push(cluster);
  }
  return groups.map(collect);
}

function collect(clusters: readonly TableCluster[]): ReportClusters {
  return Object.fromEntries(clusters.map((cluster) => [cluster.table, cluster]));
}

function hasVisibleTwin(cluster: TableCluster, clusters: readonly TableCluster[]): boolean {
  return clusters.some((other) => !other.hidden && other.table === cluster.table);
}

export function firstLine(cluster: TableCluster): number {
  return cluster.records[0]?.line ?? 0;
}

export function lastLine(cluster: TableCluster): number {
  return cluster.records.at(-1)?.lastLine ?? 0;
}

export interface EditionReading {
  readonly edition: EditionId;
  /** What speaks against it; null where labels and year agree. */
  readonly doubt: string | null;
}

/** The edition whose labels fit the tables best; the year decides where the labels do not. */
export function editionOf(report: ReportClusters, year: number | null): EditionReading {
  const byYear = year === null ? undefined : editionForYear(year);
  const scores = EDITIONS.map(({ id }) => ({ id, score: scoreOf(report, id) }));
  const best = scores.reduce((a, b) => (b.score > a.score ? b : a));
  const tied = scores.every(({ score }) => Math.abs(score - best.score) < 0.5);
  if (tied) {
    const edition = byYear ?? EDITIONS.at(-1)?.id ?? best.id;
    return { edition, doubt: byYear ? null : '从项目名称分不出是哪一版表格，按现行版本读取' };
  }
  const differs = byYear !== undefined && byYear !== best.id;
  return {
    edition: best.id,
    doubt: differs ? `${year ?? ''}年应当使用另一版表格，文件里的表格是 ${best.id} 年版` : null,
  };
}

function scoreOf(report: ReportClusters, edition: EditionId): number {
  let score = 0;
  for (const table of ['proactive', 'requests'] as const) {
    const terms = termsOf(edition, table);
    for (const record of report[table]?.records ?? []) {
      score += bestRow(record, terms).fit >= 0.95 ? 1 : 0;
      score += record.heads.filter((item) => isColumn(item, terms.columns)).length / 2;
    }
  }
  return score;
}

function isColumn(item: Item, columns: ReadonlyMap<string, readonly string[]>): boolean {
  const key = labelKey(item.text);
  return [...columns.values()].some((words) => words.includes(key));
}
