import { formatNumber } from '../../cells/index.ts';
import { cellKey, tableOf, type FormTable } from '../../forms/index.ts';
import type { ReportEdit } from '../../report/index.ts';
import type { CheckInput, Finding, Repair } from '../types.ts';
import { rowWords } from '../words.ts';

const YUAN = 10_000;

/** 元 typed for 万元, or 万元 divided once more: the value that stands nearer to last year's. */
export function inTenThousands(
  { report, previous }: CheckInput,
  finding: Finding,
): readonly Repair[] {
  return finding.cells.flatMap(({ table, cell }): readonly Repair[] => {
    const from = report.tables[table][tableOf(report.edition, table).indexOf.get(cell) ?? -1];
    const form = previous && tableOf(previous.report.edition, table);
    const before = previous?.report.tables[table][form?.indexOf.get(cell) ?? -1];
    if (typeof from !== 'number' || typeof before !== 'number') return [];
    const to = Number((from > before ? from / YUAN : from * YUAN).toFixed(6));
    if (Math.abs(Math.log(to / before)) >= Math.abs(Math.log(from / before))) return [];
    const unit = from > before ? '按元填的，换算成万元' : '多除了一次，换算成万元';
    return [
      {
        label: `${unit}，改为 ${formatNumber(to)}`,
        edits: [{ kind: 'cell', table, cell, from, to }],
      },
    ];
  });
}

/** 规章 of an agency that makes none, moved to the row below, where nothing is in the way. */
export function toDocumentsRow(input: CheckInput): readonly Repair[] {
  const form = tableOf(input.report.edition, 'proactive');
  const values = input.report.tables.proactive;
  const edits = form.cells
    .filter((cell) => cell.row.key === 'regulations')
    .flatMap((cell): readonly ReportEdit[] => {
      const below =
        form.cells[form.indexOf.get(cellKey('normativeDocuments', cell.column.key)) ?? -1];
      const figure = values[cell.index] ?? null;
      const there = below ? (values[below.index] ?? null) : null;
      if (!below || typeof figure !== 'number' || figure === 0) return [];
      return [
        { kind: 'cell', table: 'proactive', cell: cell.key, from: figure, to: 0 },
        { kind: 'cell', table: 'proactive', cell: below.key, from: there, to: figure },
      ];
    });
  const row = form.cells.filter((cell) => cell.row.key === 'normativeDocuments');
  const taken = row.some(({ index }) => typeof values[index] === 'number' && values[index] !== 0);
  const label = row[0] ? rowWords(row[0]) : '';
  return edits.length === 0 || taken
    ? []
    : [{ label: `「规章」行的数填错了行，移到「${label}」行`, edits }];
}

/** A minus sign too many, or the two figures of the row in each other's place; only what leaves no number below 0. */
export function signedChange({ report }: CheckInput, finding: Finding): readonly Repair[] {
  const form = tableOf(report.edition, 'proactive');
  const values = report.tables.proactive;
  const at = finding.cells.find(({ role }) => role === 'wrong');
  const change = form.cells[form.indexOf.get(at?.cell ?? cellKey('', '')) ?? -1];
  if (!change) return [];
  const items = form.cells[form.indexOf.get(cellKey(change.row.key, 'lastYearItems')) ?? -1];
  const by = values[change.index];
  const before = items && values[items.index];
  if (!items || typeof by !== 'number' || typeof before !== 'number' || before + by >= 0) return [];
  const label = `「${rowWords(change)}」行「${change.column.label}」`;
  const edit = (cell: typeof change, to: number): ReportEdit => ({
    kind: 'cell',
    table: 'proactive',
    cell: cell.key,
    from: values[cell.index] ?? null,
    to,
  });
  return [
    {
      label: `${label}的 ${formatNumber(by)} 多了负号，改为 ${formatNumber(-by)}`,
      edits: [edit(change, -by)],
    },
    ...(before === 0
      ? []
      : [swapped(form, { items: edit(items, -by), change: edit(change, -before) })]),
  ];
}

function swapped(
  form: FormTable,
  { items, change }: { readonly items: ReportEdit; readonly change: ReportEdit },
): Repair {
  const label = (key: string): string =>
    form.columns.find((column) => column.key === key)?.label ?? '';
  return {
    label: `「${label('lastYearItems')}」与「${label('change')}」的数填反了，互换并保留负号`,
    edits: [items, change],
  };
}
