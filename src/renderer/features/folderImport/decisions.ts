import type {
  FolderDecision,
  FolderFile,
  FolderItem,
  Unit,
  UnitId,
} from '../../../contract/index.ts';

/** What the user said of one report; absent where nothing was said. */
export interface Choice {
  /** A unit, `new` (made by the name the file gives), or `skip`. */
  readonly unit?: UnitId | 'new' | 'skip';
  readonly replace?: boolean;
  /** Of several files for one unit and year this is the one to take. */
  readonly take?: boolean;
}

export interface ItemRow {
  readonly path: string;
  readonly item: FolderItem;
}

/** `ready`: will be imported; `decide`: the user has to say something; `left`: stays out. */
export type RowState = 'ready' | 'same' | 'decide' | 'left';

export const rowsOf = (files: readonly FolderFile[]): readonly ItemRow[] =>
  files.flatMap(({ path, items }) => items.map((item) => ({ path, item })));

const rowState = ({ item }: ItemRow, choice: Choice): RowState => {
  if (choice.unit === 'skip') return 'left';
  if (item.year === null) return 'decide';
  if (item.match === null && choice.unit === undefined) return 'decide';
  if (choice.unit === undefined && item.existing) {
    if (item.existing.state === 'finalized') return 'left';
    if (item.existing.overwrites > 0 && !choice.replace) return 'decide';
  }
  return 'ready';
};

/** In the order of their names, whichever was read first. */
export const byPath = <T extends { readonly path: string }>(list: readonly T[]): readonly T[] =>
  list.toSorted((a, b) => (a.path < b.path ? -1 : 1));

/** What is to become of the rows that are not written yet. */
export interface Plan {
  /** Rows for the same unit and year, itself included, in order of name. */
  readonly rivals: (row: ItemRow) => readonly ItemRow[];
  /** Taken before its rivals: chosen, or the first by name. Those of the same content are `same` then. */
  readonly isTaken: (row: ItemRow) => boolean;
  /** That of the rival that is taken: the others go or stay with it. */
  readonly state: (row: ItemRow) => RowState;
}

export const planOf = (rows: readonly ItemRow[], choiceOf: (key: number) => Choice): Plan => {
  const target = (row: ItemRow): string | number =>
    targetOf(row, choiceOf(row.item.key)) ?? row.item.key;
  const groups = Map.groupBy(byPath(rows), target);
  const rivals = (row: ItemRow): readonly ItemRow[] => groups.get(target(row)) ?? [row];
  const takenOf = (row: ItemRow): ItemRow => {
    const all = rivals(row);
    return all.find(({ item }) => choiceOf(item.key).take) ?? all[0] ?? row;
  };
  return {
    rivals,
    isTaken: (row) => takenOf(row).item.key === row.item.key,
    state: (row) => {
      const taken = takenOf(row);
      return rowState(taken, choiceOf(taken.item.key));
    },
  };
};

/** Unit and year a report is to go to; null where it goes nowhere yet. */
const targetOf = (row: ItemRow, choice: Choice): string | null => {
  const decision = decisionOf(row, choice);
  if (!decision || choice.unit === 'skip') return null;
  const { unit, year } = decision;
  return `${'id' in unit ? unit.id : unit.name} ${year}`;
};

/** The call's decision on a row that is ready. */
export const decisionOf = ({ item }: ItemRow, choice: Choice): FolderDecision | null => {
  if (item.year === null) return null;
  const replace = choice.replace ?? false;
  const base = { key: item.key, year: item.year, replace };
  if (typeof choice.unit === 'number') return { ...base, unit: { id: choice.unit } };
  if (choice.unit === 'new' && item.unitName !== null) {
    return { ...base, unit: { name: item.unitName } };
  }
  return item.match ? { ...base, unit: { id: item.match.unitId } } : null;
};

export const unitName = (units: readonly Unit[], id: UnitId): string =>
  units.find((unit) => unit.id === id)?.name ?? '';
