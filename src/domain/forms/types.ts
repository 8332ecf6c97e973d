/**
 * The statutory forms as data.
 *
 * A form edition is one value; the screen grid, Word, Excel, HTML, the reader and the checks all walk it.
 * Source: 国办公开办函〔2019〕60号 and 〔2021〕30号.
 */

export type EditionId = '2019' | '2021';

export type TableId = 'proactive' | 'requests' | 'litigation';

/** `row.column`, the key of a cell inside its table, e.g. `denied.stateSecret.total`. */
export type CellKey = string & { readonly __brand: 'CellKey' };

/** What may stand in a cell. */
export type CellKind =
  /** an integer ≥ 0 */
  | 'count'
  /** an integer that may be negative (本年增/减) */
  | 'signedCount'
  /** a decimal ≥ 0, unit 万元, up to six places */
  | 'money';

export interface FormColumn {
  readonly key: string;
  /** The printed words, e.g. 法律服务机构. */
  readonly label: string;
}

export interface FormRow {
  readonly key: string;
  /** The printed words with their numbering, e.g. 1.属于国家秘密. */
  readonly label: string;
  /** Printed words of the groups the row stands under, outermost first, e.g. 三、本年度办理结果, （三）不予公开. */
  readonly groups: readonly string[];
}

/** One cell that holds a value. */
export interface FormCell {
  readonly key: CellKey;
  /** Position in the table's canonical order; the position in every value array of this table. */
  readonly index: number;
  readonly row: FormRow;
  readonly column: FormColumn;
  readonly kind: CellKind;
  /** Indexes of the cells whose sum this cell is; empty for a cell that is typed in. */
  readonly sumOf: readonly number[];
}

/** One rectangle of the printed table: a head, a label or a value cell. */
export interface LayoutCell {
  readonly kind: 'head' | 'label' | 'value';
  /** Grid position, zero-based, of the upper left corner. */
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** The printed words; empty for a value cell. */
  readonly text: string;
  /** Index of the value cell that stands here; -1 for heads and labels. */
  readonly cell: number;
}

/** The printed table as a grid of rectangles without gaps or overlaps. */
export interface TableLayout {
  /** Relative widths of the grid columns; they sum to 100. */
  readonly columnWidths: readonly number[];
  readonly rowCount: number;
  /** Rows at the top which repeat when the table breaks over pages. */
  readonly headRows: number;
  /** Row by row, left to right. */
  readonly cells: readonly LayoutCell[];
}

export interface FormTable {
  readonly id: TableId;
  /** 表二, 表三 or 表四: the name people use, after the section it belongs to. */
  readonly name: string;
  /** The section (1–6) in which the table is printed. */
  readonly section: 2 | 3 | 4;
  readonly rows: readonly FormRow[];
  readonly columns: readonly FormColumn[];
  readonly cells: readonly FormCell[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly layout: TableLayout;
}

export interface FormEdition {
  readonly id: EditionId;
  /** The document that issued the form. */
  readonly source: string;
  readonly firstYear: number;
  /** Last report year the edition is valid for; Infinity while it is in force. */
  readonly lastYear: number;
  readonly tables: Readonly<Record<TableId, FormTable>>;
}
