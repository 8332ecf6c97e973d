import type { Item } from './lines.ts';
import { labelKey } from './normalise.ts';
import type { ValueRecord } from './records.ts';
import { canBelongToRow } from './tableWords.ts';
import type { TableTerms } from './vocabulary.ts';

const MAX_JOINED = 4;
/** What words further from the values are worth: the label stands next to them, its groups further away. */
const FAR = 0.85;
const LONGER = 0.005;
const LONGEST = 40;

export interface LabelCandidate {
  readonly key: string;
  readonly weight: number;
}

const made = new WeakMap<ValueRecord, readonly LabelCandidate[]>();

/** Every way to read the label of a record: its texts joined, from the one next to the values outwards. */
export function labelCandidates(record: ValueRecord): readonly LabelCandidate[] {
  const known = made.get(record);
  if (known) return known;
  const candidates = candidatesOf(record);
  made.set(record, candidates);
  return candidates;
}

function candidatesOf(record: ValueRecord): readonly LabelCandidate[] {
  const texts = record.labels.length > 0 ? record.labels : record.heads.slice(-MAX_JOINED);
  const weights = new Map<string, number>();
  const offer = (items: readonly Item[], weight: number): void => {
    if (!items.every(({ text }) => canBelongToRow(text))) return;
    const key = labelKey(items.map((item) => item.text).join(''));
    if (key !== '') weights.set(key, Math.max(weight, weights.get(key) ?? 0));
  };
  for (let count = 1; count <= Math.min(MAX_JOINED, texts.length); count += 1) {
    offer(texts.slice(-count), 1);
  }
  const last = texts.at(-1);
  if (last && !record.inGrid) {
    const words = last.text.split(/[\s\u3000]+/);
    for (let count = 1; count < Math.min(MAX_JOINED, words.length); count += 1) {
      offer([{ ...last, text: words.slice(-count).join('') }], 1);
    }
    // The label may begin on the lines above that of its figures.
    const above = record.labels.length > 0 ? record.heads.slice(1 - MAX_JOINED) : [];
    above.forEach((head, at) => {
      const isAdjacent = record.line - head.line === above.length - at;
      if (isAdjacent) offer([...above.slice(at), ...texts], 1);
    });
  }
  if (record.inGrid) {
    // A unit or remark column may stand between the label and the values.
    for (let end = texts.length - 1; end > 0; end -= 1) {
      for (let start = Math.max(0, end - MAX_JOINED); start < end; start += 1) {
        offer(texts.slice(start, end), FAR);
      }
    }
  }
  return [...weights].map(([key, weight]) => ({ key, weight }));
}

const fits = new WeakMap<ValueRecord, Map<TableTerms, readonly number[]>>();

/** How well any reading of the record's label fits each row of a table, 0 to 1, by position. */
export function recordFits(record: ValueRecord, terms: TableTerms): readonly number[] {
  const known = fits.get(record) ?? new Map<TableTerms, readonly number[]>();
  fits.set(record, known);
  const found = known.get(terms);
  if (found) return found;
  const best = terms.rows.map(() => 0);
  for (const { key, weight } of labelCandidates(record)) {
    terms.rowFits(key).forEach((fit, position) => {
      if (fit === 0) return;
      best[position] = Math.max(best[position] ?? 0, weight * fit + longer(key));
    });
  }
  known.set(terms, best);
  return best;
}

/** Between equals the longer words decide: 部分公开 before 公开. */
function longer(key: string): number {
  return (LONGER * Math.min(key.length, LONGEST)) / LONGEST;
}

export function bestRow(record: ValueRecord, terms: TableTerms): { position: number; fit: number } {
  let best = { position: -1, fit: 0 };
  recordFits(record, terms).forEach((fit, position) => {
    if (fit > best.fit) best = { position, fit };
  });
  return best;
}
