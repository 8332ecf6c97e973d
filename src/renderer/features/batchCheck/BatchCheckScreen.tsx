import { useMemo, useState, type ReactNode } from 'react';
import { summarise } from '../../../domain/batch/index.ts';
import type { ReportId } from '../../../contract/index.ts';
import { complainOf, during } from '../../app/notify.ts';
import { download } from '../../app/outputs.ts';
import { useUnits } from '../../app/queries.ts';
import { useRoomFor } from '../../app/useRoomFor.ts';
import { api } from '../../api/index.ts';
import { zh } from '../../text/zh-CN.ts';
import { candidatesOf, useBatchChoice } from './choice.ts';
import { UnitChooser } from './UnitChooser.tsx';
import { useBatchCheck } from './useBatchCheck.ts';
import { ByRule, ByUnit, Counts, type Checked } from './views.tsx';
import './batchCheck.css';

const VIEWS = { rules: ByRule, units: ByUnit, counts: Counts } as const;
/** With more reports one looks at the counts first. */
const FEW = 10;
const VIEW_NAMES = ['rules', 'units', 'counts'] as const;

/** 批量审核: many reports at once, by rule, by unit, in figures; a click opens the report at the finding. */
export function BatchCheckScreen(): ReactNode {
  const { data: units = [] } = useUnits();
  useRoomFor(true);
  const choice = useBatchChoice();
  const [stopped, setStopped] = useState(false);
  const candidates = useMemo(() => candidatesOf(units, choice), [units, choice]);
  const ids = candidates.map(({ id }) => id).filter((id) => !choice.left.has(id));
  const { reports, running } = useBatchCheck(ids, stopped);
  const summary = summarise(reports.map((report): Checked => ({ ...report, file: '' })));
  const manyYears = new Set(reports.map(({ year }) => year)).size > 1;
  const View = VIEWS[choice.view];
  const notice = (format: 'xlsx' | 'docx') => () => void exportNotice(ids, format);
  return (
    <main className="screen batch">
      <UnitChooser label={zh.batchCheck.chooser} units={units} candidates={candidates} />
      <div className="batch-found">
        <header className="batch-head">
          <h1>{zh.batchCheck.title}</h1>
          <p aria-live="polite">
            {zh.batchCheck.progress(reports.length, ids.length)}
            {reports.length > 0 && ` · ${zh.batchCheck.totals(summary.totals)}`}
          </p>
          {running && (
            <progress
              aria-label={zh.batchCheck.title}
              value={reports.length}
              max={Math.max(1, ids.length)}
            />
          )}
          <div className="batch-bar">
            <div className="batch-views" role="group" aria-label={zh.batchCheck.view}>
              {VIEW_NAMES.map((name) => (
                <button
                  key={name}
                  type="button"
                  aria-pressed={choice.view === name}
                  onClick={() => useBatchChoice.setState({ view: name })}
                >
                  {zh.batchCheck.views[name]}
                </button>
              ))}
            </div>
            {reports.length < ids.length && (
              <button type="button" className="tool" onClick={() => setStopped(running)}>
                {running ? zh.batchCheck.stop : zh.batchCheck.goOn}
              </button>
            )}
            <button
              type="button"
              className="tool"
              disabled={ids.length === 0}
              onClick={notice('docx')}
            >
              {zh.batchCheck.word}
            </button>
            <button
              type="button"
              className="tool"
              disabled={ids.length === 0}
              onClick={notice('xlsx')}
            >
              {zh.batchCheck.excel}
            </button>
          </div>
        </header>
        {ids.length === 0 ? (
          <p className="batch-none">
            {units.some((unit) => unit.reports.length > 0)
              ? zh.batchCheck.noneChosen
              : zh.batchCheck.empty}
          </p>
        ) : (
          <View summary={summary} manyYears={manyYears} many={ids.length > FEW} />
        )}
        {reports.length === ids.length && choice.view === 'rules' && summary.rules.length === 0 && (
          <p className="batch-passed">{ids.length > 0 && zh.batchCheck.nothing}</p>
        )}
      </div>
    </main>
  );
}

const exportNotice = async (ids: readonly ReportId[], format: 'xlsx' | 'docx'): Promise<void> => {
  try {
    download(await during(zh.exports.working, () => api.batch.notice({ ids: [...ids], format })));
  } catch (error) {
    complainOf(error);
  }
};
