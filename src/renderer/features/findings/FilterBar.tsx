import type { ReactNode } from 'react';
import type { AnsweredFinding } from '../../../domain/checks/answers.ts';
import { zh } from '../../text/zh-CN.ts';
import { useFindingFilter } from './filter.ts';
import { FINDING_PLACES, placeLabel, placeOfFinding } from './places.ts';

/** Narrows the panel to one place, or to the warnings that wait for a reason. */
export function FilterBar(props: { items: readonly AnsweredFinding[] }): ReactNode {
  const filter = useFindingFilter();
  const counts = Map.groupBy(props.items, ({ finding }) => placeOfFinding(finding));
  const places = FINDING_PLACES.filter((place) => counts.has(place) || place === filter.place);
  return (
    <div className="findings-filter">
      <select
        aria-label={zh.findings.place}
        value={filter.place ?? ''}
        onChange={(event) =>
          useFindingFilter.setState({
            place: places.find((place) => place === event.target.value) ?? null,
          })
        }
      >
        <option value="">{zh.findings.everywhere}</option>
        {places.map((place) => (
          <option key={place} value={place}>
            {placeLabel(place)}（{counts.get(place)?.length ?? 0}）
          </option>
        ))}
      </select>
      <label>
        <input
          type="checkbox"
          checked={filter.unexplainedOnly}
          onChange={(event) => useFindingFilter.setState({ unexplainedOnly: event.target.checked })}
        />
        {zh.findings.unexplainedOnly}
      </label>
    </div>
  );
}
