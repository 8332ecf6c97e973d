import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CellValue } from '../cells/index.ts';
import { formOf, TABLE_IDS, type TableId } from '../forms/index.ts';
import {
  applyEdits,
  blankTables,
  invertEdits,
  parseInterchange,
  reportTitle,
  tablesWithTotals,
  TEXT_PARTS,
  textOf,
  toInterchange,
  type Report,
  type ReportEdit,
} from './index.ts';

function blankReport(edition: '2019' | '2021'): Report {
  return {
    unitName: '示例县示例局',
    year: edition === '2019' ? 2020 : 2025,
    edition,
    title: reportTitle('示例县示例局', 2025),
    preamble: '',
    sections: [],
    tables: blankTables(edition),
  };
}

interface Seed {
  readonly table: TableId;
  readonly position: number;
  readonly to: CellValue;
}

const seedOf: fc.Arbitrary<Seed> = fc.record({
  table: fc.constantFrom<TableId>(...TABLE_IDS),
  position: fc.nat(10_000),
  to: fc.oneof(fc.constant(null), fc.constant('NA' as const), fc.nat(999)),
});

/** Random edits of typed-in cells, each made on the state the one before it left. */
function editsFrom(report: Report, seeds: readonly Seed[]): ReportEdit[] {
  let state = report;
  return seeds.map((seed) => {
    const typed = formOf(report.edition).tables[seed.table].cells.filter(
      (c) => c.sumOf.length === 0,
    );
    const cell = typed[seed.position % typed.length];
    if (!cell) throw new Error('no cell');
    const edit: ReportEdit = {
      kind: 'cell',
      table: seed.table,
      cell: cell.key,
      from: state.tables[seed.table][cell.index] ?? null,
      to: seed.to,
    };
    state = applyEdits(state, [edit]);
    return edit;
  });
}

describe('edits', () => {
  it('are undone exactly by their inverse, totals included', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('2019' as const, '2021' as const),
        fc.array(seedOf, { maxLength: 40 }),
        (edition, seeds) => {
          const before = blankReport(edition);
          const edits = editsFrom(before, seeds);
          const after = applyEdits(before, edits);
          expect(applyEdits(after, invertEdits(edits))).toEqual(before);
          expect(after.tables).toEqual(tablesWithTotals(edition, after.tables));
        },
      ),
    );
  });

  it('of text reach the part they name and no other', () => {
    const before = applyEdits(
      blankReport('2021'),
      TEXT_PARTS.map((part) => ({ kind: 'text', part, from: '', to: `原文 ${part}` })),
    );
    for (const part of TEXT_PARTS) {
      const after = applyEdits(before, [
        { kind: 'text', part, from: textOf(before, part), to: '新' },
      ]);
      expect(TEXT_PARTS.map((other) => textOf(after, other))).toEqual(
        TEXT_PARTS.map((other) => (other === part ? '新' : `原文 ${other}`)),
      );
    }
    expect(before.sections.map((section) => section.no)).toEqual([1, 2, 3, 4, 5, 6]);
  });
});

describe('interchange JSON', () => {
  it('is read back equal', () => {
    const report = applyEdits(
      blankReport('2021'),
      editsFrom(blankReport('2021'), [
        { table: 'requests', position: 3, to: 7 },
        { table: 'litigation', position: 1, to: 'NA' },
      ]),
    );
    const parsed = parseInterchange(JSON.parse(JSON.stringify(toInterchange(report))));
    expect(parsed).toEqual({ ok: true, report, missing: [] });
  });

  it('names the place of what is wrong', () => {
    const json = toInterchange(blankReport('2021'));
    const broken = (change: object) => parseInterchange({ ...json, ...change });
    expect(broken({ format: 'x' })).toMatchObject({ ok: false, problem: { where: 'format' } });
    expect(broken({ tables: { requests: { 'granted.nobody': 1 } } })).toMatchObject({
      ok: false,
      problem: { where: 'tables.requests.granted.nobody' },
    });
    expect(broken({ tables: { requests: { 'granted.natural': '1' } } })).toMatchObject({
      ok: false,
      problem: { where: 'tables.requests.granted.natural' },
    });
    expect(parseInterchange([])).toMatchObject({ ok: false });
    expect(parseInterchange(null)).toMatchObject({ ok: false });
  });

  it('lists the cells that are missing and leaves them blank', () => {
    const { proactive, requests } = toInterchange(blankReport('2021')).tables;
    const parsed = parseInterchange({
      ...toInterchange(blankReport('2021')),
      tables: { proactive, requests, litigation: { 'review.upheld': 1 } },
    });
    if (!parsed.ok) throw new Error('expected a report');
    expect(parsed.missing).toHaveLength(14);
    expect(parsed.report.tables.litigation[1]).toBeNull();
  });

  it('treats names like __proto__ as data', () => {
    const parsed = parseInterchange(
      JSON.parse(
        '{"format":"gongkai-nianbao/1","unit":{"name":"x"},"year":2025,"edition":"2021","tables":{"requests":{"__proto__":1}}}',
      ),
    );
    expect(parsed).toMatchObject({ ok: false, problem: { where: 'tables.requests.__proto__' } });
  });
});
