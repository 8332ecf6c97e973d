import { formatValue, type TableValues } from '../../../domain/cells/index.ts';
import type { FormCell } from '../../../domain/forms/index.ts';
import type { GridModel } from '../grid/model/gridModel.ts';
import type { Range } from '../grid/model/selection.ts';

export interface Copied {
  readonly text: string;
  readonly html: string;
}

/** The selected cells as tab-separated text and as an HTML table, which land in the cells of Excel and WPS. */
export function copyOf(model: GridModel, range: Range, values: TableValues): Copied {
  const rows = Array.from({ length: range.bottom - range.top + 1 }, (_, down) =>
    cellsOfRow(model, range, range.top + down),
  );
  const textOf = (cell: FormCell): string => formatValue(values[cell.index] ?? null);
  const text = rows
    .map((row) =>
      row.flatMap(({ cell, width }) => [textOf(cell), ...Array(width - 1).fill('')]).join('\t'),
    )
    .join('\r\n');
  // A block ends with a line end, as from Excel: else a blank last row would be lost.
  const end = rows.length > 1 ? '\r\n' : '';
  const html = rows
    .map((row) => row.map(({ cell, width }) => htmlCell(textOf(cell), width)).join(''))
    .map((cells) => `<tr>${cells}</tr>`)
    .join('');
  return { text: text + end, html: `<table>${html}</table>` };
}

function cellsOfRow(
  model: GridModel,
  range: Range,
  row: number,
): readonly { readonly cell: FormCell; readonly width: number }[] {
  const widths = new Map<FormCell, number>();
  for (let column = range.left; column <= range.right; column += 1) {
    const cell = model.at({ row, column });
    widths.set(cell, (widths.get(cell) ?? 0) + 1);
  }
  return [...widths].map(([cell, width]) => ({ cell, width }));
}

function htmlCell(text: string, width: number): string {
  return width === 1 ? `<td>${text}</td>` : `<td colspan="${width}">${text}</td>`;
}
