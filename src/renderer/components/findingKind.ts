import type { Finding } from '../../domain/checks/types.ts';

export type FindingKind = 'error' | 'warning' | 'hint' | 'unknown';

export const kindOf = (finding: Pick<Finding, 'severity' | 'outcome'>): FindingKind =>
  finding.outcome === 'unknown' ? 'unknown' : finding.severity;
