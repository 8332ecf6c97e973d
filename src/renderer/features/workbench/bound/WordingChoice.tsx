import type { ReactNode } from 'react';
import { PLACES, type BoundSource } from '../../../../domain/report/index.ts';
import type { Wording } from './choices.ts';
import { words } from './words.ts';

const KINDS = ['digits', 'numeral', 'share', 'lastYear', 'change', 'changePercent'] as const;

interface Props {
  readonly wording: Wording;
  readonly wholes: readonly BoundSource[];
  readonly onChange: (wording: Wording) => void;
}

/** How the number is written: digits, numerals, a percentage of another one, against last year. */
export function WordingChoice(props: Props): ReactNode {
  const { wording, wholes, onChange } = props;
  const isPercent = wording.kind === 'share' || wording.kind === 'changePercent';
  return (
    <fieldset className="insertNumber-form">
      <legend>{words.form}</legend>
      <div className="insertNumber-kinds">
        {KINDS.map((kind) => (
          <label key={kind}>
            <input
              type="radio"
              name="boundForm"
              checked={wording.kind === kind}
              onChange={() => onChange({ ...wording, kind })}
            />
            {words.forms[kind]}
          </label>
        ))}
      </div>
      {isPercent && (
        <div className="insertNumber-percent">
          {wording.kind === 'share' && (
            <label>
              {words.whole}
              <select
                value={wording.whole?.name}
                onChange={({ target }) =>
                  onChange({ ...wording, whole: wholes.find(({ name }) => name === target.value) })
                }
              >
                {wholes.map(({ name }) => (
                  <option key={name} value={name}>
                    {name.replace('·', ' · ')}
                  </option>
                ))}
              </select>
            </label>
          )}
          <label>
            {words.places}
            <select
              value={wording.places}
              onChange={({ target }) =>
                onChange({
                  ...wording,
                  places: PLACES.find((count) => String(count) === target.value) ?? wording.places,
                })
              }
            >
              {PLACES.map((count) => (
                <option key={count} value={count}>
                  {words.placesOf(count)}
                </option>
              ))}
            </select>
          </label>
        </div>
      )}
    </fieldset>
  );
}
