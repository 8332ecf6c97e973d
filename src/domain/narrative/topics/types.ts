import type { TableId } from '../../forms/index.ts';

/** Cells of one table whose sum a text may state, as `row.column` keys; a row prefix ending in `.*` takes the group. */
export interface Reading {
  readonly table: TableId;
  readonly cells: readonly string[];
}

/** One thing that reports state in words and that stands in the tables. */
export interface Topic {
  readonly id: string;
  /** The rule that speaks when text and table differ. */
  readonly rule: 'N-01' | 'N-02' | 'N-03' | 'N-04' | 'N-09';
  /** In the clerk's words: 收到申请, 予以公开. */
  readonly label: string;
  /** Words before the number. */
  readonly before: RegExp;
  /** Words behind the number and its unit. */
  readonly after?: RegExp | undefined;
  readonly units: RegExp;
  /** The sums that count as agreement, the usual one first. */
  readonly readings: readonly Reading[];
  /** What the sentence must speak of, for words that mean something else elsewhere. */
  readonly context?: RegExp | undefined;
  /** What the sentence must have said up to the number. */
  readonly heard?: RegExp | undefined;
  /** What else in the sentence makes the number a part of the figure only. */
  readonly unless?: RegExp | undefined;
  /** Said of other things too, so that a difference alone proves nothing. */
  readonly weak?: boolean | undefined;
}
