/** A workbook of plain lists, for people to sort, filter and print. */
export interface ListWorkbook {
  readonly title: string;
  readonly sheets: readonly ListSheet[];
}

export interface ListSheet {
  readonly name: string;
  readonly title: string;
  /** Lines between title and head: what is counted, when. */
  readonly lines: readonly string[];
  readonly columns: readonly ListColumn[];
  /** One value for each column; null is an empty cell. */
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** The last row is a sum. */
  readonly total?: boolean;
}

export interface ListColumn {
  readonly head: string;
  /** In digits of the standard font. */
  readonly width: number;
  /** Text runs over several lines, left-aligned; everything else is centred. */
  readonly long?: boolean;
}
