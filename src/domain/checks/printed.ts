import { boundText, plainReport, withPrintedEdit, type ReportEdit } from '../report/index.ts';
import type { CheckInput, Finding, PreviousReport, Repair } from './types.ts';

const printedLast = new WeakMap<PreviousReport, PreviousReport>();

/** What the rules read: both reports with their bound numbers as they are printed. */
export function asPrinted(input: CheckInput): CheckInput {
  const { report, previous } = input;
  const last = previous && lastPrinted(previous);
  const plain = plainReport(report, last?.report);
  return plain === report && last === previous
    ? input
    : { ...input, report: plain, previous: last };
}

function lastPrinted(previous: PreviousReport): PreviousReport {
  const report = plainReport(previous.report);
  if (report === previous.report) return previous;
  const printed = printedLast.get(previous) ?? { ...previous, report };
  printedLast.set(previous, printed);
  return printed;
}

/** Repairs of the printed text as edits of the text with markers. */
export function inSource(source: CheckInput, findings: readonly Finding[]): readonly Finding[] {
  if (asPrinted(source).report === source.report) return findings;
  const ofSource = (edit: ReportEdit): ReportEdit => {
    if (edit.kind === 'cell') return edit;
    const bound = boundText(source.report, edit.part, source.previous?.report);
    return { ...edit, from: bound.source, to: withPrintedEdit(bound, edit.to) };
  };
  return findings.map((finding) =>
    finding.repairs.length === 0
      ? finding
      : {
          ...finding,
          repairs: finding.repairs.map((repair): Repair => ({
            ...repair,
            edits: repair.edits.map(ofSource),
          })),
        },
  );
}
