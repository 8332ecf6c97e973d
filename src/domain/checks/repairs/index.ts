import { exactSum } from '../../cells/index.ts';
import { TABLE_IDS, tableOf } from '../../forms/index.ts';
import type { ReportEdit } from '../../report/index.ts';
import type { CheckInput, Finding, Repair, Rule } from '../types.ts';
import { asCarriedOver } from './carriedOver.ts';
import { inTenThousands, signedChange, toDocumentsRow } from './proactive.ts';
import { identityOf, searchRepairs } from './search.ts';

const MAX_REPAIRS = 3;
/** Rules whose findings the search can clear. */
const SUMS = new Set(['T3-01', 'T3-02', 'T3-03', 'T3-04', 'T3-08', 'T4-01', 'T4-02', 'T2-01']);
const GAPS = new Set(['T3-05', 'T3-06', 'T4-02', 'T2-01']);

/**
 * The findings with the repairs that were found for them, likeliest first. In a report of the database only typed
 * cells are edited, because totals are computed; in a file a stated total may be put right too (stage `reading`).
 */
export function withRepairs(
  input: CheckInput,
  findings: readonly Finding[],
  tableRules: readonly Rule[],
): readonly Finding[] {
  const broken = TABLE_IDS.filter((table) =>
    findings.some(
      (finding) => SUMS.has(finding.rule) && finding.cells.some((ref) => ref.table === table),
    ),
  );
  const proven = broken.flatMap((table) => searchRepairs(input, table, tableRules));
  return findings.map((finding) => {
    const repairs = [
      ...proven
        .filter((repair) => repair.clears.has(identityOf(finding)))
        .slice(0, MAX_REPAIRS)
        .map(({ label, edits }): Repair => ({ label, edits })),
      ...(finding.rule === 'C-01' ? asCarriedOver(input, tableRules) : []),
      ...(finding.rule === 'T2-02' ? inTenThousands(input, finding) : []),
      ...(finding.rule === 'T2-03' ? toDocumentsRow(input) : []),
      ...(finding.rule === 'T2-08' ? signedChange(input, finding) : []),
      ...(finding.rule === 'T3-06' ? totalsOfParts(input, finding) : []),
      ...(GAPS.has(finding.rule) ? blanksToZero(input, finding) : []),
    ];
    return repairs.length === 0
      ? finding
      : { ...finding, repairs: [...finding.repairs, ...repairs] };
  });
}

/** 总计 left out beside its parts, in a file whose totals are stated. */
function totalsOfParts({ report, stage }: CheckInput, finding: Finding): readonly Repair[] {
  if (stage !== 'reading') return [];
  const edits = finding.cells.flatMap((ref): readonly ReportEdit[] => {
    const form = tableOf(report.edition, ref.table);
    const cell = form.cells[form.indexOf.get(ref.cell) ?? -1];
    const values = report.tables[ref.table];
    const from = cell ? (values[cell.index] ?? null) : 0;
    if (ref.role !== 'wrong' || !cell || cell.sumOf.length === 0 || typeof from === 'number')
      return [];
    const parts = cell.sumOf
      .map((index) => values[index])
      .filter((part) => typeof part === 'number');
    return [{ kind: 'cell', table: ref.table, cell: ref.cell, from, to: exactSum(parts) }];
  });
  return edits.length === 0 ? [] : [{ label: '空白的总计按分项相加填写', edits }];
}

/** 没有发生的填 0: the blanks and 不适用 a finding names, in one undoable act. */
function blanksToZero({ report }: CheckInput, finding: Finding): readonly Repair[] {
  const edits = finding.cells.flatMap((ref): readonly ReportEdit[] => {
    const form = tableOf(report.edition, ref.table);
    const cell = form.cells[form.indexOf.get(ref.cell) ?? -1];
    const from = cell ? (report.tables[ref.table][cell.index] ?? null) : 0;
    if (ref.role !== 'wrong' || !cell || cell.sumOf.length > 0 || typeof from === 'number')
      return [];
    return [{ kind: 'cell', table: ref.table, cell: ref.cell, from, to: 0 }];
  });
  if (edits.length === 0) return [];
  return [{ label: `没有发生的 ${edits.length} 格都填 0`, edits }];
}
