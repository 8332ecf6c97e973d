import { printableText, textWidth } from '../../../domain/report/index.ts';
import type { ListColumn, ListSheet } from '../../../domain/batch/index.ts';
import { cellPieces, cellText, columnLetters } from '../excel/text.ts';
import { escapeXml } from '../xml.ts';

const LINE_POINTS = 14;
/** Highest row Excel has. */
const MAX_ROW_POINTS = 409;

type Value = string | number | null;

/**
 * The rows of a list in the XML of its sheet, which holds from row `first` on one pattern row for the list and, where
 * it has a total, one for that.
 *
 * Written as text: exceljs keeps an object for each cell, and a list of 5,000 × 30 takes it six times as long.
 */
export function withRows(xml: string, list: ListSheet, first: number): string {
  const start = xml.indexOf(`<row r="${first}"`);
  const end = xml.indexOf('</sheetData>');
  if (start === -1) return xml;
  const patterns = xml.slice(start, end).split('</row>').map(stylesOf);
  const letters = list.columns.map((_, index) => columnLetters(index + 1));
  const last = list.rows.length - 1;
  const rows = list.rows.map((values, index) => {
    const styles = patterns[list.total && index === last ? 1 : 0] ?? [];
    const at = first + index;
    const cells = values.map((value, column) =>
      cellXml(`${letters[column] ?? ''}${at}`, styles[column] ?? '0', value),
    );
    const height = rowPoints(list.columns, values);
    return `<row r="${at}" ht="${height}" customHeight="1">${cells.join('')}</row>`;
  });
  const area = `A1:${letters.at(-1) ?? 'A'}${first + last}`;
  return (xml.slice(0, start) + rows.join('') + xml.slice(end)).replace(
    /<dimension ref="[^"]*"\/>/,
    `<dimension ref="${area}"/>`,
  );
}

/** Index of the style of each cell of a row. */
function stylesOf(row: string): readonly string[] {
  return Array.from(row.matchAll(/<c r="[A-Z]+\d+" s="(\d+)"/g), (match) => match[1] ?? '0');
}

function cellXml(place: string, style: string, value: Value): string {
  const head = `<c r="${place}" s="${style}"`;
  if (value === null || value === '') return `${head}/>`;
  if (typeof value === 'number') return `${head}><v>${value}</v></c>`;
  const text = escapeXml(cellText(cellPieces(printableText(value))[0] ?? ''));
  return `${head} t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

/** Height of a row whose texts are wrapped, in points. */
export function rowPoints(columns: readonly ListColumn[], values: readonly Value[]): number {
  let lines = 1;
  columns.forEach(({ width }, index) => {
    const value = values[index];
    if (typeof value !== 'string') return;
    // A column's width counts digits; edges and indent take three.
    lines = Math.max(lines, Math.ceil((textWidth(value) * 2.1) / Math.max(4, width - 3)));
  });
  return Math.min(MAX_ROW_POINTS, lines * LINE_POINTS + 8);
}
