import { useState, type ReactNode } from 'react';
import { summarise, type BatchSummary, type CheckedReport } from '../../../domain/batch/index.ts';
import type { Finding } from '../../../domain/checks/index.ts';
import type { ReportId, Unit } from '../../../contract/index.ts';
import { openReport } from '../../app/actions.ts';
import { complainOf, during } from '../../app/notify.ts';
import { download } from '../../app/outputs.ts';
import { useUnits } from '../../app/queries.ts';
import { currentSession } from '../../app/store.ts';
import { api } from '../../api/index.ts';
import { SeverityMark } from '../../components/SeverityMark.tsx';
import { zh } from '../../text/zh-CN.ts';
import { useBatchCheck } from './useBatchCheck.ts';
import '../folderImport/folderImport.css';
import './batchCheck.css';

type Checked = CheckedReport & { readonly id: ReportId };
const VIEWS = ['rules', 'units', 'counts'] as const;
const SHOWN = ['error', 'warning'] as const;

/** 批量审核: many reports at once, by rule, by unit, in figures; a click opens the report at the finding. */
export function BatchCheckScreen(): ReactNode {
  const units = useUnits().data ?? [];
  const years = [
    ...new Set(units.flatMap((unit) => unit.reports.map(({ year }) => year))),
  ].toSorted((a, b) => b - a);
  const [chosen, setChosen] = useState<number | null>(null);
  const [view, setView] = useState<(typeof VIEWS)[number]>('rules');
  const year = chosen ?? years[0] ?? 0;
  const ids = idsOf(units, year);
  const found = useBatchCheck(ids);
  const checked = found.map((report): Checked => ({ ...report, file: '' }));
  const summary = summarise(checked);
  const notice = (format: 'xlsx' | 'docx') => () => void exportNotice(ids, format);
  return (
    <main className="screen folder">
      <header className="folder-head">
        <h1>{zh.batchCheck.title}</h1>
        <p aria-live="polite" className="folder-counts">
          {zh.batchCheck.progress(found.length, ids.length)}
          {` · ${zh.batchCheck.totals(summary.totals.error, summary.totals.warning)}`}
        </p>
        <div className="folder-actions">
          <select
            aria-label={zh.imports.year}
            value={year}
            onChange={(event) => setChosen(Number(event.currentTarget.value))}
          >
            {years.map((one) => (
              <option key={one} value={one}>
                {zh.sidebar.year(one)}
              </option>
            ))}
          </select>
          {VIEWS.map((one) => (
            <button
              key={one}
              type="button"
              className="bigButton"
              aria-pressed={view === one}
              onClick={() => setView(one)}
            >
              {zh.batchCheck.views[one]}
            </button>
          ))}
          <button type="button" className="bigButton" onClick={notice('docx')}>
            {zh.batchCheck.word}
          </button>
          <button type="button" className="bigButton" onClick={notice('xlsx')}>
            {zh.batchCheck.excel}
          </button>
        </div>
      </header>
      {ids.length === 0 && <p>{zh.batchCheck.empty}</p>}
      {view === 'rules' && <ByRule summary={summary} />}
      {view === 'units' && checked.map((report) => <OneUnit key={report.id} report={report} />)}
      {view === 'counts' && <Counts summary={summary} />}
    </main>
  );
}

const idsOf = (units: readonly Unit[], year: number): readonly ReportId[] =>
  units.flatMap(({ reports }) => reports.filter((one) => one.year === year).map(({ id }) => id));

const exportNotice = async (ids: readonly ReportId[], format: 'xlsx' | 'docx'): Promise<void> => {
  try {
    download(await during(zh.exports.working, () => api.batch.notice({ ids: [...ids], format })));
  } catch (error) {
    complainOf(error);
  }
};

const show = async (id: ReportId, finding: Finding): Promise<void> => {
  await openReport(id);
  currentSession()?.getState().show({ kind: 'finding', finding });
};

const isChecked = (report: CheckedReport): report is Checked => 'id' in report;

function Item(props: { report: CheckedReport; finding: Finding; named: boolean }): ReactNode {
  const { report, finding, named } = props;
  return (
    <li>
      <button
        type="button"
        className="batch-item"
        onClick={() => isChecked(report) && void show(report.id, finding)}
      >
        <SeverityMark kind={finding.severity} />
        {named && <strong>{report.unitName}</strong>} {finding.message}
      </button>
    </li>
  );
}

function ByRule(props: { summary: BatchSummary }): ReactNode {
  return props.summary.rules.map(({ rule, severity, name, reports, places }) => (
    <section key={`${rule} ${severity}`} aria-label={name}>
      <h2>{`${zh.severity[severity]} · ${name} · ${zh.batchCheck.places(reports, places.length)}`}</h2>
      <ul className="batch-list">
        {places.map(({ report, finding }) => (
          <Item
            key={`${report.unitName} ${finding.message}`}
            report={report}
            finding={finding}
            named
          />
        ))}
      </ul>
    </section>
  ));
}

function OneUnit(props: { report: Checked }): ReactNode {
  const { report } = props;
  const own = SHOWN.flatMap((severity) =>
    report.findings.filter((one) => one.outcome === 'fails' && one.severity === severity),
  );
  return (
    <section aria-label={report.unitName}>
      <h2>{`${report.unitName} · ${zh.batchCheck.count(own.length)}`}</h2>
      <ul className="batch-list">
        {own.map((finding) => (
          <Item
            key={`${finding.rule} ${finding.message}`}
            report={report}
            finding={finding}
            named={false}
          />
        ))}
      </ul>
    </section>
  );
}

function Counts(props: { summary: BatchSummary }): ReactNode {
  return (
    <table className="folder-table">
      <thead>
        <tr>
          {zh.batchCheck.columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.summary.reports.map(({ report, counts }) => (
          <tr key={report.unitName}>
            <td>{report.unitName}</td>
            <td>{counts.error}</td>
            <td>{counts.warning}</td>
            <td>{counts.hint}</td>
            <td>{counts.unknown}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
