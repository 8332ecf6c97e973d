import type { CheckInput, Finding } from '../../src/domain/checks/index.ts';

/** A rule shown by example: one input it passes, inputs it fails, and the sentences it then prints. */
export interface RuleCase {
  readonly rule: string;
  readonly passes: CheckInput;
  readonly fails: CheckInput;
  readonly messages: readonly string[];
  readonly severity?: Finding['severity'];
  /** Cells as `role table.row.column`, where the case is about cells. */
  readonly cells?: readonly string[];
}

export function cellNames(findings: readonly Finding[]): readonly string[] {
  return findings.flatMap((finding) =>
    finding.cells.map((ref) => `${ref.role} ${ref.table}.${ref.cell}`),
  );
}
