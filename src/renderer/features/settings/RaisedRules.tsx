import type { ReactNode } from 'react';
import { RULES, type Severity } from '../../../domain/checks/index.ts';
import { zh } from '../../text/zh-CN.ts';
import { levelsAbove, RAISABLE } from './fields.ts';

type Raised = Readonly<Record<string, Severity>>;

/** Rules the place takes more seriously. A statutory error is not in the list: it cannot be lowered. */
export function RaisedRules(props: {
  raised: Raised;
  onChange: (raised: Raised) => void;
}): ReactNode {
  const { raised, onChange } = props;
  const left = RAISABLE.filter(({ id }) => raised[id] === undefined);
  const without = (id: string): Raised =>
    Object.fromEntries(Object.entries(raised).filter(([other]) => other !== id));
  return (
    <fieldset className="settings-raised">
      <legend>{zh.settings.raised}</legend>
      <ul>
        {RULES.filter(({ id }) => raised[id] !== undefined).map((rule) => (
          <li key={rule.id}>
            <span className="settings-rule" title={rule.holds}>
              {rule.name}
            </span>
            <span className="settings-after">{zh.severity[rule.severity]} →</span>
            <select
              aria-label={zh.settings.levelOf(rule.name)}
              value={raised[rule.id]}
              onChange={(event) =>
                onChange({
                  ...raised,
                  [rule.id]: event.target.value === 'warning' ? 'warning' : 'error',
                })
              }
            >
              {levelsAbove(rule.severity).map((level) => (
                <option key={level} value={level}>
                  {zh.severity[level]}
                </option>
              ))}
            </select>
            <button
              type="button"
              className="linkButton"
              aria-label={zh.settings.lower(rule.name)}
              onClick={() => onChange(without(rule.id))}
            >
              {zh.common.remove}
            </button>
          </li>
        ))}
      </ul>
      <select
        aria-label={zh.settings.raise}
        value=""
        onChange={(event) => {
          const rule = left.find(({ id }) => id === event.target.value);
          const [level] = rule ? levelsAbove(rule.severity) : [];
          if (rule && level) onChange({ ...raised, [rule.id]: level });
        }}
      >
        <option value="">{zh.settings.raise}</option>
        {left.map((rule) => (
          <option key={rule.id} value={rule.id}>
            {rule.name}（{zh.severity[rule.severity]}）
          </option>
        ))}
      </select>
    </fieldset>
  );
}
