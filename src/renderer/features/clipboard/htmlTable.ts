import { blockOfSpans, type ClipBlock, type SpanCell } from './block.ts';

/** The tables of an HTML clipboard, one under the other; undefined where there is none. Nothing of it is run. */
export function blockOfHtml(html: string): ClipBlock | undefined {
  if (!/<table/i.test(html)) return undefined;
  const page = new DOMParser().parseFromString(html, 'text/html');
  const outer = [...page.querySelectorAll('table')].filter(
    (table) => !table.parentElement?.closest('table'),
  );
  const rows = outer.flatMap((table) => [...table.rows].map((row) => [...row.cells].map(spanCell)));
  return rows.length === 0 ? undefined : blockOfSpans(rows);
}

function spanCell(cell: HTMLTableCellElement): SpanCell {
  for (const br of cell.querySelectorAll('br')) br.replaceWith('\n');
  return {
    text: (cell.textContent ?? '').trim(),
    rowSpan: cell.rowSpan,
    columnSpan: cell.colSpan,
  };
}
