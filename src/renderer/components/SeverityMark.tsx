import type { ReactNode } from 'react';
import { zh } from '../text/zh-CN.ts';
import type { FindingKind } from './findingKind.ts';
import './severity.css';

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
