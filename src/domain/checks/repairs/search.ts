import { withTotals, type TableValues } from '../../cells/index.ts';
import { tableOf, type TableId } from '../../forms/index.ts';
import type { ReportEdit } from '../../report/index.ts';
import type { CheckInput, Finding, Repair, Rule } from '../types.ts';
import { candidatesFor, type Candidate } from './candidates.ts';
import { identitiesOf, residuals, type TotalsMode } from './identities.ts';

/** A proven repair and what it edits. */
export interface ProvenRepair extends Repair {
  readonly table: TableId;
  /** The findings (`identityOf`) that go when it is applied. */
  readonly clears: ReadonlySet<string>;
}

const MAX_PROVEN = 12;

/** How a finding is known again after an edit, which may have changed the figures in its sentence. */
export function identityOf({ rule, cells, message }: Finding): string {
  if (cells.length === 0) return `${rule} ${message}`;
  return `${rule} ${cells.map(({ table, cell }) => `${table}.${cell}`).join(' ')}`;
}

/**
 * Repairs of one table: every candidate that puts right each sum it touches, likeliest first, proven by running the
 * rules on the result. An edit that causes a finding, or leaves one it touches, is no repair.
 */
export function searchRepairs(
  input: CheckInput,
  table: TableId,
  rules: readonly Rule[],
): readonly ProvenRepair[] {
  const mode: TotalsMode = input.stage === 'reading' ? 'stated' : 'computed';
  const { edition } = input.report;
  const form = tableOf(edition, table);
  const values = input.report.tables[table];
  const identities = identitiesOf(edition, table, mode);
  const before = residuals(identities, values, new Float64Array(identities.length));
  const after = new Float64Array(identities.length);
  const seen = new Set<string>();
  const promising = candidatesFor({ form, values, mode, identities, residuals: before })
    .map((candidate) => {
      const changed = applied(values, candidate);
      const cleared = clearedBy(before, residuals(identities, changed, after));
      return { candidate, changed, cleared };
    })
    .filter(({ cleared, candidate }) => cleared > 0 || (cleared === 0 && candidate.isSign === true))
    .toSorted((a, b) => b.cleared - a.cleared || a.candidate.rank - b.candidate.rank)
    .filter(({ candidate }) => isNew(seen, candidate));
  const standing = rules.flatMap((rule) => rule.check(input));
  return promising.slice(0, MAX_PROVEN).flatMap(({ candidate, changed }) => {
    const totalled = mode === 'computed' ? withTotals(form, changed) : changed;
    return prove({ input, table, rules, standing, candidate, changed: totalled });
  });
}

function applied(values: TableValues, { changes }: Candidate): TableValues {
  const result = [...values];
  for (const { index, to } of changes) result[index] = to;
  return result;
}

/** How many sums come right; -1 where one goes wrong or stays wrong by another amount. */
function clearedBy(before: Float64Array, after: Float64Array): number {
  let cleared = 0;
  for (let index = 0; index < before.length; index += 1) {
    const was = before[index] ?? 0;
    const is = after[index] ?? 0;
    if (is !== 0 && is !== was) return -1;
    if (was !== 0 && is === 0) cleared += 1;
  }
  return cleared;
}

function isNew(seen: Set<string>, { changes }: Candidate): boolean {
  const key = JSON.stringify(changes.toSorted((a, b) => a.index - b.index));
  if (seen.has(key)) return false;
  seen.add(key);
  return true;
}

interface Proof {
  readonly input: CheckInput;
  readonly table: TableId;
  readonly rules: readonly Rule[];
  readonly standing: readonly Finding[];
  readonly candidate: Candidate;
  readonly changed: TableValues;
}

function prove(proof: Proof): readonly ProvenRepair[] {
  const { input, table, rules, standing, candidate, changed } = proof;
  const report = { ...input.report, tables: { ...input.report.tables, [table]: changed } };
  const after = rules.flatMap((rule) => rule.check({ ...input, report }));
  const stillThere = new Set(after.map(identityOf));
  const before = new Set(standing.map(identityOf));
  const causes = after.some(
    (finding) => finding.severity !== 'hint' && !before.has(identityOf(finding)),
  );
  const clears = new Set([...before].filter((finding) => !stillThere.has(finding)));
  if (causes || clears.size === 0) return [];
  return [{ label: candidate.label, edits: editsOf(proof), table, clears }];
}

function editsOf({ input, table, candidate }: Proof): readonly ReportEdit[] {
  const form = tableOf(input.report.edition, table);
  return candidate.changes.flatMap(({ index, to }): readonly ReportEdit[] => {
    const cell = form.cells[index];
    const from = input.report.tables[table][index] ?? null;
    return cell && from !== to ? [{ kind: 'cell', table, cell: cell.key, from, to }] : [];
  });
}
