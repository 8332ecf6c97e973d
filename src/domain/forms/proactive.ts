import { buildTable, headCell, labelCell, valueCell, type CellSpec } from './build.ts';
import type { CellKind, FormColumn, FormTable, LayoutCell } from './types.ts';

/** One block of table 二: a title line, a line of heads and its rows. */
export interface ProactiveBlock {
  /** e.g. 第二十条第（一）项 */
  readonly title: string;
  readonly columns: readonly (FormColumn & { readonly kind: CellKind })[];
  readonly rows: readonly { readonly key: string; readonly label: string }[];
}

const GRID_COLUMNS = 4;

/**
 * Table 二 from its blocks. The printed grid has four columns; the last column of a block takes what the
 * block's own columns leave over.
 */
export function proactiveTable(blocks: readonly ProactiveBlock[]): FormTable {
  const cells = blocks.flatMap((block) =>
    block.rows.flatMap((row) =>
      block.columns.map((column): CellSpec => ({
        row: { key: row.key, label: row.label, groups: [block.title] },
        column: { key: column.key, label: column.label },
        kind: column.kind,
      })),
    ),
  );
  return buildTable({
    id: 'proactive',
    name: '表二',
    section: 2,
    cells,
    layout: (at) => {
      const layout: LayoutCell[] = [];
      let line = 0;
      for (const block of blocks) {
        const spanOf = (position: number): number =>
          position === block.columns.length - 1 ? GRID_COLUMNS - 1 - position : 1;
        layout.push(headCell([line, 0], block.title, [1, GRID_COLUMNS]));
        line += 1;
        layout.push(headCell([line, 0], '信息内容'));
        block.columns.forEach((column, position) => {
          layout.push(headCell([line, position + 1], column.label, [1, spanOf(position)]));
        });
        line += 1;
        for (const row of block.rows) {
          layout.push(labelCell([line, 0], row.label));
          block.columns.forEach((column, position) => {
            layout.push(valueCell([line, position + 1], at(row.key, column.key), spanOf(position)));
          });
          line += 1;
        }
      }
      return { columnWidths: [34, 22, 22, 22], rowCount: line, headRows: 0, cells: layout };
    },
  });
}
