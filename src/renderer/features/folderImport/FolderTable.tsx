import type { ReactNode } from 'react';
import { failureSentence } from '../../../contract/sentences.ts';
import type { FolderFile, FolderOutcome, Unit } from '../../../contract/index.ts';
import { openReport } from '../../app/actions.ts';
import { zh } from '../../text/zh-CN.ts';
import {
  byPath,
  rowsOf,
  rowState,
  targetOf,
  unitName,
  type Choice,
  type ItemRow,
} from './decisions.ts';
import { UnitChoice } from './UnitChoice.tsx';

interface FolderTableProps {
  readonly files: readonly FolderFile[];
  readonly units: readonly Unit[];
  readonly outcomes: ReadonlyMap<number, FolderOutcome>;
  readonly choiceOf: (key: number) => Choice;
  readonly onChoose: (key: number, choice: Choice) => void;
}

const LEFT_OUT: ReadonlySet<string> = new Set(['differs', 'duplicate', 'refused']);

/** One row for each report; what has to be decided or was refused stands first. */
export function FolderTable(props: FolderTableProps): ReactNode {
  const refused = byPath(props.files.filter(({ refusal }) => refusal !== null));
  const rows = byPath(rowsOf(props.files));
  const keyOf = (row: ItemRow): string | null =>
    props.outcomes.has(row.item.key) ? null : targetOf(row, props.choiceOf(row.item.key));
  const perTarget = Map.groupBy(rows, keyOf);
  const hasTwin = (row: ItemRow): boolean => {
    const target = keyOf(row);
    return target !== null && (perTarget.get(target)?.length ?? 0) > 1;
  };
  const isOpen = (row: ItemRow): boolean =>
    !props.outcomes.has(row.item.key) && rowState(row, props.choiceOf(row.item.key)) === 'decide';
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
                    <Row key={row.item.key} row={row} hasTwin={hasTwin(row)} {...props} />
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

interface RowProps extends FolderTableProps {
  readonly row: ItemRow;
  /** Another file is to go to the same unit and year. */
  readonly hasTwin: boolean;
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
      <td>{outcome ? <Done outcome={outcome} /> : <State {...props} choice={choice} />}</td>
    </tr>
  );
}

function State(props: RowProps & { readonly choice: Choice }): ReactNode {
  const { row, choice, units, onChoose } = props;
  const { match, existing, suggestion, year, key } = row.item;
  if (choice.unit === 'skip') return zh.folderImport.skipped;
  if (year === null) return zh.folderImport.noYear;
  if (!match && !choice.unit) {
    return suggestion === null
      ? zh.folderImport.unknownUnit
      : zh.folderImport.suggested(unitName(units, suggestion));
  }
  if (props.hasTwin) return zh.folderImport.twin;
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

function Done(props: { readonly outcome: FolderOutcome }): ReactNode {
  const { kind, refusal, reportId } = props.outcome;
  if (refusal) return failureSentence(refusal.code, refusal.facts);
  return (
    <>
      {zh.folderImport.outcomes[kind]}
      {reportId !== null && (
        <button type="button" className="folder-open" onClick={() => void openReport(reportId)}>
          {zh.folderImport.open}
        </button>
      )}
    </>
  );
}
