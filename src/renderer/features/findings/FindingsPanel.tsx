import { useMemo, type ReactNode } from 'react';
import type { Finding } from '../../../domain/checks/index.ts';
import { countFindings, inPanelOrder, sameFinding } from '../../commands/findings.ts';
import { kindOf, SeverityMark, type FindingKind } from '../../components/SeverityMark.tsx';
import { useApp } from '../../app/store.ts';
import { zh } from '../../text/zh-CN.ts';
import { useSession } from '../workbench/session/index.ts';
import { FindingItem } from './FindingItem.tsx';
import './findings.css';

const KINDS: readonly FindingKind[] = ['error', 'warning', 'hint', 'unknown'];

/** What the checks found, worst first; follows every edit and never takes the focus. */
export function FindingsPanel(): ReactNode {
  const findings = useSession((state) => state.findings);
  const ordered = useMemo(() => inPanelOrder(findings), [findings]);
  const counts = countFindings(findings);
  return (
    <aside className="findings" aria-label={zh.findings.label}>
      <div className="findings-head">
        <h2>{zh.findings.panelTitle}</h2>
        {KINDS.slice(0, 3).map((kind) =>
          counts[kind] > 0 ? (
            <span key={kind} className="findings-count">
              <SeverityMark kind={kind} />
              <span aria-hidden="true">{zh.severity[kind]} </span>
              {counts[kind]}
            </span>
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
      <p className="srOnly" aria-live="polite">
        {zh.findings.announce(counts.error, counts.warning)}
      </p>
      <div className="findings-list">
        {counts.error + counts.warning === 0 && <Clean complete={counts.unknown === 0} />}
        {KINDS.map((kind) => (
          <Group key={kind} kind={kind} findings={ordered.filter((one) => kindOf(one) === kind)} />
        ))}
      </div>
    </aside>
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

function Group(props: { kind: FindingKind; findings: readonly Finding[] }): ReactNode {
  const { kind, findings } = props;
  const target = useSession((state) => state.target);
  if (findings.length === 0) return null;
  const shown = target?.kind === 'finding' ? target.finding : null;
  return (
    <section className="findings-group" aria-label={zh.severity[kind]}>
      <h3>
        {zh.severity[kind]} {findings.length}
      </h3>
      <ul>
        {findings.map((finding, index) => (
          <FindingItem
            // Two findings of one rule may speak of the same cells; their order is stable.
            // oxlint-disable-next-line react/no-array-index-key
            key={`${finding.rule}-${index}`}
            finding={finding}
            shown={shown !== null && sameFinding(finding, shown)}
          />
        ))}
      </ul>
    </section>
  );
}
