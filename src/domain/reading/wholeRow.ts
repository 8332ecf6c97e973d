import type { FormTable } from '../forms/index.ts';
import { kindOf } from './lines.ts';
import { compact } from './normalise.ts';
import type { NeutralBlock, NeutralCell, NeutralGrid } from './types.ts';

export interface WholeRow {
  /** The figures under the heads of the form. */
  readonly table: NeutralGrid;
  /** The block without them. */
  readonly rest: readonly NeutralBlock[];
  /** The words that stood before the figures. */
  readonly was: string;
}

type Figure = Pick<NeutralCell, 'text' | 'number' | 'place'>;

/** A table that the form prints as one row, from the line it stands in. A sentence where the figures do not fit. */
export function wholeRow(block: NeutralBlock, place: string, form: FormTable): WholeRow | string {
  const line = block.kind === 'paragraph' ? lineOf(block) : rowOf(block, place);
  const { figures, was } = line;
  if (figures.length !== form.cells.length) {
    return `这一行有 ${figures.length} 个数，${form.name}应有 ${form.cells.length} 个`;
  }
  return { table: tableOf(form, figures), rest: line.rest, was };
}

interface Line {
  readonly figures: readonly Figure[];
  readonly rest: readonly NeutralBlock[];
  readonly was: string;
}

function lineOf(block: Extract<NeutralBlock, { kind: 'paragraph' }>): Line {
  const parts = block.text.trim().split(/[\s\u3000]+/);
  const label = parts.findLastIndex((part) => kindOf(part, undefined) !== 'value') + 1;
  const words = parts.slice(0, label).join(' ');
  const figures = parts.slice(label).map((text) => ({ text, place: block.place }));
  return { figures, rest: words === '' ? [] : [{ ...block, text: words }], was: words };
}

function rowOf(grid: NeutralGrid, place: string): Line {
  const row = grid.cells.find((cell) => cell.place === place)?.row;
  const own = grid.cells.filter((cell) => cell.row === row).toSorted((a, b) => a.column - b.column);
  const isText = (cell: NeutralCell): boolean => kindOf(cell.text, cell.number) === 'text';
  const isFigure = (cell: NeutralCell): boolean => kindOf(cell.text, cell.number) === 'value';
  const left = grid.cells.filter((cell) => cell.row !== row || !isFigure(cell));
  return {
    figures: own
      .filter(isFigure)
      .map(({ text, number, place: at }) => ({ text, number, place: at })),
    rest: left.length === 0 ? [] : [{ ...grid, cells: left }],
    was: compact(
      own
        .filter(isText)
        .map(({ text }) => text)
        .join(''),
    ),
  };
}

function tableOf({ name, layout }: FormTable, figures: readonly Figure[]): NeutralGrid {
  const cells = layout.cells.map(
    ({ row, column, rowSpan, columnSpan, text, cell }): NeutralCell => ({
      row,
      column,
      rowSpan,
      columnSpan,
      ...(figures[cell] ?? { text, place: '' }),
    }),
  );
  return { kind: 'grid', name, hidden: false, cells };
}
