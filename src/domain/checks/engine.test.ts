import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balancedReport } from '../../../test/quality/balanced.ts';
import { input, previous } from '../../../test/quality/reports.ts';
import { SEED_KINDS, seedError } from '../../../test/quality/seeded.ts';
import { TABLE_IDS, tableOf, type CellKey } from '../forms/index.ts';
import { applyEdits, TEXT_PARTS, textOf, type ReportEdit } from '../report/index.ts';
import { DEFAULT_SETTINGS } from './settings.ts';
import { checkTables, createChecker, fingerprintOf, RULES, runChecks } from './index.ts';

const anyEdit = fc.oneof(
  fc.record({
    kind: fc.constant('cell' as const),
    table: fc.constantFrom(...TABLE_IDS),
    at: fc.nat(),
    to: fc.oneof(fc.nat(30), fc.constant(null), fc.constant('NA' as const)),
  }),
  fc.record({
    kind: fc.constant('text' as const),
    part: fc.constantFrom(...TEXT_PARTS),
    to: fc.constantFrom(
      '',
      '收到政府信息公开申请3件。',
      '全年共收到申请XX件。',
      '2022年，无。',
      '收到政府信息公开申请〔本年新收·总计〕件，予以公开〔本年新收·总计〕件。',
      '比上年〔本年新收·总计·增减〕件，占〔予以公开·总计÷本年新收·总计〕。',
    ),
  }),
);

