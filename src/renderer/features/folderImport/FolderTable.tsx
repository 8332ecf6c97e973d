import type { ReactNode } from 'react';
import { failureSentence } from '../../../contract/sentences.ts';
import type { FolderFile, FolderOutcome, Unit } from '../../../contract/index.ts';
import { openReport } from '../../app/actions.ts';
import { zh } from '../../text/zh-CN.ts';
import { byPath, rowsOf, type Choice, type ItemRow, type Plan } from './decisions.ts';
import { RowFate } from './RowFate.tsx';
import { UnitChoice } from './UnitChoice.tsx';

interface FolderTableProps {
  readonly files: readonly FolderFile[];
  readonly units: readonly Unit[];
  readonly outcomes: ReadonlyMap<number, FolderOutcome>;
  readonly plan: Plan;
  readonly choiceOf: (key: number) => Choice;
  readonly onChoose: (key: number, choice: Choice) => void;
  readonly onTake: (row: ItemRow) => void;
}

const LEFT_OUT: ReadonlySet<string> = new Set(['differs', 'duplicate', 'refused']);

/** One row for each report; what has to be decided or was refused stands first. */
export function FolderTable(props: FolderTableProps): ReactNode {
  const refused = byPath(props.files.filter(({ refusal }) => refusal !== null));
  const { plan } = props;
  const rows = together(byPath(rowsOf(props.files)), plan);
  const isOpen = (row: ItemRow): boolean =>
    !props.outcomes.has(row.item.key) && plan.state(row) === 'decide';
  const isLeftOut = ({ item }: ItemRow): boolean =>
    LEFT_OUT.has(props.outcomes.get(item.key)?.kind ?? 'created');
  const groups = [
    { title: zh.folderImport.toDecide, rows: rows.filter(isOpen) },
    { title: zh.folderImport.notImported, rows: rows.filter(isLeftOut) },
    {
      title: props.outcomes.size > 0 ? zh.folderImport.done : zh.folderImport.matched,
      rows: rows.filter((row) => !isOpen(row) && !isLeftOut(row)),
    },
  ];
  return (
    <div className="folder-lists">
      {groups.map(
        ({ title, rows: own }) =>
          own.length > 0 && (
            <section key={title} aria-label={title}>
              <h2>{`${title}（${own.length}）`}</h2>
              <table className="folder-table">
                <thead>
                  <tr>
                    {zh.folderImport.columns.map((column) => (
                      <th key={column} scope="col">
                        {column}
                      </th>
                    ))}
                  </tr>
                </thead>
                <tbody>
                  {own.map((row) => (
                    <Row key={row.item.key} row={row} {...props} />
                  ))}
                </tbody>
              </table>
            </section>
          ),
      )}
      {refused.length > 0 && (
        <section aria-label={zh.folderImport.refused}>
          <h2>{`${zh.folderImport.refused}（${refused.length}）`}</h2>
          <ul className="folder-refused">
            {refused.map(({ path, refusal }) => (
              <li key={path}>{refusal && failureSentence(refusal.code, refusal.facts)}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

/** Files for one unit and year follow one another, at the place of the first. */
const together = (rows: readonly ItemRow[], plan: Plan): readonly ItemRow[] =>
  [...Map.groupBy(rows, (row) => plan.rivals(row)[0]?.item.key).values()].flat();

interface RowProps extends FolderTableProps {
  readonly row: ItemRow;
}

function Row(props: RowProps): ReactNode {
  const { row, units, onChoose } = props;
  const { item, path } = row;
  const outcome = props.outcomes.get(item.key);
  const choice = props.choiceOf(item.key);
  return (
    <tr>
      <td title={path}>{path}</td>
      <td>{item.unitName ?? zh.imports.agencyMissing}</td>
      <td className="folder-year">{item.year ?? ''}</td>
      <td>
        {outcome ? (
          outcome.unitName
        ) : (
          <UnitChoice
            row={row}
            units={units}
            choice={choice}
            onChoose={(next) => onChoose(item.key, next)}
          />
        )}
      </td>
      <td>{outcome ? <Done outcome={outcome} /> : <RowFate {...props} choice={choice} />}</td>
    </tr>
  );
}

function Done(props: { readonly outcome: FolderOutcome }): ReactNode {
  const { kind, refusal, reportId, takenPath } = props.outcome;
  if (refusal) return failureSentence(refusal.code, refusal.facts);
  return (
    <>
      {takenPath === null ? zh.folderImport.outcomes[kind] : zh.folderImport.tookOther(takenPath)}
      {reportId !== null && (
        <button type="button" className="folder-open" onClick={() => void openReport(reportId)}>
          {zh.folderImport.open}
        </button>
      )}
    </>
  );
}
