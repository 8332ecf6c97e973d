import type { TableId, TableLayout } from '../../forms/index.ts';
import { SIZE } from './layout.ts';

export interface TableType {
  /** Ends the ids of the table's styles. */
  readonly suffix: string;
  /** Begins their names. */
  readonly name: string;
  /** Of heads and labels, in half-points. */
  readonly size: number;
  /** Of numbers, in half-points. */
  readonly valueSize: number;
  /** Exact line pitch in twips. */
  readonly line: number;
  /** Least height of a row in twips. */
  readonly rowHeight: number;
  /** Space at the left and right edge of a cell in twips. */
  readonly padding: number;
  /** Space above and below the text of a cell in twips. */
  readonly paddingVertical: number;
}

/** How each table is set: 小四 to 小五, so that 表三 stays on one page. */
export const TABLE_TYPE: Readonly<Record<TableId, TableType>> = {
  proactive: {
    suffix: '2',
    name: '表二',
    size: SIZE.smallFour,
    valueSize: SIZE.smallFour,
    line: 320,
    rowHeight: 480,
    padding: 100,
    paddingVertical: 30,
  },
  requests: {
    suffix: '3',
    name: '表三',
    size: SIZE.smallFive,
    valueSize: SIZE.five,
    line: 230,
    rowHeight: 360,
    padding: 40,
    paddingVertical: 20,
  },
  litigation: {
    suffix: '4',
    name: '表四',
    size: SIZE.five,
    valueSize: SIZE.five,
    line: 250,
    rowHeight: 560,
    padding: 15,
    paddingVertical: 30,
  },
};

/** Behind the last row, and before a row that is one title over all columns. */
export function mayBreakAfter(layout: TableLayout, row: number): boolean {
  const next = layout.cells.find((cell) => cell.row === row + 1);
  return next === undefined || next.columnSpan === layout.columnWidths.length;
}

/**
 * The side padding with which a head that does not fit in a line is set two characters to a line (结果／维持) and not
 * three and one; null where the table's own padding serves.
 */
export function narrowHeadPadding(text: string, width: number, type: TableType): number | null {
  const character = type.size * 10;
  const fits = text.length * character <= width - 2 * type.padding;
  if (fits || text.length % 2 === 1 || width > 4 * character) return null;
  return Math.max(type.padding, Math.floor((width - 2.6 * character) / 2));
}
