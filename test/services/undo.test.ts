import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isComputed, type CellValue } from '../../src/domain/cells/index.ts';
import { tableOf, TABLE_IDS } from '../../src/domain/forms/index.ts';
import { TEXT_PARTS, textOf, type Report, type ReportEdit } from '../../src/domain/report/index.ts';
import { Failure, type ErrorCode, type ReportId } from '../../src/contract/index.ts';
import type { App } from '../../src/main/app.ts';
import { cellEdit, UNIT } from '../contract/scenario.ts';
import { undoUnitChange } from '../../src/main/services/undoUnit.ts';
import { openStore } from '../../src/main/store/index.ts';
import { LAST_YEAR_SAMPLE, openTestApp } from '../support/program.ts';
import { temporaryFolder } from '../support/temporary.ts';
import { contentOf } from './dump.ts';

const SAMPLE = { name: basename(LAST_YEAR_SAMPLE), bytes: readFileSync(LAST_YEAR_SAMPLE) };
const root = temporaryFolder();

function codeOf(work: () => unknown): ErrorCode | 'done' {
  try {
    work();
    return 'done';
  } catch (error) {
    if (error instanceof Failure) return error.code;
    throw error;
  }
}

const value: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constant(null),
  fc.constant('NA' as const),
  fc.integer({ min: -10, max: 100_000 }),
  fc.double({ min: 0, max: 1e6, noNaN: true }),
);
const change = fc.oneof(
  fc.record({
    table: fc.constantFrom(...TABLE_IDS),
    position: fc.nat(),
    to: value,
  }),
  fc.record({ part: fc.constantFrom(...TEXT_PARTS), to: fc.string({ unit: 'binary' }) }),
);
type RandomChange = typeof change extends fc.Arbitrary<infer T> ? T : never;

function editFor(report: Report, random: RandomChange): ReportEdit {
  if ('part' in random) {
    return { kind: 'text', part: random.part, from: textOf(report, random.part), to: random.to };
  }
  const typed = tableOf(report.edition, random.table).cells.filter((cell) => !isComputed(cell));
  const cell = typed[random.position % typed.length];
  if (!cell) throw new Error('a table has typed cells');
  const from = report.tables[random.table][cell.index] ?? null;
  return { kind: 'cell', table: random.table, cell: cell.key, from, to: random.to };
}

/** What the folder holds after `work`. */
async function after<T>(
  folder: string,
  work: (app: App) => Promise<T>,
): Promise<{ readonly content: unknown; readonly result: T }> {
  const app = openTestApp(join(root, folder));
  const result = await work(app);
  await app.close();
  return { content: contentOf(join(root, folder)), result };
}

async function importSample({ services }: App): Promise<number> {
  const preview = await services.imports.preview(SAMPLE);
  const unit = { name: '示例县示例局' };
  const { token } = preview;
  return services.imports.accept({ token, unit, year: 2024, accept: 'all' }).batchId;
}

describe('undoing edits', () => {
  let app: App;
  let id: ReportId;
  beforeAll(() => {
    app = openTestApp(join(root, 'edits'));
    const unit = app.services.units.create(UNIT);
    id = app.services.reports.create({ unitId: unit.id, year: 2025, from: 'blank' }).id;
  });
  afterAll(() => app.close());

  it('batch by batch gives the report as it was before', () => {
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), (changes) => {
        const { reports, imports } = app.services;
        const before = reports.open(id).report;
        const batches = changes.map((random) => {
          const { report, version } = reports.open(id);
          const edits = [editFor(report, random)];
          return reports.edit({ id, version, source: 'typing', edits }).batchId;
        });
        for (const batchId of batches.toReversed()) imports.undo(batchId);
        expect(reports.open(id).report).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });

  it('is refused where a later edit touches the same cell, and nothing is changed', () => {
    const { reports, imports } = app.services;
    const first = reports.edit({
      id,
      version: reports.open(id).version,
      source: 'typing',
      edits: [cellEdit('granted', null, 1), cellEdit('carriedIn', null, 2)],
    });
    reports.edit({
      id,
      version: first.version,
      source: 'typing',
      edits: [cellEdit('granted', 1, 5)],
    });
    const before = reports.open(id);
    expect(codeOf(() => imports.undo(first.batchId))).toBe('STALE_VERSION');
    expect(reports.open(id)).toEqual(before);
  });

  it('happens once', () => {
    const { reports, imports } = app.services;
    const { version } = reports.open(id);
    const edits = [cellEdit('partiallyGranted', null, 1)];
    const { batchId } = reports.edit({ id, version, source: 'typing', edits });
    imports.undo(batchId);
    expect(codeOf(() => imports.undo(batchId))).toBe('NOT_FOUND');
  });
});

describe('undoing an import', () => {
  it('of a new unit and report leaves the database as if it had never been', async () => {
    const before = await after('new', async ({ services }) => services.units.create(UNIT));
    const imported = await after('new', importSample);
    expect(imported.content).not.toEqual(before.content);
    const undone = await after('new', async (app) => app.services.imports.undo(imported.result));
    expect(undone.content).toEqual(before.content);
  });

  it('into a draft gives back what the draft held, blanks included', async () => {
    const before = await after('draft', async ({ services }) => {
      const unit = services.units.create({ ...UNIT, name: '示例县示例局' });
      const { id } = services.reports.create({ unitId: unit.id, year: 2024, from: 'blank' });
      const edits = [cellEdit('granted', null, 'NA'), cellEdit('carriedIn', null, 7)];
      services.reports.edit({ id, version: 1, source: 'typing', edits });
    });
    const imported = await after('draft', importSample);
    expect(imported.content).not.toEqual(before.content);
    const undone = await after('draft', async (app) => app.services.imports.undo(imported.result));
    expect(undone.content).toEqual(before.content);
  });

  it('is refused once somebody has worked on the report', async () => {
    const { content } = await after('worked', async (app) => {
      const batchId = await importSample(app);
      const { reports } = app.services;
      const id = app.services.units.list()[0]?.reports[0]?.id;
      if (id === undefined) throw new Error('the import made a report');
      const edits = [cellEdit('granted', 9, 10)];
      reports.edit({ id, version: reports.open(id).version, source: 'typing', edits });
      expect(codeOf(() => app.services.imports.undo(batchId))).toBe('STALE_VERSION');
      return null;
    });
    expect(content).toMatchObject({ reports: [{ year: 2024, state: 'draft', origin: 'file' }] });
  });
});

describe('the making of a unit that an earlier version of the program logged', () => {
  it('is undone although units have more fields now', () => {
    const store = openStore({ folder: join(root, 'earlier') });
    const id = store.write((writing) => writing.units.insert({ ...UNIT, formerNames: [] }));
    const { formerNames: _, ...known } = { ...UNIT, id };
    const became = JSON.stringify(known, Object.keys(known).toSorted());
    const made = { unitId: id, reportId: null, what: 'unit', was: '', became };
    store.write((writing) => undoUnitChange(writing, { ...made, id: 1, batchId: 1 }));
    expect(store.units.list()).toEqual([]);
    store.close();
  });
});
