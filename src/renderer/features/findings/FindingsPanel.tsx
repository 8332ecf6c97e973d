import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { AnsweredFinding } from '../../../domain/checks/answers.ts';
import { countFindings } from '../../commands/findings.ts';
import { kindOf, type FindingKind } from '../../components/findingKind.ts';
import { SeverityMark } from '../../components/SeverityMark.tsx';
import { showDialog, useApp } from '../../app/store.ts';
import { zh } from '../../text/zh-CN.ts';
import { isOpen, useAnswered } from './answered.ts';
import { filtered, NO_FILTER, useFindingFilter } from './filter.ts';
import { FilterBar } from './FilterBar.tsx';
import { FindingGroup, SettledGroup } from './FindingGroup.tsx';
import { ReportCoverage } from '../workbench/verdicts/Coverage.tsx';
import './findings.css';

const KINDS: readonly FindingKind[] = ['error', 'warning', 'hint', 'unknown'];

/** What the checks found, worst first; follows every edit and never takes the focus. */
export function FindingsPanel(): ReactNode {
  const items = useAnswered();
  const filter = useFindingFilter();
  const shown = useMemo(() => filtered(items, filter), [items, filter]);
  const open = shown.filter(isOpen);
  const counts = countFindings(items.filter(isOpen).map(({ finding }) => finding));
  const hidden = items.length - shown.length;
  return (
    <aside className="findings" aria-label={zh.findings.label}>
      <Head counts={counts} />
      {items.length > 0 && <FilterBar items={items} />}
      <Announcement items={items} />
      <div className="findings-list">
        {counts.error + counts.warning === 0 && <Clean complete={counts.unknown === 0} />}
        {KINDS.map((kind) => (
          <FindingGroup
            key={kind}
            title={zh.severity[kind]}
            items={open.filter(({ finding }) => kindOf(finding) === kind)}
          />
        ))}
        <SettledGroup
          title={zh.findings.explained}
          items={shown.filter(({ standing }) => standing === 'explained')}
        />
        <SettledGroup
          title={zh.findings.hintsPutAway}
          items={shown.filter(({ standing }) => standing === 'putAway')}
        />
        <ReportCoverage />
        {hidden > 0 && <Hidden count={hidden} />}
        <p className="findings-rules">
          <button
            type="button"
            className="linkButton"
            onClick={() => showDialog({ kind: 'rules' })}
          >
            {zh.rules.title}
          </button>
          <button
            type="button"
            className="linkButton"
            onClick={() => showDialog({ kind: 'settings' })}
          >
            {zh.settings.title}
          </button>
        </p>
      </div>
    </aside>
  );
}

function Head(props: { counts: ReturnType<typeof countFindings> }): ReactNode {
  const { counts } = props;
  const wanted = useFindingFilter((state) => state.kind);
  return (
    <div className="findings-head">
      <h2>{zh.findings.panelTitle}</h2>
      {KINDS.slice(0, 3).map((kind) =>
        counts[kind] > 0 || kind === wanted ? (
          <button
            key={kind}
            type="button"
            className="findings-count"
            aria-pressed={kind === wanted}
            title={zh.findings.onlyKind(zh.severity[kind])}
            onClick={() => useFindingFilter.setState({ kind: kind === wanted ? null : kind })}
          >
            <SeverityMark kind={kind} />
            <span aria-hidden="true">{zh.severity[kind]} </span>
            {counts[kind]}
          </button>
        ) : null,
      )}
      <button
        type="button"
        className="iconButton findings-fold"
        title={zh.findings.fold}
        aria-label={zh.findings.fold}
        onClick={() => useApp.setState({ findingsOpen: false })}
      >
        ×
      </button>
    </div>
  );
}

/** Says politely how many there are, and the first of those that were not there before. */
function Announcement(props: { items: readonly AnsweredFinding[] }): ReactNode {
  const { items } = props;
  const known = useRef<ReadonlySet<string> | null>(null);
  const [news, setNews] = useState('');
  useEffect(() => {
    const fresh = items.find(
      ({ fingerprint, finding }) =>
        known.current && !known.current.has(fingerprint) && finding.severity !== 'hint',
    );
    known.current = new Set(items.map(({ fingerprint }) => fingerprint));
    setNews(fresh?.finding.message ?? '');
  }, [items]);
  const { error, warning } = countFindings(items.filter(isOpen).map(({ finding }) => finding));
  return (
    <p className="srOnly" aria-live="polite">
      {zh.findings.announce(error, warning)} {news}
    </p>
  );
}

function Hidden(props: { count: number }): ReactNode {
  return (
    <p className="findings-hidden">
      {zh.findings.hidden(props.count)}
      <button
        type="button"
        className="linkButton"
        onClick={() => useFindingFilter.setState(NO_FILTER)}
      >
        {zh.findings.showAll}
      </button>
    </p>
  );
}

function Clean(props: { complete: boolean }): ReactNode {
  return (
    <div className="findings-clean">
      <span className="findings-tick" aria-hidden="true">
        ✓
      </span>
      <div>
        <strong>{zh.findings.clean}</strong>
        <p>{props.complete ? zh.findings.cleanText : zh.findings.cleanButUnknown}</p>
      </div>
    </div>
  );
}
