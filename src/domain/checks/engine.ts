import { TABLE_IDS, tableOf, type TableId } from '../forms/index.ts';
import type { Report } from '../report/index.ts';
import { asPrinted, inSource } from './printed.ts';
import { withRepairs } from './repairs/index.ts';
import { RULES, TABLE_RULES } from './rules/index.ts';
import { HOLDS } from './rule.ts';
import type { CheckInput, Finding, Rule, RuleScope, Severity } from './types.ts';

/**
 * Every finding of every rule, in the order of the catalogue. Pure: same input, same findings. The rules see bound
 * numbers as they are printed; places in the text are counted there too, repairs leave the bindings alone.
 */
export function runChecks(source: CheckInput): readonly Finding[] {
  const input = asPrinted(source);
  return finished(
    { source, input },
    RULES.flatMap((rule) => rule.check(input)),
  );
}

/** The rules about the tables alone, without a search for repairs: for thousands of reports at once. */
export function checkTables(input: CheckInput): readonly Finding[] {
  let findings: Finding[] | undefined;
  for (const rule of TABLE_RULES) {
    const found = rule.check(input);
    if (found.length > 0) (findings ??= []).push(...found);
  }
  return findings ?? HOLDS;
}

/** Checks that remember: a run after an edit re-runs only the rules that read what changed. */
export interface Checker {
  readonly run: (input: CheckInput) => readonly Finding[];
}

/**
 * A checker for one open report. What did not change must be the same object as in the run before
 * (`report.tables.requests`, `report.sections`, `previous`, …), as `applyEdits` leaves it.
 */
export function createChecker(): Checker {
  let before: CheckInput | undefined;
  let results: readonly (readonly Finding[])[] = [];
  return {
    run: (source) => {
      const input = asPrinted(source);
      const last = before;
      const known = results;
      const changed = last ? changedScopes(last, input) : undefined;
      results = RULES.map((rule, index) => {
        const cached = known[index];
        return cached && changed && !touches(rule, changed) ? cached : rule.check(input);
      });
      before = input;
      return finished({ source, input }, results.flat());
    },
  };
}

interface Checked {
  /** With bound numbers as markers. */
  readonly source: CheckInput;
  readonly input: CheckInput;
}

function finished({ source, input }: Checked, findings: readonly Finding[]): readonly Finding[] {
  return inSource(source, withRepairs(input, raised(input, foldUnknown(findings)), TABLE_RULES));
}

const GRAVITY: Readonly<Record<Severity, number>> = { hint: 0, warning: 1, error: 2 };

/** A place may take a rule more seriously than the catalogue, never less. */
function raised({ settings }: CheckInput, findings: readonly Finding[]): readonly Finding[] {
  const levels = settings?.raised;
  if (!levels) return findings;
  return findings.map((finding) => {
    const level = Object.hasOwn(levels, finding.rule) ? levels[finding.rule] : undefined;
    if (level === undefined || finding.outcome === 'unknown') return finding;
    return GRAVITY[level] > GRAVITY[finding.severity] ? { ...finding, severity: level } : finding;
  });
}

function touches(rule: Rule, changed: ReadonlySet<RuleScope>): boolean {
  return rule.reads.some((scope) => changed.has(scope));
}

/** The scopes that differ; undefined where everything has to be checked again. */
function changedScopes(a: CheckInput, b: CheckInput): ReadonlySet<RuleScope> | undefined {
  if (
    a.stage !== b.stage ||
    a.settings !== b.settings ||
    a.reading !== b.reading ||
    a.report.year !== b.report.year ||
    a.report.edition !== b.report.edition ||
    a.report.unitName !== b.report.unitName
  ) {
    return undefined;
  }
  const changed = new Set<RuleScope>();
  for (const table of TABLE_IDS) {
    for (const scope of changedRows(table, a.report, b.report)) changed.add(scope);
  }
  if (
    a.report.title !== b.report.title ||
    a.report.preamble !== b.report.preamble ||
    a.report.review !== b.report.review ||
    a.report.sections !== b.report.sections
  ) {
    changed.add('text');
  }
  if (a.previous !== b.previous) changed.add('previous');
  if (a.unit !== b.unit) changed.add('unit');
  return changed;
}

/** The table and the rows of it that differ; both reports are of one edition. */
function changedRows(table: TableId, a: Report, b: Report): readonly RuleScope[] {
  const before = a.tables[table];
  const after = b.tables[table];
  if (before === after) return HOLDS;
  const rows = tableOf(b.edition, table)
    .cells.filter(({ index }) => before[index] !== after[index])
    .map(({ row }): RuleScope => `${table}.${row.key}`);
  return [table, ...rows];
}

/**
 * One finding for each reason why rules could not be checked: a missing report of last year is one thing to tell,
 * not eight.
 */
function foldUnknown(findings: readonly Finding[]): readonly Finding[] {
  const byReason = Map.groupBy(
    findings.filter((finding) => finding.outcome === 'unknown'),
    (finding) => finding.message,
  );
  if (byReason.size === 0) return findings;
  const folded = [...byReason.values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const names = same.map((finding) => RULES.find((rule) => rule.id === finding.rule)?.name);
    return [{ ...first, message: `${first.message}（涉及：${names.join('、')}）。` }];
  });
  return [...findings.filter((finding) => finding.outcome !== 'unknown'), ...folded];
}
