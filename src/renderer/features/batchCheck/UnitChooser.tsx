import { Checkbox } from 'antd';
import type { ReactNode } from 'react';
import type { ReportState, Unit } from '../../../contract/index.ts';
import { StateTag } from '../../components/StateTag.tsx';
import { zh } from '../../text/zh-CN.ts';
import { ticked, useBatchChoice, yearOf, yearsOf, type Candidate } from './choice.ts';

const STATES = ['all', 'draft', 'imported', 'finalized'] as const;

/** Which reports are checked: a year, a state, words of a name, and a tick for each. */
export function UnitChooser(props: {
  readonly label: string;
  readonly units: readonly Unit[];
  readonly candidates: readonly Candidate[];
}): ReactNode {
  const { units, candidates } = props;
  const { left } = useBatchChoice();
  const ids = candidates.map(({ id }) => id);
  const chosen = ids.filter((id) => !left.has(id)).length;
  const tick = (which: typeof ids, isTicked: boolean): void =>
    useBatchChoice.setState({ left: ticked(left, which, isTicked) });
  const showsYear = new Set(candidates.map(({ year }) => year)).size > 1;
  return (
    <section className="batch-chooser" aria-label={props.label}>
      <Filters units={units} />
      <Checkbox
        className="batch-all"
        checked={chosen === ids.length && ids.length > 0}
        indeterminate={chosen > 0 && chosen < ids.length}
        disabled={ids.length === 0}
        onChange={(event) => tick(ids, event.target.checked)}
      >
        {zh.batchCheck.chosen(chosen, ids.length)}
      </Checkbox>
      <ul className="batch-units">
        {candidates.map(({ id, unitName, year, state }) => (
          <li key={id}>
            <Checkbox
              checked={!left.has(id)}
              onChange={(event) => tick([id], event.target.checked)}
            >
              <span className="batch-unit" title={unitName}>
                {unitName}
              </span>
            </Checkbox>
            {showsYear && <span className="batch-year">{year}</span>}
            <StateTag state={state} />
          </li>
        ))}
      </ul>
      {ids.length === 0 && <p className="batch-none">{zh.batchCheck.noneFits}</p>}
    </section>
  );
}

function Filters(props: { readonly units: readonly Unit[] }): ReactNode {
  const { units } = props;
  const choice = useBatchChoice();
  return (
    <div className="batch-filters">
      <input
        type="search"
        aria-label={zh.batchCheck.search}
        placeholder={zh.batchCheck.search}
        value={choice.query}
        onChange={(event) => useBatchChoice.setState({ query: event.currentTarget.value })}
      />
      <select
        aria-label={zh.imports.year}
        value={yearOf(units, choice)}
        onChange={(event) => {
          const { value } = event.currentTarget;
          useBatchChoice.setState({ year: value === 'all' ? 'all' : Number(value) });
        }}
      >
        {yearsOf(units).map((year) => (
          <option key={year} value={year}>
            {zh.sidebar.year(year)}
          </option>
        ))}
        <option value="all">{zh.batchCheck.allYears}</option>
      </select>
      <select
        aria-label={zh.batchCheck.state}
        value={choice.state}
        onChange={(event) => useBatchChoice.setState({ state: stateOf(event.currentTarget.value) })}
      >
        {STATES.map((state) => (
          <option key={state} value={state}>
            {state === 'all' ? zh.batchCheck.allStates : zh.state[state]}
          </option>
        ))}
      </select>
    </div>
  );
}

const stateOf = (value: string): ReportState | 'all' =>
  STATES.find((state) => state === value) ?? 'all';
