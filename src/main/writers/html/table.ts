import { formatValue, type TableValues } from '../../../domain/cells/index.ts';
import type { FormTable, LayoutCell } from '../../../domain/forms/index.ts';
import { escapeXml } from '../xml.ts';
import { STYLE } from './style.ts';

/** A statutory table with its merges as issued. */
export function htmlTable(table: FormTable, values: TableValues): string {
  const { layout } = table;
  const columns = layout.columnWidths.map((width) => `<col style="width: ${percent(width)}">`);
  const row = (index: number): string => {
    const cells = layout.cells.filter((cell) => cell.row === index);
    return `<tr>${cells.map((cell) => tableCell(cell, values)).join('')}</tr>`;
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

function tableCell(cell: LayoutCell, values: TableValues): string {
  const spans =
    (cell.rowSpan > 1 ? ` rowspan="${cell.rowSpan}"` : '') +
    (cell.columnSpan > 1 ? ` colspan="${cell.columnSpan}"` : '');
  if (cell.kind === 'value') {
    const text = formatValue(values[cell.cell] ?? null);
    return `<td${spans} style="${STYLE.value}">${text}</td>`;
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
