import {
  formatValue,
  isComputed,
  parseCellText,
  withTotals,
  type CellValue,
  type TableValues,
} from '../../../domain/cells/index.ts';
import type { FormCell } from '../../../domain/forms/index.ts';
import type { GridModel, Position } from '../grid/model/gridModel.ts';
import { cellsIn, type Range } from '../grid/model/selection.ts';
import type { CellChange } from '../grid/model/state.ts';
import type { ClipBlock } from './block.ts';
import { stripLabels } from './labels.ts';
import { placementOf } from './placement.ts';

/** What a paste would do. Nothing of the clipboard is left out of it but recognised labels and blanks. */
export interface PastePlan {
  readonly changes: readonly CellChange[];
  /** Texts that are no value, with the cell they would go to. */
  readonly unreadable: readonly { readonly cell: FormCell; readonly text: string }[];
  /** Texts for which the table has no place. */
  readonly unplaced: readonly string[];
  /** Pasted totals that differ from what the parts add up to; they are compared, not stored. */
  readonly differing: readonly {
    readonly cell: FormCell;
    readonly pasted: CellValue;
    readonly computed: CellValue;
  }[];
  /** The cells the paste touches, for the selection afterwards. */
  readonly cells: readonly FormCell[];
}

export interface PasteRequest {
  readonly block: ClipBlock;
  readonly model: GridModel;
  readonly values: TableValues;
  readonly active: Position;
  readonly range: Range;
}

/** Plans a paste at the active cell; one single value fills the whole selection, as in Excel. */
export function planPaste(request: PasteRequest): PastePlan {
  const { block, model } = request;
  const [only] = block[0] ?? [];
  const single = block.length === 1 && block[0]?.length === 1 && only;
  if (single) {
    return planOf(
      cellsIn(model, request.range).map((cell) => ({ cell, text: only.text })),
      request,
    );
  }
  const placing = placedTexts(request);
  return planOf(placing.texts, request, placing.unplaced);
}

interface PlacedText {
  readonly cell: FormCell;
  readonly text: string;
}

function placedTexts(request: PasteRequest): {
  readonly texts: readonly PlacedText[];
  readonly unplaced: readonly string[];
} {
  const { block, model, active } = request;
  const stripped = stripLabels(block, model.table);
  const placement = placementOf(stripped, model, active);
  const texts = new Map<FormCell, string>();
  const unplaced: string[] = [];
  stripped.rows.forEach((sourceRow, line) => {
    stripped.columns.forEach((sourceColumn, index) => {
      const source = block[sourceRow]?.[sourceColumn];
      if (!source || source.covered) return;
      const row = placement.rows[line];
      const column = placement.columns[index];
      const text = source.text.trim();
      const cell =
        row === undefined || column === undefined ? undefined : model.at({ row, column });
      // A cell over several columns takes the one value that stands there.
      const taken = cell !== undefined && (texts.get(cell) ?? '') !== '';
      if (cell && !taken) texts.set(cell, text);
      else if (text !== '') unplaced.push(text);
    });
  });
  return { texts: [...texts].map(([cell, text]) => ({ cell, text })), unplaced };
}

function planOf(
  texts: readonly PlacedText[],
  { model, values }: PasteRequest,
  unplaced: readonly string[] = [],
): PastePlan {
  const readings = texts.map(({ cell, text }) => ({
    cell,
    text,
    parsed: parseCellText(text, cell.kind),
  }));
  const changes = readings.flatMap(({ cell, parsed }) =>
    parsed.ok && !isComputed(cell) ? [{ index: cell.index, to: parsed.value }] : [],
  );
  const typed = changes.reduce<TableValues>((all, { index, to }) => all.with(index, to), values);
  const after = withTotals(model.table, typed);
  return {
    changes,
    unplaced,
    unreadable: readings.flatMap(({ cell, text, parsed }) => (parsed.ok ? [] : [{ cell, text }])),
    differing: readings.flatMap(({ cell, parsed }) => {
      const computed = after[cell.index] ?? null;
      if (!isComputed(cell) || !parsed.ok || parsed.value === null) return [];
      return parsed.value === computed ? [] : [{ cell, pasted: parsed.value, computed }];
    }),
    cells: texts.map(({ cell }) => cell),
  };
}

/** A value in words where a blank would be invisible. */
export function valueWords(value: CellValue): string {
  return value === null ? '空白' : formatValue(value);
}
