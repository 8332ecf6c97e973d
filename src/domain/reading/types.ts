import type { TableValues } from '../cells/index.ts';
import type { CellKey, EditionId, TableId } from '../forms/index.ts';
import type { Section } from '../report/index.ts';
import type { OwnFile } from './own/types.ts';

/**
 * The neutral form that every reader yields and the recogniser understands: blocks of text and grids of cells,
 * each knowing where it stood. It knows nothing of statutory tables; the recogniser knows nothing of file formats.
 */
export interface NeutralDocument {
  readonly fileName: string;
  /** File format in people's words, e.g. Excel 工作簿. */
  readonly format: string;
  readonly blocks: readonly NeutralBlock[];
  /** What the reader itself has to say (hidden sheets, formulas without results, …). */
  readonly notes: readonly ReadNote[];
  /** What a Word or HTML file that this program wrote says of itself. */
  readonly own?: OwnFile | null;
}

export type NeutralBlock = NeutralParagraph | NeutralGrid;

export interface NeutralParagraph {
  readonly kind: 'paragraph';
  readonly text: string;
  /** Where it stood, in words: 第12行, 正文第3段. */
  readonly place: string;
}

export interface NeutralGrid {
  readonly kind: 'grid';
  /** Sheet name, or 第2个表格. */
  readonly name: string;
  readonly hidden: boolean;
  readonly cells: readonly NeutralCell[];
}

/** One cell of a grid; a merged cell stands once, at its upper left corner. */
export interface NeutralCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** As displayed, untrimmed. */
  readonly text: string;
  /** The number the file holds, where the cell is numeric. */
  readonly number?: number | undefined;
  /** Stands in a hidden row or column of a sheet that is shown. */
  readonly hidden?: boolean | undefined;
  /** Where it stands, in words: 表三!D7, 第2个表格第4行第3列. */
  readonly place: string;
}

export interface ReadNote {
  readonly level: 'info' | 'warning' | 'error';
  /** sheet!cell, table/row/column or line; the file name where it is about the file as a whole. */
  readonly where: string;
  /** A Chinese sentence: what was cleaned, guessed or not understood. */
  readonly message: string;
  /** The statutory cell the note is about. */
  readonly cell?: { readonly table: TableId; readonly cell: CellKey } | undefined;
  /** The printed label the note is about, and the official words. */
  readonly label?:
    { readonly table: TableId; readonly printed: string; readonly official: string } | undefined;
}

/** How sure the reading of one cell is. */
export type Certainty = 'certain' | 'inferred' | 'notFound';

export interface CellReading {
  readonly certainty: Certainty;
  /** Where it was found in the source; empty where it was not. */
  readonly place: string;
  /** The text that stood there. */
  readonly raw: string;
}

/** What was recognised in one document. Values are as the file states them, wrong ones included. */
export interface ReadReport {
  readonly unitName: string | null;
  readonly year: number | null;
  readonly edition: EditionId;
  readonly title: string;
  readonly preamble: string;
  readonly sections: readonly Section[];
  /** 撰稿、审核信息, one a line; undefined where there are none. */
  readonly review?: string | undefined;
  readonly tables: Readonly<Record<TableId, TableValues>>;
  /** Parallel to `tables`. */
  readonly readings: Readonly<Record<TableId, readonly CellReading[]>>;
  /** Tables that were not found at all. */
  readonly missingTables: readonly TableId[];
  readonly notes: readonly ReadNote[];
}
