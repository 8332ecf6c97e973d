import type { ReactNode } from 'react';
import type { Unit } from '../../../contract/index.ts';
import { zh } from '../../text/zh-CN.ts';
import type { Choice, ItemRow } from './decisions.ts';

interface UnitChoiceProps {
  readonly row: ItemRow;
  readonly units: readonly Unit[];
  readonly choice: Choice;
  readonly onChoose: (choice: Choice) => void;
}

/** The unit a report goes to: as matched, another one, a new one, or none. */
export function UnitChoice(props: UnitChoiceProps): ReactNode {
  const { row, units, choice, onChoose } = props;
  const { item, path } = row;
  const value = choice.unit ?? item.match?.unitId ?? '';
  return (
    <select
      aria-label={`${zh.imports.into} ${path}`}
      value={String(value)}
      onChange={(event) => {
        const chosen = event.currentTarget.value;
        const unit = units.find(({ id }) => String(id) === chosen)?.id;
        if (chosen === 'new' || chosen === 'skip') onChoose({ unit: chosen });
        else if (unit !== undefined) onChoose({ unit });
      }}
    >
      <option value="" disabled>
        {zh.folderImport.chooseUnit}
      </option>
      {item.unitName !== null && (
        <option value="new">{zh.folderImport.newUnit(item.unitName)}</option>
      )}
      <option value="skip">{zh.folderImport.skip}</option>
      {units.map((unit) => (
        <option key={unit.id} value={unit.id}>
          {item.match?.unitId === unit.id
            ? zh.folderImport.by(unit.name, zh.folderImport.matchedBy[item.match.by])
            : unit.name}
        </option>
      ))}
    </select>
  );
}
