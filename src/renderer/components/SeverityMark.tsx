import type { ReactNode } from 'react';
import type { Finding } from '../../domain/checks/types.ts';
import { zh } from '../text/zh-CN.ts';
import './severity.css';

export type FindingKind = 'error' | 'warning' | 'hint' | 'unknown';

export const kindOf = (finding: Pick<Finding, 'severity' | 'outcome'>): FindingKind =>
  finding.outcome === 'unknown' ? 'unknown' : finding.severity;

const SIGNS: Readonly<Record<FindingKind, string>> = {
  error: '✕',
  warning: '!',
  hint: '·',
  unknown: '?',
};

/** The sign of a severity: shape, colour and, for screen readers, the word. */
export function SeverityMark(props: { kind: FindingKind }): ReactNode {
  return (
    <span className={`severity severity-${props.kind}`}>
      <span aria-hidden="true">{SIGNS[props.kind]}</span>
      <span className="srOnly">{zh.severity[props.kind]}</span>
    </span>
  );
}
