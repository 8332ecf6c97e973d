import type { EditionId } from '../forms/index.ts';
import { textOf, type Report } from '../report/index.ts';
import type { CellRef, CheckInput, Finding, Repair, Rule, Severity, TextRef } from './types.ts';

/** What a rule found: a finding before the rule's id and severity are put to it. */
export interface Issue {
  readonly message: string;
  /** Where it differs from the rule's own severity. */
  readonly severity?: Severity | undefined;
  readonly outcome?: 'fails' | 'unknown' | undefined;
  readonly cells?: readonly CellRef[] | undefined;
  readonly section?: Finding['section'];
  readonly text?: TextRef | undefined;
  readonly quote?: string | undefined;
  /** What to put in the place of `text`, where that is beyond doubt. */
  readonly fix?: { readonly label: string; readonly to: string } | undefined;
}

export interface RuleSpec extends Omit<Rule, 'check' | 'editions'> {
  /** Both editions where nothing else is said. */
  readonly editions?: readonly EditionId[];
  /** Empty where the rule holds. */
  readonly detect: (input: CheckInput) => readonly Issue[];
}

const BOTH: readonly EditionId[] = ['2019', '2021'];
/** Shared, so that a rule that holds allocates nothing. */
export const HOLDS: readonly never[] = [];

/** Makes a rule of its data and its predicate. */
export function defineRule(spec: RuleSpec): Rule {
  const { detect, editions = BOTH, ...meta } = spec;
  const everywhere = editions === BOTH;
  const check = (input: CheckInput): readonly Finding[] => {
    if (!everywhere && !editions.includes(input.report.edition)) return HOLDS;
    const issues = detect(input);
    return issues.length === 0
      ? HOLDS
      : issues.map((issue) => toFinding(meta, issue, input.report));
  };
  return { ...meta, editions, check };
}

function toFinding(rule: Pick<Rule, 'id' | 'severity'>, issue: Issue, report: Report): Finding {
  const outcome = issue.outcome ?? 'fails';
  return {
    rule: rule.id,
    // What could not be checked is no fault: it is told, and blocks nothing.
    severity: outcome === 'unknown' ? 'hint' : (issue.severity ?? rule.severity),
    outcome,
    message: issue.message,
    cells: issue.cells ?? HOLDS,
    section: issue.section,
    text: issue.text,
    quote: issue.quote,
    repairs: textRepairs(issue, report),
  };
}

function textRepairs({ text, fix }: Issue, report: Report): readonly Repair[] {
  if (!text || !fix) return HOLDS;
  const from = textOf(report, text.part);
  const to = from.slice(0, text.start) + fix.to + from.slice(text.end);
  return [{ label: fix.label, edits: [{ kind: 'text', part: text.part, from, to }] }];
}

/** The third answer: the rule could not be checked, and why. */
export function cannotTell(reason: string): readonly Issue[] {
  return [{ outcome: 'unknown', message: `无法核对：${reason}` }];
}
