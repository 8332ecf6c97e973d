import { formatValue, type TableValues } from '../../../domain/cells/index.ts';
import type { FormTable, LayoutCell } from '../../../domain/forms/index.ts';
import { escapeXml } from '../xml.ts';
import { STYLE } from './style.ts';

/** Attributes of a value cell, by its index, beginning with a space. */
export type CellAttributes = (table: FormTable, index: number) => string;

/** A statutory table with its merges as issued. */
export function htmlTable(
  table: FormTable,
  values: TableValues,
  attributes: CellAttributes = () => '',
): string {
  const { layout } = table;
  const columns = layout.columnWidths.map((width) => `<col style="width: ${percent(width)}">`);
  const row = (index: number): string => {
    const cells = layout.cells.filter((cell) => cell.row === index);
    return `<tr>${cells.map((cell) => tableCell(cell, values, attributes(table, cell.cell))).join('')}</tr>`;
  };
  const rows = Array.from({ length: layout.rowCount }, (_, index) => row(index));
  const head = rows.slice(0, layout.headRows);
  return [
    `<div style="${STYLE.scroller}">`,
    `<table style="${STYLE.table}">`,
    `<colgroup>${columns.join('')}</colgroup>`,
    ...(head.length === 0 ? [] : ['<thead>', ...head, '</thead>']),
    '<tbody>',
    ...rows.slice(layout.headRows),
    '</tbody>',
    '</table>',
    '</div>',
  ].join('\n');
}

function tableCell(cell: LayoutCell, values: TableValues, own: string): string {
  const spans =
    (cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : '') +
    (cell.columnSpan > 1 ? ` colspan="${cell.columnSpan}"` : '');
  if (cell.kind === 'value') {
    const text = formatValue(values[cell.cell] ?? null);
    return `<td${spans}${own} style="${STYLE.value}">${text}</td>`;
  }
  return `<th${spans} style="${styleOf(cell)}">${escapeXml(cell.text)}</th>`;
}

function styleOf(cell: LayoutCell): string {
  if (cell.kind === 'head') return STYLE.head;
  return cell.rowSpan > 1 ? STYLE.group : STYLE.label;
}

function percent(width: number): string {
  return `${Number(width.toFixed(3))}%`;
}
