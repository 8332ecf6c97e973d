import type { DataValidation, Worksheet } from 'exceljs';
import { isComputed } from '../../../domain/cells/index.ts';
import type { CellKind, FormTable, LayoutCell } from '../../../domain/forms/index.ts';

declare module 'exceljs' {
  // There at run time, missing in the library's types: a rule for a range and not for one cell.
  interface Worksheet {
    readonly dataValidations: { add(range: string, rule: DataValidation): void };
  }
}

const WORDS: Readonly<Record<CellKind, string>> = {
  count: '请填 0 或正整数；不适用的填 /。',
  signedCount: '请填整数，减少的前面加减号；不适用的填 /。',
  money: '请填以万元为单位的数，最多六位小数；不适用的填 /。',
};

interface Block {
  readonly kind: CellKind;
  readonly from: LayoutCell;
  to: LayoutCell;
}

/** Says what may be typed: one rule for each rectangle of typed cells of one kind; blank and / always may. */
export function addInputRules(sheet: Worksheet, table: FormTable, rowsAbove: number): void {
  const address = (cell: LayoutCell): string =>
    sheet.getCell(cell.row + 1 + rowsAbove, cell.column + 1).address;
  for (const { kind, from, to } of inputBlocks(table)) {
    sheet.dataValidations.add(`${address(from)}:${address(to)}`, inputRule(kind, address(from)));
  }
}

/** The typed cells row by row as rectangles: a run of equal kind in a row, joined with the same run above. */
function inputBlocks(table: FormTable): readonly Block[] {
  const blocks: Block[] = [];
  for (const run of inputRuns(table)) {
    const above = blocks.find(
      (block) =>
        block.kind === run.kind &&
        block.to.row + 1 === run.from.row &&
        block.from.column === run.from.column &&
        block.to.column === run.to.column,
    );
    if (above) above.to = run.to;
    else blocks.push(run);
  }
  return blocks;
}

function inputRuns(table: FormTable): readonly Block[] {
  const runs: Block[] = [];
  for (const place of table.layout.cells) {
    const form = table.cells[place.cell];
    if (!form || isComputed(form)) continue;
    const last = runs.at(-1);
    const continues =
      last?.kind === form.kind &&
      last.to.row === place.row &&
      last.to.column + last.to.columnSpan === place.column;
    if (last && continues) last.to = place;
    else runs.push({ kind: form.kind, from: place, to: place });
  }
  return runs;
}

/** In a rule for a range the address stands for the upper left cell and moves with the cell. */
function inputRule(kind: CellKind, address: string): DataValidation {
  const conditions: Readonly<Record<CellKind, string>> = {
    count: `${address}>=0,${address}=INT(${address})`,
    signedCount: `${address}=INT(${address})`,
    money: `${address}>=0`,
  };
  return {
    type: 'custom',
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'warning',
    errorTitle: '请核对',
    error: WORDS[kind],
    formulae: [`IF(ISNUMBER(${address}),AND(${conditions[kind]}),${address}="/")`],
  };
}
