import type { CellValue, TableValues } from '../../cells/index.ts';
import type { FormCell, FormTable } from '../../forms/index.ts';
import { rowWords } from '../words.ts';
import type { Identity, TotalsMode } from './identities.ts';

/** Some cells and what they would hold, with the sentence that explains it. */
export interface Candidate {
  /** Smaller is likelier: how people really go wrong comes before what merely adds up. */
  readonly rank: number;
  readonly label: string;
  /** A lost sign may stand in no failing sum. */
  readonly isSign?: true;
  readonly changes: readonly { readonly index: number; readonly to: CellValue }[];
}

export interface Situation {
  readonly form: FormTable;
  readonly values: TableValues;
  readonly mode: TotalsMode;
  readonly identities: readonly Identity[];
  readonly residuals: Float64Array;
}

const RANK = { swap: 1, transpose: 2, shift: 3, split: 4, total: 5, solve: 6, sign: 2 } as const;

/** Everything worth trying: small edits in rows and columns that do not add up. */
export function candidatesFor(situation: Situation): readonly Candidate[] {
  const suspects = suspectCells(situation);
  return [
    ...swaps(situation, suspects),
    ...transpositions(situation, suspects),
    ...splits(situation, suspects),
    ...shifts(situation, suspects),
    ...recomputed(situation),
    ...solved(situation, suspects),
    ...signs(situation),
  ];
}

function amount(values: TableValues, index: number): number {
  const value = values[index];
  return typeof value === 'number' ? value : 0;
}

function isEditable(cell: FormCell | undefined, mode: TotalsMode): cell is FormCell {
  return cell !== undefined && (mode === 'stated' || cell.sumOf.length === 0);
}

/** Cells that stand in a sum which fails. */
function suspectCells({ form, identities, residuals, mode }: Situation): readonly FormCell[] {
  const suspect = new Set<number>();
  identities.forEach((identity, index) => {
    if (residuals[index] === 0) return;
    for (const cell of identity.plus) suspect.add(cell);
    for (const cell of identity.minus) suspect.add(cell);
  });
  return form.cells.filter((cell) => suspect.has(cell.index) && isEditable(cell, mode));
}

function name(cell: FormCell): string {
  return `「${rowWords(cell)}」「${cell.column.label}」`;
}

function swaps(
  { form, values, mode }: Situation,
  suspects: readonly FormCell[],
): readonly Candidate[] {
  const wanted = new Set(suspects.map((cell) => cell.index));
  return suspects.flatMap((cell): readonly Candidate[] => {
    const others = form.cells.filter(
      (other) =>
        other.row.key === cell.row.key &&
        other.index > cell.index &&
        wanted.has(other.index) &&
        isEditable(other, mode) &&
        amount(values, other.index) !== amount(values, cell.index),
    );
    return others.map((other) => swapOf(values, cell, other));
  });
}

function swapOf(values: TableValues, cell: FormCell, other: FormCell): Candidate {
  const a = values[cell.index] ?? null;
  const b = values[other.index] ?? null;
  const distance = other.index - cell.index;
  const oneIsEmpty = amount(values, cell.index) === 0 || amount(values, other.index) === 0;
  return {
    rank: RANK.swap + (oneIsEmpty ? 0 : 0.4) + distance / 20,
    label: `「${rowWords(cell)}」行「${cell.column.label}」与「${other.column.label}」填串了列，互换`,
    changes: [
      { index: cell.index, to: b },
      { index: other.index, to: a },
    ],
  };
}

function transpositions(
  { values }: Situation,
  suspects: readonly FormCell[],
): readonly Candidate[] {
  return suspects.flatMap((cell): readonly Candidate[] => {
    const digits = String(amount(values, cell.index));
    if (!/^\d{2,}$/.test(digits)) return [];
    return Array.from({ length: digits.length - 1 }, (_, at) => {
      const to = Number(
        `${digits.slice(0, at)}${digits[at + 1] ?? ''}${digits[at] ?? ''}${digits.slice(at + 2)}`,
      );
      return {
        rank: RANK.transpose,
        label: `${name(cell)}的 ${digits} 像是数字颠倒，改为 ${to}`,
        changes: [{ index: cell.index, to }],
      };
    }).filter(({ changes }) => changes[0]?.to !== amount(values, cell.index));
  });
}

/** 12 typed as 1 and 2 in two cells, or 1 and 2 run together. */
function splits(
  { form, values, mode }: Situation,
  suspects: readonly FormCell[],
): readonly Candidate[] {
  return suspects.flatMap((cell): readonly Candidate[] => {
    const next = form.cells[cell.index + 1];
    if (next?.row.key !== cell.row.key || !isEditable(next, mode)) return [];
    const here = amount(values, cell.index);
    const there = amount(values, next.index);
    const merged: readonly Candidate[] =
      here > 0 && there >= 0
        ? [
            {
              rank: RANK.split,
              label: `「${rowWords(cell)}」行 ${here} 和 ${there} 像是一个数拆成了两格，合为 ${here}${there}`,
              changes: [
                { index: cell.index, to: Number(`${here}${there}`) },
                { index: next.index, to: 0 },
              ],
            },
          ]
        : [];
    return [...merged, ...cutUp({ cell, next }, here, there)];
  });
}

