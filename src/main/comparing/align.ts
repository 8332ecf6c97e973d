import { diffArrays } from 'diff';
import { wordsOf } from './words.ts';

/** A paragraph as it is compared: only two of a kind can be one paragraph before and after. */
export interface Line {
  readonly kind: string;
  readonly text: string;
}

/** A line before and after; null where it was not there. */
export interface LinePair<T extends Line> {
  readonly before: T | null;
  readonly after: T | null;
}

/** Share of common text from which two lines are one line that was changed. */
const LIKE = 0.4;
/** More comparisons than this would be slow, and nobody could follow so much that changed. */
const MAX_COMPARED = 10_000;
const MAX_LINES_CHANGED = 4000;

/** Which line became which, in the order of the text: equal lines, lines that were changed, lines that go and come. */
export function alignLines<T extends Line>(
  before: readonly T[],
  after: readonly T[],
): readonly LinePair<T>[] {
  const pairs: LinePair<T>[] = [];
  let gap: { readonly before: T[]; readonly after: T[] } = { before: [], after: [] };
  let [atBefore, atAfter] = [0, 0];
  const closeGap = (): void => {
    pairs.push(...pairGap(gap.before, gap.after));
    gap = { before: [], after: [] };
  };
  for (const { removed, added, count } of changedLines(before, after)) {
    if (removed) gap.before.push(...before.slice(atBefore, atBefore + count));
    if (added) gap.after.push(...after.slice(atAfter, atAfter + count));
    if (!removed && !added) {
      closeGap();
      const own = after.slice(atAfter, atAfter + count);
      own.forEach((line, index) =>
        pairs.push({ before: before[atBefore + index] ?? null, after: line }),
      );
    }
    if (!added) atBefore += count;
    if (!removed) atAfter += count;
  }
  closeGap();
  return pairs;
}

interface ChangedLines {
  readonly removed: boolean;
  readonly added: boolean;
  readonly count: number;
}

function changedLines(before: readonly Line[], after: readonly Line[]): readonly ChangedLines[] {
  const keys = (lines: readonly Line[]): string[] =>
    lines.map(({ kind, text }) => `${kind}\n${text}`);
  const changes = diffArrays(keys(before), keys(after), { maxEditLength: MAX_LINES_CHANGED });
  return (
    changes ?? [
      { removed: true, added: false, count: before.length },
      { removed: false, added: true, count: after.length },
    ]
  );
}

/** Pairs what is alike so that the common text is the most that keeps the order. */
function pairGap<T extends Line>(
  before: readonly T[],
  after: readonly T[],
): readonly LinePair<T>[] {
  const width = after.length + 1;
  const likeness = likenesses(before, after);
  const like = (i: number, j: number): number => likeness[i * after.length + j] ?? 0;
  const best = new Float64Array((before.length + 1) * width);
  const at = (i: number, j: number): number => best[i * width + j] ?? 0;
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const paired = like(i, j) > 0 ? like(i, j) + at(i + 1, j + 1) : 0;
      best[i * width + j] = Math.max(paired, at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: LinePair<T>[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const isPair = like(i, j) > 0 && at(i, j) === like(i, j) + at(i + 1, j + 1);
    const goes = i < before.length && (j >= after.length || at(i + 1, j) >= at(i, j + 1));
    pairs.push({
      before: isPair || goes ? (before[i] ?? null) : null,
      after: isPair || !goes ? (after[j] ?? null) : null,
    });
    if (isPair || goes) i += 1;
    if (isPair || !goes) j += 1;
  }
  return pairs;
}

/** For each line before and after the share of their text that is common; 0 where they are not one line. */
function likenesses(before: readonly Line[], after: readonly Line[]): Float64Array {
  const all = new Float64Array(before.length * after.length);
  if (all.length > MAX_COMPARED) return all;
  const words = after.map(({ text }) => countWords(text));
  before.forEach((line, i) => {
    const own = countWords(line.text);
    after.forEach((other, j) => {
      if (other.kind !== line.kind) return;
      const length = line.text.length + other.text.length;
      const share = (2 * commonLength(own, words[j] ?? new Map())) / Math.max(1, length);
      if (share >= LIKE) all[i * after.length + j] = share;
    });
  });
  return all;
}

function countWords(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

function commonLength(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let length = 0;
  for (const [word, count] of a) length += word.length * Math.min(count, b.get(word) ?? 0);
  return length;
}
