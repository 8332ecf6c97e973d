import { runChecks } from '../../src/domain/checks/index.ts';
import { verdicts, type NumberVerdict } from '../../src/domain/narrative/index.ts';
import { applyEdits, textOf, type Report } from '../../src/domain/report/index.ts';
import { balancedReport } from './balanced.ts';
import { cityReport } from './cityReport.ts';

export interface TextScore {
  /** Numbers of the text that were changed, one at a time, so that they no longer hold. */
  readonly changed: number;
  readonly found: number;
  readonly missed: readonly string[];
}

/** Changes every number of a text that was found right, and counts how many changes a finding names. */
export function scoreText(reports: number): TextScore {
  const texts = [
    cityReport(),
    ...Array.from({ length: reports }, (_, seed) => balancedReport(seed)),
  ];
  let changed = 0;
  let found = 0;
  const missed: string[] = [];
  for (const report of texts) {
    for (const verdict of verdicts(report)) {
      if (verdict.kind !== 'matches' && verdict.kind !== 'addsUp') continue;
      changed += 1;
      if (isNoticed(report, verdict)) found += 1;
      else missed.push(`${verdict.text} ${verdict.label}`);
    }
  }
  return { changed, found, missed };
}

function isNoticed(report: Report, verdict: NumberVerdict): boolean {
  const text = textOf(report, verdict.part);
  const digits = verdict.text.replace(/[\d,.]+/, (number) => moved(number, verdict.unit));
  const to = text.slice(0, verdict.start) + digits + text.slice(verdict.end);
  const edited = applyEdits(report, [{ kind: 'text', part: verdict.part, from: text, to }]);
  return runChecks({ report: edited, stage: 'editing' }).some(
    (finding) => finding.rule.startsWith('N-') && finding.severity !== 'hint',
  );
}

function moved(number: string, unit: string): string {
  const value = Number(number.replaceAll(',', ''));
  return String(unit === '%' ? value + 5 : value + 1);
}
