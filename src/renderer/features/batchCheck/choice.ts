import { create } from 'zustand';
import type { ReportId, ReportState, Unit } from '../../../contract/index.ts';
import { searchUnits } from '../units/search.ts';

/** Which reports are checked together, and how the answer is shown. */
export interface BatchChoice {
  /** `null`: the newest year there is. */
  readonly year: number | 'all' | null;
  readonly state: ReportState | 'all';
  /** Words in the names of units. */
  readonly query: string;
  /** Reports that were ticked off. */
  readonly left: ReadonlySet<ReportId>;
  readonly view: 'rules' | 'units' | 'counts';
}

/** Kept while the window is open: one comes back here from every report that was looked at. */
export const useBatchChoice = create<BatchChoice>()(() => ({
  year: null,
  state: 'all',
  query: '',
  left: new Set(),
  view: 'rules',
}));

/** One report to choose. */
export interface Candidate {
  readonly id: ReportId;
  readonly unitName: string;
  readonly year: number;
  readonly state: ReportState;
}

/** Newest first. */
export const yearsOf = (units: readonly Unit[]): readonly number[] =>
  [...new Set(units.flatMap(({ reports }) => reports.map(({ year }) => year)))].toSorted(
    (a, b) => b - a,
  );

export const yearOf = (units: readonly Unit[], { year }: Pick<BatchChoice, 'year'>) =>
  year ?? yearsOf(units)[0] ?? 'all';

/** The reports that year, state and search leave to choose from, in the order of the units. */
export const candidatesOf = (
  units: readonly Unit[],
  choice: Pick<BatchChoice, 'year' | 'state' | 'query'>,
): readonly Candidate[] => {
  const wanted = yearOf(units, choice);
  return searchUnits(units, choice.query).flatMap(({ name, reports }) =>
    reports
      .filter(({ year }) => wanted === 'all' || year === wanted)
      .filter(({ state }) => choice.state === 'all' || state === choice.state)
      .map(({ id, year, state }) => ({ id, unitName: name, year, state })),
  );
};

/** `left` with these reports ticked or ticked off. */
export const ticked = (
  left: ReadonlySet<ReportId>,
  ids: readonly ReportId[],
  isTicked: boolean,
): ReadonlySet<ReportId> => {
  const next = new Set(left);
  for (const id of ids) {
    if (isTicked) next.delete(id);
    else next.add(id);
  }
  return next;
};
