/** A stretch of text in a comparison, marked where the other side has something else. */
export interface Piece {
  readonly text: string;
  readonly changed: boolean;
}

/** One cell or paragraph that is not the same in both. A paragraph that one side does not have has no pieces there. */
export interface ComparisonRow {
  readonly kind: 'cell' | 'text';
  /** In printed words: 表三 （三）不予公开 1.属于国家秘密 · 自然人; 一、总体情况 第2段. */
  readonly place: string;
  readonly before: readonly Piece[];
  readonly after: readonly Piece[];
}

/** What is not the same in two reports, tables first, in the order of print. */
export type Comparison = readonly ComparisonRow[];

/** 对照表 as a document. */
export interface ComparisonSheet {
  readonly title: string;
  readonly facts: readonly (readonly [label: string, value: string])[];
  /** What the two columns hold: 上一稿, 本稿. */
  readonly heads: { readonly before: string; readonly after: string };
  readonly rows: Comparison;
}
