import type { CellValue, TableValues } from '../../src/domain/cells/index.ts';
import { tableOf, type FormCell, type TableId } from '../../src/domain/forms/index.ts';
import type { Report } from '../../src/domain/report/index.ts';
import { createRandom, type Random } from './random.ts';

/** One mistake put into a balanced report, and what undoes it. */
export interface SeededError {
  readonly kind: SeedKind;
  readonly report: Report;
  /** The cells that were changed, with what stood there before. */
  readonly original: readonly {
    readonly table: TableId;
    readonly cell: string;
    readonly value: CellValue;
  }[];
}

export const SEED_KINDS = [
  'totalSlip',
  'partSlip',
  'swap',
  'transposed',
  'split',
  'shiftedRow',
  'minusSign',
  'typo',
  'wrongTotal',
  'litigationTotal',
] as const;
export type SeedKind = (typeof SEED_KINDS)[number];

/** Puts one mistake of a kind into a report; undefined where the report has no place for it. */
export function seedError(report: Report, kind: SeedKind, seed: number): SeededError | undefined {
  const random = createRandom(seed);
  const table: TableId = kind === 'litigationTotal' ? 'litigation' : 'requests';
  const form = tableOf(report.edition, table);
  const values = report.tables[table];
  const changes = changesFor(kind, { cells: form.cells, values, random });
  const real = changes.filter(([index, to]) => values[index] !== to);
  if (real.length === 0) return undefined;
  const changed = [...values];
  for (const [index, to] of real) changed[index] = to;
  return {
    kind,
    report: { ...report, tables: { ...report.tables, [table]: changed } },
    original: real.map(([index]) => ({
      table,
      cell: form.cells[index]?.key ?? '',
      value: values[index] ?? null,
    })),
  };
}

interface Place {
  readonly cells: readonly FormCell[];
  readonly values: TableValues;
  readonly random: Random;
}

type Change = readonly [index: number, to: CellValue];

function changesFor(kind: SeedKind, place: Place): readonly Change[] {
  switch (kind) {
    case 'totalSlip':
      return slip(place, (cell) => cell.row.key === 'handledTotal');
    case 'partSlip':
      return slip(place, (cell) => cell.row.key !== 'handledTotal');
    case 'swap':
      return swap(place);
    case 'transposed':
      return digits(place, (text) => {
        const at = place.random.integer(0, text.length - 2);
        return `${text.slice(0, at)}${text[at + 1] ?? ''}${text[at] ?? ''}${text.slice(at + 2)}`;
      });
    case 'split':
      return split(place);
    case 'shiftedRow':
      return shifted(place);
    case 'minusSign':
      return one(place, isTyped, (value) => -value);
    case 'typo':
      return one(place, isTyped, (value) => value + place.random.integer(1, 9));
    case 'wrongTotal':
      return one(
        place,
        (cell) => !isTyped(cell),
        (value) => value + place.random.integer(1, 9),
      );
    case 'litigationTotal':
    default:
      return one(
        place,
        (cell) => !isTyped(cell),
        (value) => value + 1,
        0,
      );
  }
}

function isTyped(cell: FormCell): boolean {
  return cell.sumOf.length === 0;
}

function numberAt(values: TableValues, index: number): number {
  const value = values[index];
  return typeof value === 'number' ? value : 0;
}

function one(
  { cells, values, random }: Place,
  fits: (cell: FormCell) => boolean,
  ...[change, least = 1]: [change: (value: number) => number, least?: number]
): readonly Change[] {
  const places = cells.filter((cell) => fits(cell) && numberAt(values, cell.index) >= least);
  if (places.length === 0) return [];
  const { index } = random.pick(places);
  return [[index, change(numberAt(values, index))]];
}

function slip(place: Place, fits: (cell: FormCell) => boolean): readonly Change[] {
  const { cells, values, random } = place;
  const places = cells.filter((cell) => {
    const next = cells[cell.index + 1];
    return (
      fits(cell) &&
      cell.column.key !== 'total' &&
      next !== undefined &&
      next.column.key !== 'total' &&
      numberAt(values, cell.index) > 0 &&
      numberAt(values, next.index) === 0
    );
  });
  if (places.length === 0) return [];
  const { index } = random.pick(places);
  return [
    [index, 0],
    [index + 1, numberAt(values, index)],
  ];
}

function swap({ cells, values, random }: Place): readonly Change[] {
  const places = cells.filter((cell) => {
    const next = cells[cell.index + 1];
    return (
      isTyped(cell) &&
      next !== undefined &&
      isTyped(next) &&
      next.row.key === cell.row.key &&
      numberAt(values, cell.index) > 0 &&
      numberAt(values, next.index) > 0 &&
      numberAt(values, cell.index) !== numberAt(values, next.index)
    );
  });
  if (places.length === 0) return [];
  const { index } = random.pick(places);
  return [
    [index, numberAt(values, index + 1)],
    [index + 1, numberAt(values, index)],
  ];
}

function digits(
  { cells, values, random }: Place,
  change: (text: string) => string,
): readonly Change[] {
  const places = cells.filter((cell) => numberAt(values, cell.index) >= 10);
  if (places.length === 0) return [];
  const { index } = random.pick(places);
  return [[index, Number(change(String(numberAt(values, index))))]];
}

function split({ cells, values, random }: Place): readonly Change[] {
  const places = cells.filter((cell) => {
    const next = cells[cell.index + 1];
    return (
      isTyped(cell) &&
      next?.row.key === cell.row.key &&
      isTyped(next) &&
      numberAt(values, cell.index) >= 10 &&
      numberAt(values, next.index) === 0
    );
  });
  if (places.length === 0) return [];
  const { index } = random.pick(places);
  const text = String(numberAt(values, index));
  const at = random.integer(1, text.length - 1);
  return [
    [index, Number(text.slice(0, at))],
    [index + 1, Number(text.slice(at))],
  ];
}

function shifted({ cells, values, random }: Place): readonly Change[] {
  const rows = [...new Set(cells.map((cell) => cell.row.key))].filter((row) => {
    const line = cells.filter((cell) => cell.row.key === row && isTyped(cell));
    return (
      line.length === 6 &&
      line.some((cell) => numberAt(values, cell.index) > 0) &&
      numberAt(values, line.at(-1)?.index ?? -1) === 0
    );
  });
  if (rows.length === 0) return [];
  const row = random.pick(rows);
  const line = cells.filter((cell) => cell.row.key === row && isTyped(cell));
  return line.map((cell, position): Change => [
    cell.index,
    position === 0 ? 0 : numberAt(values, line[position - 1]?.index ?? -1),
  ]);
}
