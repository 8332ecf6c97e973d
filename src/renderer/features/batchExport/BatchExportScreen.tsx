import { useMemo, type ReactNode } from 'react';
import { failureSentence } from '../../../contract/sentences.ts';
import type { BatchExported } from '../../../contract/index.ts';
import { openReport } from '../../app/actions.ts';
import { useUnits } from '../../app/queries.ts';
import { useRoomFor } from '../../app/useRoomFor.ts';
import { zh } from '../../text/zh-CN.ts';
import { candidatesOf, useBatchChoice } from '../batchCheck/choice.ts';
import { UnitChooser } from '../batchCheck/UnitChooser.tsx';
import { ExportSettingsForm } from './ExportSettings.tsx';
import { useBatchExport, type ExportRun } from './useBatchExport.ts';
import '../batchCheck/batchCheck.css';
import './batchExport.css';

const words = zh.batchExport;

/** 批量导出: many reports into a folder, what was written and what was not. */
export function BatchExportScreen(): ReactNode {
  const { data: units = [] } = useUnits();
  useRoomFor(true);
  const choice = useBatchChoice();
  const candidates = useMemo(() => candidatesOf(units, choice), [units, choice]);
  const ids = candidates.map(({ id }) => id).filter((id) => !choice.left.has(id));
  const { run, start, stop } = useBatchExport();
  const running = run?.running ?? false;
  return (
    <main className="screen batch">
      <UnitChooser label={words.chooser} units={units} candidates={candidates} />
      <div className="batch-found">
        <header className="batch-head">
          <h1>{words.title}</h1>
          <ExportSettingsForm
            count={ids.length}
            running={running}
            onStart={(settings) => start({ ids: [...ids], ...settings })}
          />
        </header>
        {run === null ? (
          <p className="export-hint">{words.hint}</p>
        ) : (
          <Progress run={run} onStop={stop} />
        )}
      </div>
    </main>
  );
}

function Progress({ run, onStop }: { run: ExportRun; onStop: () => void }): ReactNode {
  const refused = run.reports.filter(({ file }) => file === null);
  const written = run.reports.length - refused.length;
  return (
    <>
      <div className="export-progress">
        <p aria-live="polite">
          {words.progress(written, refused.length, run.total)}
          {run.stopped && ` · ${words.stopped}`}
        </p>
        {run.running && (
          <button type="button" className="tool" onClick={onStop}>
            {words.stop}
          </button>
        )}
      </div>
      {run.running && (
        <progress aria-label={words.title} value={run.reports.length} max={run.total} />
      )}
      {run.problem !== null && (
        <p className="export-problem" role="alert">
          {run.problem}
        </p>
      )}
      {!run.running && run.problem === null && (
        <p className="export-where">{words.where(run.folder, run.log)}</p>
      )}
      {refused.length > 0 && (
        <section aria-label={words.refused}>
          <h2>{words.refused}</h2>
          <table className="batch-counts export-list">
            <tbody>
              {refused.map((one) => (
                <Refused key={one.id} one={one} />
              ))}
            </tbody>
          </table>
        </section>
      )}
      {written > 0 && (
        <section aria-label={words.written}>
          <h2>{words.written}</h2>
          <ul className="export-files">
            {run.reports.flatMap(({ id, file }) =>
              file === null ? [] : [<li key={id}>{file}</li>],
            )}
          </ul>
        </section>
      )}
    </>
  );
}

function Refused({ one }: { one: BatchExported }): ReactNode {
  return (
    <tr>
      <th scope="row">
        <button type="button" className="linkButton" onClick={() => void openReport(one.id)}>
          {`${one.unitName} ${zh.sidebar.year(one.year)}`}
        </button>
      </th>
      <td>{one.refusal && failureSentence(one.refusal.code, one.refusal.facts)}</td>
    </tr>
  );
}
