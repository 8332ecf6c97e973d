import type { Alignment, Border, Borders, Font, PaperSize } from 'exceljs';
import { columnLetters } from './text.ts';

/** How the workbook looks; sizes in points. */

export function font(size: number, bold = false): Partial<Font> {
  return { name: '宋体', family: 3, charset: 134, size, bold };
}

const THIN: Partial<Border> = { style: 'thin', color: { argb: 'FF000000' } };
export const ALL_BORDERS: Partial<Borders> = { top: THIN, bottom: THIN, left: THIN, right: THIN };

export const CENTRED: Partial<Alignment> = {
  horizontal: 'center',
  vertical: 'middle',
  wrapText: true,
};
export const LEFT: Partial<Alignment> = {
  horizontal: 'left',
  vertical: 'middle',
  wrapText: true,
  indent: 1,
};

export const HEAD_FILL = fill('FFF2F2F2');
/** A computed cell: not to be typed in. */
export const TOTAL_FILL = fill('FFE8EEF7');

function fill(argb: string): {
  readonly type: 'pattern';
  readonly pattern: 'solid';
  readonly fgColor: { readonly argb: string };
} {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb } };
}

/** The library declares the sizes as constants of its types alone. */
// oxlint-disable-next-line typescript/no-unsafe-enum-assignment
export const A4 = 9 as PaperSize;

/** The print area from A1; the library puts a $ before column letters only. */
export function printArea(rows: number, columns: number): string {
  return `A$1:${columnLetters(columns)}$${rows}`;
}
