import type { ReactNode } from 'react';
import { loadSample, openReport } from '../../app/actions.ts';
import { useUnits } from '../../app/queries.ts';
import { showDialog } from '../../app/store.ts';
import { dayAndTime } from '../../components/format.ts';
import { StateTag } from '../../components/StateTag.tsx';
import type { Unit } from '../../../contract/index.ts';
import { FileChooser } from '../imports/FileChooser.tsx';
import { zh } from '../../text/zh-CN.ts';
import './home.css';

/** The first screen: how to begin, and where one left off. */
export function HomeScreen(): ReactNode {
  const units = useUnits();
  return (
    <main className="screen home">
      <div className="home-page">
        <h1>{zh.home.heading}</h1>
        <p className="home-sub">{zh.home.subheading}</p>
        <ol className="home-steps">
          {zh.home.steps.map((step) => (
            <li key={step.mark}>
              <span className="home-mark" aria-hidden="true">
                {step.mark}
              </span>
              <span className="home-stepTitle">{step.title}</span>
              <span className="home-stepText">{step.text}</span>
            </li>
          ))}
        </ol>
        <Begin hasUnits={(units.data ?? []).length > 0} />
        <Recent units={units.data ?? []} />
      </div>
    </main>
  );
}

function Begin(props: { hasUnits: boolean }): ReactNode {
  const create = (): void =>
    showDialog(
      props.hasUnits ? { kind: 'report', unitId: null, year: null } : { kind: 'unit', unit: null },
    );
  return (
    <>
      <div className="home-begin">
        <FileChooser className="bigButton bigButton-primary" label={zh.home.import} />
        <button type="button" className="bigButton" onClick={create}>
          {zh.home.create}
        </button>
        <button
          type="button"
          className="bigButton"
          title={zh.home.sampleHint}
          onClick={() => void loadSample()}
        >
          {zh.home.sample}
        </button>
      </div>
      <p className="home-drop">{zh.home.drop}</p>
    </>
  );
}

const MAX_RECENT = 6;

function Recent(props: { units: readonly Unit[] }): ReactNode {
  const recent = props.units
    .flatMap((unit) => unit.reports.map((report) => ({ unit, report })))
    .toSorted((a, b) => b.report.savedAt.localeCompare(a.report.savedAt))
    .slice(0, MAX_RECENT);
  if (recent.length === 0) return null;
  return (
    <section className="home-recent" aria-labelledby="recent">
      <h2 id="recent">{zh.home.recent}</h2>
      <ul>
        {recent.map(({ unit, report }) => (
          <li key={report.id}>
            <button type="button" onClick={() => void openReport(report.id)}>
              <span className="home-recentName">{unit.name}</span>
              <span>{zh.sidebar.year(report.year)}</span>
              <span>
                <StateTag state={report.state} />
              </span>
              <span className="home-recentTime">{zh.home.savedAt(dayAndTime(report.savedAt))}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
