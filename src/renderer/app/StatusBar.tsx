import type { ReactNode } from 'react';
import { countFindings } from '../commands/findings.ts';
import { timeOfDay } from '../components/format.ts';
import { useOpenFindings } from '../features/findings/answered.ts';
import { summaryText, useSelectionSummary } from '../features/grid/index.ts';
import { SessionProvider, useSession } from '../features/workbench/session/index.ts';
import { zh } from '../text/zh-CN.ts';
import { sentenceOfCode } from './failures.ts';
import { useAppInfo, useUnits } from './queries.ts';
import { useCurrentSession } from './store.ts';
import './statusBar.css';

/** The 26 px strip under everything: what is saved, what is wrong, what is selected. */
export function StatusBar(): ReactNode {
  const session = useCurrentSession();
  return (
    <footer className="statusBar" aria-label={zh.status.label}>
      {session ? (
        <SessionProvider session={session}>
          <SaveStatus />
          <FindingCounts />
          <SelectionStatus />
        </SessionProvider>
      ) : (
        <Overview />
      )}
    </footer>
  );
}

function SaveStatus(): ReactNode {
  const save = useSession((state) => state.save);
  if (save.state === 'failed') {
    return (
      <span className="statusBar-failed" role="alert">
        {zh.status.failed}：{sentenceOfCode(save.code)}
      </span>
    );
  }
  return (
    <span data-save={save.state}>
      {save.state === 'saved' ? zh.status.saved(timeOfDay(save.at)) : zh.status.saving}
    </span>
  );
}

function FindingCounts(): ReactNode {
  const { error, warning } = countFindings(useOpenFindings());
  return <span>{zh.status.counts(error, warning)}</span>;
}

function SelectionStatus(): ReactNode {
  const selection = useSelectionSummary();
  return (
    <>
      <span className="statusBar-rest">{selection?.place}</span>
      <span>{selection && summaryText(selection)}</span>
    </>
  );
}

function Overview(): ReactNode {
  const units = useUnits().data ?? [];
  const info = useAppInfo().data;
  const reports = units.reduce((sum, unit) => sum + unit.reports.length, 0);
  return (
    <>
      <span>{zh.status.overview(units.length, reports)}</span>
      <span className="statusBar-rest" />
      {info && (
        <span title={zh.status.dataFolder(info.dataFolder)}>{zh.status.version(info.version)}</span>
      )}
    </>
  );
}