describe('a checker that remembers', () => {
  it('finds after any edits exactly what a fresh run finds', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.array(anyEdit, { maxLength: 6 }), (seed, edits) => {
        const checker = createChecker();
        const before = previous();
        let report = balancedReport(seed);
        checker.run({ report, stage: 'editing', previous: before });
        for (const edit of edits) {
          report = applyEdits(report, [asReportEdit(report, edit)]);
          const of = { report, stage: 'editing', previous: before } as const;
          expect(checker.run(of)).toEqual(runChecks(of));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('leaves out only rules that do not read the cell: every rule says what it reads', () => {
    const report = balancedReport(7);
    const old = balancedReport(7, '2019');
    const before = previous({ proactive: { 'fees.amount': 3 } });
    const inputs = [
      { report, stage: 'editing', previous: before },
      { report, stage: 'reading', unit: { name: '示例县示例局', hasEnforcementPower: true } },
      { report: old, stage: 'editing' },
    ] as const;
    const changed = inputs.flatMap((of) =>
      TABLE_IDS.flatMap((table) =>
        tableOf(of.report.edition, table).cells.map((cell) => ({ of, table, cell })),
      ),
    );
    for (const { of, table, cell } of changed) {
      const values = of.report.tables[table].with(cell.index, 12_345);
      const edited = { ...of.report, tables: { ...of.report.tables, [table]: values } };
      const blind = RULES.filter(
        ({ reads }) => !reads.includes(table) && !reads.includes(`${table}.${cell.row.key}`),
      ).filter(({ reads }) => !reads.includes('text') || cell.column.key === 'natural');
      const wrong = blind.filter(
        (rule) =>
          JSON.stringify(rule.check({ ...of, report: edited })) !== JSON.stringify(rule.check(of)),
      );
      expect(wrong.map(({ id }) => id)).toEqual([]);
    }
  });

  it('checks again when last year, the stage or the agency changes', () => {
    const checker = createChecker();
    const plain = input({ requests: { 'carriedIn.natural': 1, 'granted.natural': 1 } });
    const ids = (of: Parameters<typeof runChecks>[0]): readonly string[] =>
      checker.run(of).map((finding) => finding.rule);
    expect(ids(plain)).toEqual(['C-01']);
    expect(ids({ ...plain, previous: previous() })).toContain('C-01');
    expect(ids({ ...plain, unit: { name: '甲', hasEnforcementPower: true } })).toContain('T2-05');
  });
});

function asReportEdit(
  report: Parameters<typeof applyEdits>[0],
  edit: typeof anyEdit extends fc.Arbitrary<infer T> ? T : never,
): ReportEdit {
  if (edit.kind === 'text') {
    return { ...edit, from: textOf(report, edit.part) };
  }
  const { cells } = tableOf(report.edition, edit.table);
  const cell: CellKey | undefined = cells[edit.at % cells.length]?.key;
  if (cell === undefined) throw new Error('no cell');
  return { kind: 'cell', table: edit.table, cell, from: null, to: edit.to };
}

describe('reports in balance', () => {
  it('have no error and no warning, whatever their size', () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom('2019', '2021'), (seed, edition) => {
        const findings = runChecks({ report: balancedReport(seed, edition), stage: 'reading' });
        expect(findings.filter((finding) => finding.severity !== 'hint')).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('with one slip of arithmetic always have an error', () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(...SEED_KINDS), (seed, kind) => {
        const error = seedError(balancedReport(seed), kind, seed);
        if (!error) return;
        const findings = checkTables({ report: error.report, stage: 'reading' });
        expect(findings.some((finding) => finding.severity === 'error')).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

describe('what cannot be told', () => {
  it('is one hint that names every rule it concerns', () => {
    const unknown = runChecks(input()).filter((finding) => finding.outcome === 'unknown');
    expect(unknown.map((finding) => [finding.severity, finding.message])).toEqual([
      [
        'hint',
        '无法核对：没有上年数据（涉及：上年结转衔接、现行有效件数衔接、与上年变化、数据与上年雷同、内容与上年雷同、上年措施落实）。',
      ],
    ]);
  });

  it('is the text of a workbook that holds the tables alone', () => {
    const { report } = input();
    const findings = runChecks({
      report: { ...report, preamble: '', sections: [] },
      stage: 'reading',
      previous: previous(),
    });
    expect(findings.map((finding) => [finding.severity, finding.message])).toEqual([
      [
        'hint',
        '无法核对：文件里只有表格，没有正文（涉及：内容与上年雷同、上年措施落实、六个部分、导语内容）。',
      ],
    ]);
  });

  it('is told of a report that is not last year’s', () => {
    const unknown = runChecks(input({}, { previous: previous({ year: 2020 }) }));
    expect(unknown[0]?.message).toContain(
      '无法核对：对照的是 2020 年的年报，不是上年（2022 年）的',
    );
  });
});

it('a fingerprint changes with a value and with nothing else', () => {
  const of = (value: number): string => {
    const { report } = input({ requests: { 'newlyReceived.natural': value } });
    const [finding] = runChecks({ report, stage: 'editing' });
    return finding ? fingerprintOf(finding, report) : '';
  };
  expect(of(1)).toBe(of(1));
  expect(of(1)).not.toBe(of(2));
});

it('a place may raise a rule and never lower one', () => {
  const of = { ...input({ litigation: { 'review.upheld': 1 } }), stage: 'editing' } as const;
  const severities = (raised: Readonly<Record<string, 'hint' | 'error'>>): readonly string[] =>
    runChecks({ ...of, settings: { ...DEFAULT_SETTINGS, raised } })
      .filter((finding) => finding.rule === 'X-01')
      .map((finding) => finding.severity);
  expect(severities({ 'X-01': 'error' })).toEqual(['error']);
  expect(severities({ 'X-01': 'hint' })).toEqual(['warning']);
});

it('a repair of the text leaves the bound numbers in it bound', () => {
  const text = '收到政府信息公开申请〔本年新收·总计〕件。予以公开5件。制发[2021]30号。';
  const requests = { 'newlyReceived.natural': 12, 'granted.natural': 12 };
  const of = input({ sections: { 1: text }, requests });
  const repaired = (rule: string): string | undefined => {
    const found = runChecks(of).find((finding) => finding.rule === rule);
    const [edit] = found?.repairs[0]?.edits ?? [];
    return edit?.kind === 'text' && edit.from === text ? edit.to : undefined;
  };
  expect(repaired('N-02')).toBe(text.replace('5件', '12件'));
  expect(repaired('S-15')).toBe(text.replace('[2021]', '〔2021〕'));
  const [place] = runChecks(of).filter(({ rule }) => rule === 'N-02');
  expect(place?.text).toEqual({ part: 'section1', start: 18, end: 20 });
});
