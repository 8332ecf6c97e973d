import { EDITIONS, TABLE_IDS, type TableId } from '../forms/index.ts';
import { bestRow, labelCandidates } from './fits.ts';
import type { Item, Line } from './lines.ts';
import { memoised } from './memo.ts';
import { labelKey } from './normalise.ts';
import type { ValueRecord } from './records.ts';
import { columnFit, termsOf, type TableTerms } from './vocabulary.ts';
import { WordIndex } from './wordIndex.ts';

/**
 * How a table is laid out: `rows` has a record per row of the form; `single` is table 四 as printed, one record for
 * the whole table; `list` is table 四 with a line per figure.
 */
export type TableShape = 'rows' | 'single' | 'list';

/** The records of one printed table, wherever they stand. */
export interface TableCluster {
  readonly table: TableId;
  readonly records: readonly ValueRecord[];
  readonly shape: TableShape;
  readonly hidden: boolean;
  readonly hits: number;
}

/** A label must be at least this like the official words to place its table. */
const HIT = 0.78;
/** Figures that table 四 in one row must at least have. */
export const MIN_SINGLE = 10;
/** Records without a known label that may stand inside one table. */
const MAX_GAP = 12;
/** This many rows seen before, one after the other, are the table a second time. */
const REPEATS = 3;

interface Hit {
  readonly index: number;
  readonly table: TableId;
  readonly row: string;
  /** Position of the row in the form. */
  readonly order: number;
  readonly shape: TableShape;
}

/** Groups the records into tables; the same table twice (other year, other agency) gives two clusters. */
export function toClusters(
  records: readonly ValueRecord[],
  lines: readonly Line[],
): readonly TableCluster[] {
  const listed = listedRecords(records);
  const hits = records.flatMap((record, index) =>
    listed.has(index)
      ? [{ index, table: 'litigation', row: `${index}`, order: 0, shape: 'list' } as const]
      : hitOf(record, index),
  );
  const clusters: TableCluster[] = [];
  for (const table of TABLE_IDS) {
    for (const group of groupsOf(hits.filter((hit) => hit.table === table))) {
      clusters.push(clusterOf(table, withoutStrays(group), { records, lines }));
    }
  }
  return clusters.filter(isConvincing);
}

function hitOf(record: ValueRecord, index: number): readonly Hit[] {
  if (isLitigationRow(record))
    return [{ index, table: 'litigation', row: '*', order: 0, shape: 'single' }];
  if (labelCandidates(record).length === 0) return [];
  let best: { fit: number; hit: Hit } | null = null;
  for (const { id } of EDITIONS) {
    for (const table of TABLE_IDS) {
      const terms = termsOf(id, table);
      const { position, fit } = bestRow(record, terms);
      const row = terms.rows[position]?.row.key;
      if (row === undefined || fit < HIT || fit <= (best?.fit ?? 0)) continue;
      best = { fit, hit: { index, table, row, order: position, shape: 'rows' } };
    }
  }
  return best ? [best.hit] : [];
}

const MIN_LIST = 8;
const MAX_LIST_GAP = 2;

/** Records of one figure each, labelled with the results of table 四, many in a row. */
function listedRecords(records: readonly ValueRecord[]): ReadonlySet<number> {
  const terms = termsOf('2021', 'litigation');
  const found = new Set<number>();
  let run: number[] = [];
  const close = (): void => {
    if (run.length >= MIN_LIST) for (const index of run) found.add(index);
    run = [];
  };
  records.forEach((record, index) => {
    if (leafOfRecord(record, terms) === null) return;
    if (index - (run.at(-1) ?? index) > MAX_LIST_GAP) close();
    run.push(index);
  });
  close();
  return found;
}

/** The result a record of one figure is labelled with. */
export function leafOfRecord(record: ValueRecord, terms: TableTerms): string | null {
  const figures = record.cells.filter((item) => item.kind !== 'blank' && item.kind !== 'text');
  if (figures.length > 2) return null;
  const words = labelWords(record).slice(-3);
  if (!canHoldResult(words.at(-1) ?? '')) return null;
  for (let count = 1; count <= words.length; count += 1) {
    const key = labelKey(words.slice(-count).join(''));
    const fit = columnFit(terms, key);
    if (fit && fit.score > 0.95) return fit.column;
  }
  return null;
}

/** The words before the figures, where one line may hold several labels. */
export function labelWords(record: ValueRecord): readonly string[] {
  return [...record.heads, ...record.labels].flatMap((item) =>
    item.text.split(/[\s\u3000]+/).filter((word) => word !== ''),
  );
}

