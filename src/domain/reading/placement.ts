import type { CellValue } from '../cells/index.ts';
import type { FormCell, FormTable } from '../forms/index.ts';
import { addsUpTo, type Placement, type RowSum, type SequenceFit } from './sequence.ts';

/** A row whose numbers stand in order but may be fewer than its cells. */
export interface ShortRow {
  readonly key: string;
  /** In the order of the values. */
  readonly cells: readonly FormCell[];
  readonly values: readonly CellValue[];
  readonly sums: readonly RowSum[];
}

/** More ways than this to leave cells empty are not weighed against each other. */
const MAX_STATES = 4000;
const MAX_STEPS = 100_000;
/** A sum of zeros proves less than one of figures. */
const PROOF = 3;
const WEAK_PROOF = 1;
/** Between equals the values stay to the left, where 自然人 stands. */
const LEFT = 0.001;

/** Rows of one column whose figures add up to nothing: the total counts against its parts. */
type Relation = ReadonlyMap<string, 1 | -1>;

/**
 * Puts the numbers of rows with empty cells into their places together, so that most sums of rows and of columns
 * hold: 总计 of each column, and 第一项加第二项之和等于第三项加第四项之和 (the corner of table 三). Works column by column
 * over how many numbers of each row are used up. Empty where there is nothing to weigh, or too much.
 */
export function placeTogether(
  rows: readonly ShortRow[],
  form: FormTable,
): ReadonlyMap<ShortRow, SequenceFit> {
  const size = rows[0]?.cells.length ?? 0;
  const short = rows.filter(({ values }) => values.length > 0 && values.length < size);
  const isEven = rows.every(
    ({ cells, values }) =>
      values.length <= size &&
      cells.every(({ column }, at) => column === rows[0]?.cells[at]?.column),
  );
  const relations = relationsOf(form);
  if (short.length < 1 || !isEven || relations.length === 0) return new Map();
  const search = new Search(rows, short, relations);
  const best = search.run(size);
  if (!best) return new Map();
  return new Map(
    short.map((row, at) => [row, { placement: placementOf(best, at), proven: best.unique }]),
  );
}

interface State {
  /** How many numbers of each short row are placed. */
  readonly used: readonly number[];
  readonly score: number;
  /** Another way leads here with the same score. */
  readonly unique: boolean;
  /** Whether each short row has a number in the last column. */
  readonly took: readonly boolean[];
  readonly before: State | null;
}

/** What the full rows bring to a sum in one column. */
interface Base {
  readonly rest: number;
  readonly size: number;
}

class Search {
  private readonly short: readonly ShortRow[];
  private readonly relations: readonly Relation[];
  /** By column, then by relation. */
  private readonly bases: readonly (readonly Base[])[];

  constructor(
    rows: readonly ShortRow[],
    short: readonly ShortRow[],
    relations: readonly Relation[],
  ) {
    this.short = short;
    this.relations = relations;
    const full = rows.filter((row) => !short.includes(row));
    const columns = rows[0]?.cells ?? [];
    this.bases = columns.map((_, column) =>
      relations.map((relation) =>
        full.reduce((base, row) => added(base, relation.get(row.key), row.values[column]), NOTHING),
      ),
    );
  }

  run(size: number): State | null {
    const used = this.short.map(() => 0);
    let states: readonly State[] = [{ used, score: 0, unique: true, took: [], before: null }];
    let steps = 0;
    for (let column = 0; column < size; column += 1) {
      const next = new Map<string, State>();
      for (const state of states) {
        const choices = this.choices(state.used, size - column);
        steps += choices.length;
        if (steps > MAX_STEPS || choices.length === 0) return null;
        for (const took of choices) keep(next, this.step(state, took, column));
      }
      if (next.size > MAX_STATES) return null;
      states = [...next.values()];
    }
    return states[0] ?? null;
  }

  /** Every way to give each short row a number in this column or none, so that all numbers find a place. */
  private choices(used: readonly number[], left: number): readonly (readonly boolean[])[] {
    let ways: (readonly boolean[])[] = [[]];
    this.short.forEach(({ values }, at) => {
      const rest = values.length - (used[at] ?? 0);
      const options = [...(rest > 0 ? [true] : []), ...(rest < left ? [false] : [])];
      ways =
        ways.length > MAX_STATES
          ? []
          : ways.flatMap((way) => options.map((option) => [...way, option]));
    });
    return ways;
  }

  private step(state: State, took: readonly boolean[], column: number): State {
    const sums = [...(this.bases[column] ?? [])];
    let { score } = state;
    this.short.forEach((row, at) => {
      if (!took[at]) return;
      const index = state.used[at] ?? 0;
      score += sumProof(row, column, index) - LEFT * column;
      this.relations.forEach((relation, which) => {
        sums[which] = added(sums[which] ?? NOTHING, relation.get(row.key), row.values[index]);
      });
    });
    for (const sum of sums) score += proofOf(sum);
    const used = state.used.map((count, at) => count + Number(took[at]));
    return { used, score, took, before: state, unique: state.unique };
  }
}

const NOTHING: Base = { rest: 0, size: 0 };

function added(base: Base, sign: 1 | -1 | undefined, value: CellValue | undefined): Base {
  if (sign === undefined || typeof value !== 'number') return base;
  return { rest: base.rest + sign * value, size: base.size + Math.abs(value) };
}

function proofOf({ rest, size }: Base): number {
  if (Math.abs(rest) > 1e-6) return 0;
  return size === 0 ? WEAK_PROOF : PROOF;
}

/** Keeps the better of two ways to the same numbers used up. */
function keep(states: Map<string, State>, state: State): void {
  const key = state.used.join();
  const known = states.get(key);
  if (!known) states.set(key, state);
  else if (Math.abs(known.score - state.score) < WEAK_PROOF) {
    const better = state.score > known.score ? state : known;
    states.set(key, { ...better, unique: false });
  } else if (state.score > known.score) states.set(key, state);
}

/** Whether the number that comes to stand under the total is the sum of all others of its row. */
function sumProof(row: ShortRow, column: number, index: number): number {
  const sum = row.sums.find(({ total }) => total === column);
  if (!sum) return 0;
  const parts = row.values.filter((_, at) => at !== index);
  if (!addsUpTo(parts, row.values[index] ?? null)) return 0;
  return row.values[index] === 0 ? WEAK_PROOF : PROOF;
}

function placementOf(end: State, row: number): Placement {
  const places: number[] = [];
  for (let state = end; state.before; state = state.before) {
    places.unshift(state.took[row] ? (state.before.used[row] ?? 0) : -1);
  }
  return places;
}

/** Sums that hold down every column, by rows of the form. */
function relationsOf(form: FormTable): readonly Relation[] {
  const total = form.cells.find(
    ({ sumOf, column }) =>
      sumOf.length > 0 && sumOf.every((part) => form.cells[part]?.column.key === column.key),
  );
  if (!total) return [];
  const parts = total.sumOf.flatMap((part) => form.cells[part]?.row.key ?? []);
  const handled: Relation = new Map<string, 1 | -1>([
    [total.row.key, 1],
    ...parts.map((key) => [key, -1] as const),
  ]);
  const balance: Relation = new Map<string, 1 | -1>([
    ['newlyReceived', 1],
    ['carriedIn', 1],
    ['handledTotal', -1],
    ['carriedOut', -1],
  ]);
  return [handled, balance];
}
