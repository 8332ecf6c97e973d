import type { ReactNode } from 'react';
import type { Unit } from '../../../contract/index.ts';
import { zh } from '../../text/zh-CN.ts';
import { unitName, type Choice, type ItemRow, type Plan } from './decisions.ts';

interface RowFateProps {
  readonly row: ItemRow;
  readonly units: readonly Unit[];
  readonly plan: Plan;
  readonly choice: Choice;
  readonly onChoose: (key: number, choice: Choice) => void;
  readonly onTake: (row: ItemRow) => void;
}

/** What will become of a report, with what can be said against it. */
export function RowFate(props: RowFateProps): ReactNode {
  const { row, plan, onTake } = props;
  const rivals = plan.rivals(row);
  if (rivals.length === 1) return <OwnFate {...props} />;
  const isTaken = plan.isTaken(row);
  return (
    <>
      <label>
        <input
          type="radio"
          name={`folder-take-${rivals[0]?.item.key}`}
          aria-label={`${zh.folderImport.take} ${row.path}`}
          checked={isTaken}
          onChange={() => onTake(row)}
        />
        {zh.folderImport.take}
      </label>
      {rivals[0]?.item.key === row.item.key && (
        <span className="folder-rivals">{zh.folderImport.rivals(rivals.length)}</span>
      )}
      {isTaken && (
        <div>
          <OwnFate {...props} />
        </div>
      )}
    </>
  );
}

function OwnFate({ row, units, choice, onChoose }: RowFateProps): ReactNode {
  const { match, existing, suggestion, year, key } = row.item;
  if (choice.unit === 'skip') return zh.folderImport.skipped;
  if (year === null) return zh.folderImport.noYear;
  if (!match && !choice.unit) {
    return suggestion === null
      ? zh.folderImport.unknownUnit
      : zh.folderImport.suggested(unitName(units, suggestion));
  }
  if (choice.unit === 'new') return zh.folderImport.willMake;
  if (choice.unit !== undefined || !existing) return zh.folderImport.willImport;
  if (existing.state === 'finalized') return zh.folderImport.finalized;
  if (existing.overwrites === 0) return zh.folderImport.exists;
  return (
    <label>
      <input
        type="checkbox"
        checked={choice.replace ?? false}
        onChange={(event) => onChoose(key, { replace: event.currentTarget.checked })}
      />
      {zh.folderImport.replace(existing.overwrites)}
    </label>
  );
}