/** Heads of at least three kinds of results, and no row label of its own. */
function isLitigationRow(record: ValueRecord): boolean {
  const texts = [...record.heads, ...record.labels].slice(-40);
  if (!texts.some(({ text }) => canHoldResult(text))) return false;
  const terms = termsOf('2021', 'litigation');
  const own = bestRow(record, terms);
  if (record.labels.length > 0 && record.inGrid && own.fit > 0.9) return false;
  const found = new Set<string>();
  const words = texts.flatMap((item) => [item.text, ...item.text.split(/[\s\u3000]+/)]);
  const alike = new Set<string>();
  for (const key of [...new Set(words.map(labelKey)), ...splitHeads(texts)]) {
    const fit = columnFit(terms, key);
    if (!fit || fit.column === 'total') continue;
    if (fit.score > 0.95) found.add(fit.column);
    if (fit.score >= MISPRINTED) alike.add(fit.column);
  }
  return found.size >= 2 && alike.size >= 3 && !endsWithRow(record, terms);
}

/** Whether a text can be a result of table 四 or a piece of one, told without comparing it with each. */
const canHoldResult = memoised((text: string): boolean => {
  resultIndex ??= new WordIndex([...termsOf('2021', 'litigation').columns.values()].flat());
  const index = resultIndex;
  return text.split(/[\s\u3000]+/).some((word) => index.holdsMost(labelKey(word), 0.5));
});

let resultIndex: WordIndex | null = null;

/** One letter of four is another. */
const MISPRINTED = 0.7;

/** Heads whose words stand in two cells, one below the other or in sequence. */
function splitHeads(items: readonly Item[]): readonly string[] {
  return items.flatMap((item, index) => {
    const below = items.find(
      (other) => other.line > item.line && other.column === item.column && other !== item,
    );
    const next = items[index + 1];
    return [below, next].flatMap((other) => (other ? [labelKey(item.text + other.text)] : []));
  });
}

/** Cells of one procedure of table 四, and some to spare. */
const MAX_ROW = 7;

function endsWithRow(record: ValueRecord, terms: TableTerms): boolean {
  if (record.cells.length > MAX_ROW) return false;
  const texts = [...record.heads, ...record.labels].map(({ text }) => text);
  return [1, 2, 3].some((count) => {
    const key = labelKey(texts.slice(-count).join(''));
    return terms.rows.some(({ keys }) => keys.includes(key));
  });
}

function groupsOf(hits: readonly Hit[]): readonly (readonly Hit[])[] {
  const groups: Hit[][] = [];
  hits.forEach((hit, at) => {
    const group = groups.at(-1);
    const last = group?.at(-1);
    const gap = last === undefined ? 0 : hit.index - last.index;
    if (!group || gap > MAX_GAP || beginsAgain(hits.slice(at, at + REPEATS), group)) {
      groups.push([hit]);
    } else group.push(hit);
  });
  return groups;
}

/** 总计 of another table before or after this one, out of its order, is no row of this one, which has its own. */
function withoutStrays(group: readonly Hit[]): readonly Hit[] {
  const kept = [...group];
  for (;;) {
    const [first, second] = kept;
    const [before, last] = kept.slice(-2);
    if (isStray(kept, first) && (second?.order ?? 0) < (first?.order ?? 0)) kept.shift();
    else if (isStray(kept, last) && (before?.order ?? 0) > (last?.order ?? 0)) kept.pop();
    else return kept;
  }
}

function isStray(group: readonly Hit[], hit: Hit | undefined): boolean {
  if (!hit || hit.shape !== 'rows' || group.length <= 2) return false;
  return group.some((other) => other !== hit && other.row === hit.row);
}

/** One label twice may be a misreading; several in a row are the same table again. */
function beginsAgain(next: readonly Hit[], group: readonly Hit[]): boolean {
  const repeated = next.filter((hit) => group.some((other) => other.row === hit.row));
  const [first] = next;
  if (!first || repeated[0] !== first) return false;
  return first.shape === 'single' || (next.length === REPEATS && repeated.length === REPEATS);
}

function clusterOf(
  table: TableId,
  hits: readonly Hit[],
  { records, lines }: { records: readonly ValueRecord[]; lines: readonly Line[] },
): TableCluster {
  const first = hits[0]?.index ?? 0;
  const last = hits.at(-1)?.index ?? first;
  const taken = records.slice(first, last + 1);
  return {
    table,
    records: taken,
    shape: shapeOf(hits),
    hidden: taken.every((record) => lines[record.line]?.grid?.hidden === true),
    hits: new Set(hits.map((hit) => hit.row)).size,
  };
}

function shapeOf(hits: readonly Hit[]): TableShape {
  if (hits.some((hit) => hit.shape === 'single')) return 'single';
  return hits.some((hit) => hit.shape === 'list') ? 'list' : 'rows';
}

/** One stray label does not make a table. */
function isConvincing(cluster: TableCluster): boolean {
  if (cluster.shape === 'single') {
    return cluster.records.some((record) => record.cells.length >= MIN_SINGLE);
  }
  if (cluster.shape === 'list') return true;
  const needed = { proactive: 3, requests: 6, litigation: 2 } as const;
  return cluster.hits >= needed[cluster.table];
}
