import type { Item } from './lines.ts';
import type { RowWords, ValueRecord } from './records.ts';

/** Pieces of a label before or after its figures. */
const MAX_PIECES = 3;
const MAX_PIECE = 40;
/** At least this like the words of a row. */
const KNOWN = 0.9;
/** Words of a row in full, or known for it; a beginning of them may do for a short form. */
const WHOLE = 0.96;
/** How much better both halves together must fit than the first alone. */
const GAIN = 0.05;

/**
 * A page break, or figures set in the middle of a label of several lines, leave the end of the label after the
 * figures. Where both halves together are a row label and the first alone is none, they are put together again.
 * `pending` is what stands after the last record.
 */
export function joinBroken(
  records: readonly ValueRecord[],
  pending: readonly Item[],
  words: RowWords,
): readonly ValueRecord[] {
  const result: ValueRecord[] = [];
  for (const record of records) {
    const before = result.at(-1);
    const joined = before && (record.inGrid ? joinInGrid : joinInText)(before, record, words);
    if (!joined) {
      result.push(record);
      continue;
    }
    result[result.length - 1] = joined.before;
    if (joined.record) result.push(joined.record);
  }
  const last = result.at(-1);
  const ended = last ? endOf(last, pending, words) : null;
  if (ended) result[result.length - 1] = ended.record;
  return result;
}

interface Joined {
  readonly before: ValueRecord;
  /** What is left of the record after; null where it held nothing but the rest of the label. */
  readonly record: ValueRecord | null;
}

function joinInGrid(
  before: ValueRecord,
  record: ValueRecord,
  { isRowLabel, labelFit }: RowWords,
): Joined | null {
  const head = before.labels.at(-1);
  const isBlankRow = record.cells.every((item) => item.kind === 'blank');
  const rest = record.heads[0] ?? (isBlankRow ? record.labels[0] : undefined);
  if (!head || !rest || rest.line !== head.line + 1) return null;
  const text = head.text + rest.text;
  const isBroken = isRowLabel(head.text)
    ? labelFit(head.text) < 1 && labelFit(text) === 1
    : isRowLabel(text);
  if (!isBroken) return null;
  const whole = { ...head, text };
  return {
    before: {
      ...before,
      labels: [...before.labels.slice(0, -1), whole],
      lastLine: Math.max(before.lastLine, rest.line),
    },
    record:
      isBlankRow && record.heads.length === 0
        ? null
        : { ...record, heads: record.heads.filter((item) => item !== rest) },
  };
}

function joinInText(before: ValueRecord, record: ValueRecord, words: RowWords): Joined | null {
  if (before.inGrid) return null;
  const ended = endOf(before, record.heads, words);
  if (!ended) return null;
  // The last text before the figures is their own label, unless it is rather the end of a label that has no other.
  const isOwn = record.labels.length === 0 && ended.taken === record.heads.length;
  if (isOwn && words.labelFit(record.heads.at(-1)?.text ?? '') >= ended.fit) return null;
  return { before: ended.record, record: { ...record, heads: record.heads.slice(ended.taken) } };
}

/** The record with the rest of its label, which stands at the beginning of `after`; null where none does. */
function endOf(
  record: ValueRecord,
  after: readonly Item[],
  { labelFit }: RowWords,
): { readonly record: ValueRecord; readonly taken: number; readonly fit: number } | null {
  const own = piecesBefore(record);
  const rest = adjacent(after, record.lastLine);
  // In whatever pieces the label stands before its figures, the best of them tells whether it lacks an end.
  const alone = Math.max(0, ...own.map((_, at) => labelFit(textOf(own.slice(at)))));
  if (own.length === 0 || alone === 1) return null;
  let best: { fit: number; first: number; taken: number } | null = null;
  for (let first = 1; first <= own.length; first += 1) {
    for (let taken = 1; taken <= rest.length; taken += 1) {
      const end = textOf(rest.slice(0, taken));
      const fit = labelFit(textOf(own.slice(-first)) + end);
      // What is known in short may still be the beginning of the official words: 结转下年度／继续办理.
      const isGain = alone < WHOLE ? fit >= KNOWN && fit >= alone + GAIN : fit === 1;
      // What names a row by itself is the label of the next row and the end of none.
      if (isGain && fit > (best?.fit ?? 0) && fit > labelFit(end)) best = { fit, first, taken };
    }
  }
  if (!best) return null;
  const text = textOf([...own.slice(-best.first), ...rest.slice(0, best.taken)]);
  const lastLine = rest[best.taken - 1]?.line ?? record.lastLine;
  const { fit, taken } = best;
  return { record: { ...relabelled(record, best.first, text), lastLine }, taken, fit };
}

/** The texts right before the figures, on their line or on the lines right above it. */
function piecesBefore(record: ValueRecord): readonly Item[] {
  const all = [...record.heads, ...record.labels].slice(-MAX_PIECES);
  const from = all.findLastIndex((item, at) => {
    const next = all[at + 1]?.line ?? record.line;
    return item.text.length > MAX_PIECE || next - item.line > 1;
  });
  return all.slice(from + 1);
}

/** The record with its last `count` texts as one. */
function relabelled(record: ValueRecord, count: number, text: string): ValueRecord {
  const { heads, labels } = record;
  const part = labels.length > 0 ? 'labels' : 'heads';
  const pieces = part === 'labels' ? Math.min(count, labels.length) : count;
  const fromHeads = count - pieces;
  const first = fromHeads > 0 ? heads.at(-fromHeads) : record[part].at(-pieces);
  if (!first) return record;
  return {
    ...record,
    heads: fromHeads > 0 ? heads.slice(0, -fromHeads) : heads,
    [part]: [...record[part].slice(0, -pieces), { ...first, text }],
  };
}

/** The first short texts on the lines right after `line`. */
function adjacent(items: readonly Item[], line: number): readonly Item[] {
  const found = items.slice(0, MAX_PIECES);
  const end = found.findIndex(
    (item, at) => item.line !== line + 1 + at || item.text.length > MAX_PIECE,
  );
  return end < 0 ? found : found.slice(0, end);
}

function textOf(items: readonly Item[]): string {
  return items.map((item) => item.text.trim()).join('');
}
