import type { CellValue } from '../cells/index.ts';
import type { CellKind } from '../forms/index.ts';

/** A sum inside one row, by positions in the row: `total` is the sum of `parts`. */
export interface RowSum {
  readonly total: number;
  readonly parts: readonly number[];
}

/** For each place of the row the index of the value that goes there, or -1 for none. */
export type Placement = readonly number[];

export interface SequenceFit {
  readonly placement: Placement;
  /** All sums of the row hold and at least one is not all zero, and no other placement does as well. */
  readonly proven: boolean;
}

/** More candidates than this are not tried one by one. */
const MAX_CANDIDATES = 20_000;

/**
 * Puts `values` (in order) into places of these `kinds` (in order) where their numbers differ: places stay empty or values are
 * left out, so that the sums of the row hold if any way makes them hold. Among equals the values stay as far left as
 * they can, so that what is left out or missing is at the end.
 */
export function placeValues(
  values: readonly CellValue[],
  kinds: readonly CellKind[],
  sums: readonly RowSum[],
): SequenceFit {
  const size = kinds.length;
  const count = Math.min(values.length, size);
  if (values.length === size) return { placement: indexes(size), proven: true };
  let best: { placement: Placement; score: number } | null = null;
  let ties = 0;
  for (const chosen of combinations(Math.max(values.length, size), count)) {
    const placement =
      values.length > size ? chosen : indexes(size).map((place) => chosen.indexOf(place));
    const score = scoreOf(placement, values, sums) + kindScore(placement, values, kinds);
    if (!best || score > best.score) {
      best = { placement, score };
      ties = 1;
    } else if (score === best.score) ties += 1;
  }
  return {
    placement: best?.placement ?? indexes(size),
    proven: ties === 1 && (best?.score ?? 0) > sums.length,
  };
}

/** A fraction is money, and only 本年增/减 is negative. */
function kindScore(
  placement: Placement,
  values: readonly CellValue[],
  kinds: readonly CellKind[],
): number {
  const odd = placement.filter((index, place) => {
    const value = values[index];
    if (typeof value !== 'number') return false;
    if (value < 0) return kinds[place] !== 'signedCount';
    return !Number.isInteger(value) && kinds[place] !== 'money';
  });
  return -odd.length;
}

function scoreOf(
  placement: Placement,
  values: readonly CellValue[],
  sums: readonly RowSum[],
): number {
  const at = (place: number): number | null => {
    const value = values[placement[place] ?? -1];
    return typeof value === 'number' ? value : null;
  };
  let score = 0;
  for (const { total, parts } of sums) {
    const stated = at(total);
    if (stated === null) continue;
    const sum = parts.reduce((all, part) => all + (at(part) ?? 0), 0);
    if (Math.abs(sum - stated) > 1e-6) continue;
    score += stated === 0 ? 1 : 3;
  }
  return score;
}

/** Whether `total` is the sum of `parts`; blanks and 不适用 count nothing. */
export function addsUpTo(parts: readonly CellValue[], total: CellValue): boolean {
  if (typeof total !== 'number') return false;
  const sum = parts.reduce<number>((all, part) => all + (typeof part === 'number' ? part : 0), 0);
  return Math.abs(sum - total) < 1e-6;
}

function indexes(size: number): readonly number[] {
  return Array.from({ length: size }, (_, index) => index);
}

/** All ascending choices of `count` out of 0…size-1, leftmost first. */
function* combinations(size: number, count: number): Generator<readonly number[]> {
  const chosen = [...indexes(count)];
  for (let made = 0; made < MAX_CANDIDATES; made += 1) {
    yield [...chosen];
    let at = count - 1;
    while (at >= 0 && chosen[at] === size - count + at) at -= 1;
    if (at < 0) return;
    chosen[at] = (chosen[at] ?? 0) + 1;
    for (let next = at + 1; next < count; next += 1) chosen[next] = (chosen[next - 1] ?? 0) + 1;
  }
}