function cutUp(
  { cell, next }: { readonly cell: FormCell; readonly next: FormCell },
  here: number,
  there: number,
): readonly Candidate[] {
  const digits = String(here);
  if (there !== 0 || !/^\d{2,}$/.test(digits)) return [];
  return Array.from({ length: digits.length - 1 }, (_, at) => {
    const left = Number(digits.slice(0, at + 1));
    const right = Number(digits.slice(at + 1));
    return {
      rank: RANK.split,
      label: `「${rowWords(cell)}」行 ${here} 像是两个数连在了一起，拆为 ${left} 和 ${right}`,
      changes: [
        { index: cell.index, to: left },
        { index: next.index, to: right },
      ],
    };
  });
}

/** A row typed one column too far to the left or right. */
function shifts(
  { form, values, mode }: Situation,
  suspects: readonly FormCell[],
): readonly Candidate[] {
  const rows = new Set(suspects.map((cell) => cell.row.key));
  return [...rows].flatMap((row): readonly Candidate[] => {
    const cells = form.cells.filter((cell) => cell.row.key === row && cell.sumOf.length === 0);
    const total = form.cells.find((cell) => cell.row.key === row && cell.column.key === 'total');
    const line = cells.length > 0 ? cells : [];
    const numbers = line.map((cell) => amount(values, cell.index));
    const [first] = line;
    if (!first || numbers.every((value) => value === 0)) return [];
    const moved = (by: 1 | -1): Candidate => ({
      rank: RANK.shift,
      label: `「${rowWords(first)}」行整行错了一列，向${by === 1 ? '右' : '左'}移一列`,
      changes: [
        ...line.map((cell, position) => ({ index: cell.index, to: numbers[position - by] ?? 0 })),
        ...(mode === 'stated' && total && by === -1 && amount(values, total.index) === 0
          ? [{ index: total.index, to: numbers.reduce((sum, value) => sum + value, 0) }]
          : []),
      ],
    });
    return [
      ...(numbers.at(-1) === 0 ? [moved(1)] : []),
      ...(numbers[0] === 0 ? [moved(-1)] : []),
      ...partShifts(line, numbers),
    ];
  });
}

const LEAST_SHIFTED = 3;

/** Some neighbours of a row typed one column too far, with nothing in the cell they left (two are a swap). */
function partShifts(line: readonly FormCell[], numbers: readonly number[]): readonly Candidate[] {
  return line.flatMap((start, from) =>
    line.slice(from + LEAST_SHIFTED - 1).flatMap((end, beyond): readonly Candidate[] => {
      const part = line.slice(from, from + beyond + LEAST_SHIFTED);
      if (part.length === line.length) return [];
      const figures = numbers.slice(from, from + part.length);
      const moved = (by: 1 | -1): Candidate => ({
        rank: RANK.shift + 0.2,
        label:
          `「${rowWords(start)}」行从「${start.column.label}」到「${end.column.label}」错了一列，` +
          `向${by === 1 ? '右' : '左'}移一列`,
        changes: part.map((cell, at) => ({ index: cell.index, to: figures[at - by] ?? 0 })),
      });
      return [
        ...(figures[0] === 0 ? [moved(-1)] : []),
        ...(figures.at(-1) === 0 ? [moved(1)] : []),
      ];
    }),
  );
}

function recomputed({
  form,
  identities,
  residuals,
  values,
  mode,
}: Situation): readonly Candidate[] {
  if (mode === 'computed') return [];
  return identities.flatMap((identity, index): readonly Candidate[] => {
    const residual = residuals[index] ?? 0;
    const [total] = identity.plus;
    if (residual === 0 || identity.plus.length !== 1 || total === undefined) return [];
    const cell = form.cells[total];
    if (!cell) return [];
    const to = amount(values, total) - residual;
    return [
      {
        rank: RANK.total,
        label: `${name(cell)}按各分项相加改为 ${to}`,
        changes: [{ index: total, to }],
      },
    ];
  });
}

/** The one cell whose change puts every sum right in which it stands. */
function solved(situation: Situation, suspects: readonly FormCell[]): readonly Candidate[] {
  const { identities, residuals, values, mode } = situation;
  // With computed totals one sum alone fails and any of its cells could be it: that is guessing.
  if (mode === 'computed') return [];
  return suspects.flatMap((cell): readonly Candidate[] => {
    const corrections = new Set<number>();
    let sums = 0;
    identities.forEach((identity, index) => {
      const sign = identity.plus.includes(cell.index)
        ? -1
        : identity.minus.includes(cell.index)
          ? 1
          : 0;
      if (sign === 0) return;
      sums += 1;
      corrections.add(sign * (residuals[index] ?? 0));
    });
    const [correction] = corrections;
    if (sums < 2 || corrections.size !== 1 || correction === undefined || correction === 0)
      return [];
    const to = amount(values, cell.index) + correction;
    if (to < 0) return [];
    return [
      {
        rank: RANK.solve,
        label: `${name(cell)}改为 ${to}，这一行和这一列就都平了`,
        changes: [{ index: cell.index, to }],
      },
    ];
  });
}

/** A minus sign that slipped in. */
function signs({ form, values, mode }: Situation): readonly Candidate[] {
  return form.cells.flatMap((cell): readonly Candidate[] => {
    const value = amount(values, cell.index);
    if (value >= 0 || cell.kind === 'signedCount' || !isEditable(cell, mode)) return [];
    return [
      {
        rank: RANK.sign,
        isSign: true,
        label: `${name(cell)}的 ${value} 多了负号，改为 ${-value}`,
        changes: [{ index: cell.index, to: -value }],
      },
    ];
  });
}
