import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { traverseContractProcedures } from '@orpc/server';
import { contract, type OpenReport } from '../../src/contract/index.ts';
import type { App } from '../../src/main/app.ts';
import { openTestApp } from '../support/program.ts';
import { temporaryFolder } from '../support/temporary.ts';
import {
  cellEdit,
  editsToSample,
  failureOf,
  lastYearFile,
  requestsCell,
  UNIT,
} from './scenario.ts';
import { TRANSPORTS, type Client, type Connection } from './transports.ts';

describe.each(Object.entries(TRANSPORTS))('the contract over %s', (_, connect) => {
  const folder = temporaryFolder();
  const called = new Set<string>();
  let app: App;
  let connection: Connection;
  let client: Client;

  beforeAll(async () => {
    app = openTestApp(folder);
    connection = await connect(app);
    client = noting(connection.client, called);
  });
  afterAll(async () => {
    await connection.close();
    await app.close();
  });

  async function newReport(name: string, year = 2025): Promise<OpenReport> {
    const unit = await client.units.create({ ...UNIT, name, shortName: '', code: '' });
    return client.reports.create({ unitId: unit.id, year, from: 'blank' });
  }

  it('says which program and data folder it serves', async () => {
    expect(await client.app.info()).toEqual({
      version: '0.0.0-test',
      shell: 'direct',
      dataFolder: folder,
    });
  });

  describe('units', () => {
    it('keeps every field of a unit', async () => {
      const created = await client.units.create(UNIT);
      expect(created).toEqual({ ...UNIT, id: created.id, reports: [] });
      expect(await client.units.list()).toContainEqual(created);
    });

    it('refuses a second unit of the same name, whatever its spaces and width', async () => {
      await client.units.create({ ...UNIT, name: '示例县Ａ局', shortName: '', code: '' });
      const failure = await failureOf(client.units.create({ ...UNIT, name: ' 示例县 A局' }));
      expect(failure).toMatchObject({ code: 'ALREADY_EXISTS', defined: true });
    });

    it('changes a unit', async () => {
      const unit = { ...UNIT, name: '示例县卫生局' };
      const { id } = await client.units.create(unit);
      const updated = await client.units.update({ id, unit: { ...unit, phone: '1', level: 2 } });
      expect(updated).toMatchObject({ name: '示例县卫生局', phone: '1', level: 2 });
    });

    it('refuses a unit that would be its own superior', async () => {
      const unit = { ...UNIT, name: '甲局' };
      const { id } = await client.units.create(unit);
      const call = client.units.update({ id, unit: { ...unit, parentId: id } });
      expect(await failureOf(call)).toMatchObject({ code: 'BAD_REQUEST' });
    });

    it('names the field of an input that does not fit, and does not echo what was sent', async () => {
      const failure = await failureOf(client.units.create({ ...UNIT, name: '' }));
      expect(failure).toEqual({ code: 'BAD_REQUEST', facts: { place: 'name' }, defined: true });
    });
  });

  describe('reports', () => {
    it('creates a blank report with six sections and no numbers', async () => {
      const open = await newReport('示例县财政局');
      expect(open).toMatchObject({ state: 'draft', version: 1, previous: null, toRevise: [] });
      expect(open.report.title).toBe('示例县财政局2025年政府信息公开工作年度报告');
      expect(open.report.sections).toHaveLength(6);
      expect(new Set(Object.values(open.report.tables).flat())).toEqual(new Set([null]));
    });

    it('refuses a second report of the same unit and year', async () => {
      const open = await newReport('示例县司法局');
      const call = client.reports.create({ unitId: open.unit.id, year: 2025, from: 'blank' });
      expect(await failureOf(call)).toMatchObject({
        code: 'ALREADY_EXISTS',
        facts: { unit: '示例县司法局', year: 2025 },
      });
    });

    it('refuses to begin from last year where there is no report of last year', async () => {
      const open = await newReport('示例县水利局');
      const call = client.reports.create({ unitId: open.unit.id, year: 2030, from: 'lastYear' });
      expect(await failureOf(call)).toMatchObject({ code: 'NOT_FOUND', facts: { year: 2029 } });
    });

    it('keeps zero, blank and not applicable apart, and computes the totals', async () => {
      const { id } = await newReport('示例县农业局');
      const edits = [
        cellEdit('newlyReceived', null, 0),
        cellEdit('carriedIn', null, 'NA'),
        cellEdit('granted', null, 7),
      ];
      await client.reports.edit({ id, version: 1, source: 'typing', edits: [...edits] });
      const open = await client.reports.open({ id });
      expect(
        ['newlyReceived', 'carriedIn', 'granted', 'carriedOut', 'handledTotal'].map((row) =>
          requestsCell(open, row),
        ),
      ).toEqual([0, 'NA', 7, null, 7]);
    });

    it('answers an edit with the version and the time of the commit, which is what is stored', async () => {
      const { id } = await newReport('示例县林业局');
      const saved = await client.reports.edit({
        id,
        version: 1,
        source: 'typing',
        edits: [cellEdit('granted', null, 1)],
      });
      expect(saved.version).toBe(2);
      const open = await client.reports.open({ id });
      expect(open.savedAt).toBe(saved.savedAt);
    });

    it('refuses a report saved by another window as STALE_VERSION', async () => {
      const { id } = await newReport('示例县商务局');
      const edit = (version: number, from: null | 1, to: number): Promise<unknown> =>
        client.reports.edit({
          id,
          version,
          source: 'typing',
          edits: [cellEdit('granted', from, to)],
        });
      await edit(1, null, 1);
      expect(await failureOf(edit(1, 1, 2))).toMatchObject({
        code: 'STALE_VERSION',
        defined: true,
      });
      expect(requestsCell(await client.reports.open({ id }), 'granted')).toBe(1);
    });

    it('refuses an edit that begins from another value, and names the cell in printed words', async () => {
      const { id } = await newReport('示例县文化局');
      const call = client.reports.edit({
        id,
        version: 1,
        source: 'typing',
        edits: [cellEdit('carriedIn', null, 4), cellEdit('granted', 5, 6)],
      });
      const { code, facts } = await failureOf(call);
      expect({ code, place: facts.place }).toEqual({
        code: 'STALE_VERSION',
        place: '表三 （一）予以公开·自然人',
      });
      expect(requestsCell(await client.reports.open({ id }), 'carriedIn')).toBeNull();
    });

    it('logs who changed what from what to what', async () => {
      const { id } = await newReport('示例县体育局');
      await client.reports.edit({
        id,
        version: 1,
        source: 'paste',
        edits: [
          cellEdit('granted', null, 3),
          { kind: 'text', part: 'section5', from: '', to: '问题和改进' },
        ],
      });
      const entries = await client.reports.history({ id });
      expect(
        entries.map(({ who, source, what, from, to }) => [who, source, what, from, to]),
      ).toEqual([
        ['测试员', 'paste', 'section5', '', '问题和改进'],
        ['测试员', 'paste', 'requests.granted.natural', '', '3'],
        ['测试员', 'create', 'report', '', ''],
      ]);
    });

    it('refuses 定稿 while errors stand and says which', async () => {
      const { id, version } = await newReport('示例县统计局');
      const { code, facts } = await failureOf(client.reports.finalize({ id, version }));
      expect(code).toBe('ERRORS_STAND');
      expect(facts.findings?.join()).toContain('表三');
    });

    it('locks a finalized report until it is reopened', async () => {
      const { id, report } = await newReport('示例县审计局');
      const edits = editsToSample(report);
      const { version } = await client.reports.edit({
        id,
        version: 1,
        source: 'fill',
        edits: [...edits],
      });
      const finalized = await client.reports.finalize({ id, version });
      expect(finalized.state).toBe('finalized');

      const edit = { id, source: 'typing' as const, edits: [cellEdit('granted', 12, 13)] };
      const refused = await failureOf(client.reports.edit({ ...edit, version: finalized.version }));
      expect(refused.code).toBe('FINALIZED');
      expect((await failureOf(client.reports.remove({ id }))).code).toBe('FINALIZED');

      const reopened = await client.reports.reopen({ id });
      expect(reopened.state).toBe('draft');
      await client.reports.edit({ ...edit, version: reopened.version });
    });

    it('takes last year’s report as base: carriedIn and text to be revised', async () => {
      const last = await newReport('示例县城管局', 2024);
      const edits = [...editsToSample(last.report)];
      await client.reports.edit({ id: last.id, version: 1, source: 'fill', edits });
      const open = await client.reports.create({
        unitId: last.unit.id,
        year: 2025,
        from: 'lastYear',
      });
      expect(requestsCell(open, 'carriedIn')).toBe(1);
      expect(requestsCell(open, 'newlyReceived')).toBeNull();
      expect(open.toRevise).toEqual(['preamble', 'section1', 'section5', 'section6']);

      await client.reports.edit({
        id: open.id,
        version: open.version,
        source: 'typing',
        edits: [
          {
            kind: 'text',
            part: 'section6',
            from: open.report.sections[5]?.text ?? '',
            to: '本年度没有收取信息处理费。',
          },
        ],
      });
      const revised = await client.reports.open({ id: open.id });
      expect(revised.toRevise).toEqual(['preamble', 'section1', 'section5']);
    });

    it('brings a removed report back as it was', async () => {
      const { id } = await newReport('示例县气象局');
      await client.reports.edit({
        id,
        version: 1,
        source: 'typing',
        edits: [cellEdit('granted', null, 9)],
      });
      const before = await client.reports.open({ id });
      const { batchId } = await client.reports.remove({ id });
      expect((await failureOf(client.reports.open({ id }))).code).toBe('NOT_FOUND');
      expect(await client.imports.undo({ batchId })).toEqual({ reportId: id });
      const after = await client.reports.open({ id });
      expect(after.report).toEqual(before.report);
      expect(after.version).toBeGreaterThan(before.version);
    });
  });

  describe('imports', () => {
    it('previews without writing, then imports what was agreed to as one undoable batch', async () => {
      const units = await client.units.list();
      const preview = await client.imports.preview({ file: lastYearFile() });
      expect(preview).toMatchObject({
        unitId: null,
        existing: null,
        read: { unitName: '示例县示例局', year: 2024, edition: '2021', missingTables: [] },
      });
      expect(await client.units.list()).toEqual(units);

      const result = await client.imports.accept({
        token: preview.token,
        unit: { name: '示例县示例局' },
        year: 2024,
        accept: 'all',
      });
      expect(result).toMatchObject({ created: true, changedCells: 166 });
      const open = await client.reports.open({ id: result.reportId });
      expect(open.state).toBe('imported');
      expect(requestsCell(open, 'newlyReceived')).toBe(18);

      expect(await client.imports.undo({ batchId: result.batchId })).toEqual({ reportId: null });
      expect(await client.units.list()).toEqual(units);
    });

    it('forgets a preview once it was accepted', async () => {
      const { token } = await client.imports.preview({ file: lastYearFile() });
      const target = { token, unit: { name: '示例县档案局' }, year: 2024, accept: 'all' as const };
      await client.imports.accept(target);
      expect((await failureOf(client.imports.accept(target))).code).toBe('NOT_FOUND');
    });

    it('imports the accepted tables and cells only', async () => {
      const { token } = await client.imports.preview({ file: lastYearFile() });
      const { reportId } = await client.imports.accept({
        token,
        unit: { name: '示例县民政局' },
        year: 2024,
        accept: {
          tables: ['requests'],
          exceptCells: ['requests.newlyReceived.natural'],
          texts: ['section6'],
        },
      });
      const open = await client.reports.open({ id: reportId });
      expect(requestsCell(open, 'newlyReceived')).toBeNull();
      expect(requestsCell(open, 'granted')).toBe(9);
      expect(new Set(open.report.tables.proactive)).toEqual(new Set([null]));
      expect(open.report.sections.map((section) => section.text !== '')).toEqual([
        false,
        false,
        false,
        false,
        false,
        true,
      ]);
    });

    it.each([
      ['空.xlsx', '', 'EMPTY_FILE'],
      ['照片.xlsx', '\u0000\u0001\u0002', 'UNREADABLE_FILE'],
    ])('refuses %s with a code and the file’s name', async (name, content, code) => {
      const failure = await failureOf(client.imports.preview({ file: new File([content], name) }));
      expect(failure).toMatchObject({ code, facts: { file: name }, defined: true });
    });
  });

  it('exports a draft marked as such, and refuses a final document while errors stand', async () => {
    const { id, report } = await newReport('示例县交通局');
    const refused = client.exports.document({ id, format: 'xlsx', draft: false });
    expect((await failureOf(refused)).code).toBe('ERRORS_STAND');
    const draft = await client.exports.document({ id, format: 'json', draft: true });
    expect(draft.name).toBe('示例县交通局2025年政府信息公开工作年度报告_送审稿_20260110.json');

    await client.reports.edit({
      id,
      version: 1,
      source: 'fill',
      edits: [...editsToSample(report)],
    });
    for (const format of ['docx', 'xlsx', 'html', 'json'] as const) {
      const file = await client.exports.document({ id, format, draft: false });
      expect(file.name).toBe(`示例县交通局2025年政府信息公开工作年度报告.${format}`);
      expect(file.size).toBeGreaterThan(1000);
    }
  });

  it('loads the sample once, and opens it the second time', async () => {
    const first = await client.samples.load();
    expect(first).toMatchObject({ state: 'draft', unit: { name: '示例县示例局' } });
    expect(first.previous?.origin).toBe('file');
    expect((await client.samples.load()).id).toBe(first.id);
  });

  it('keeps settings', async () => {
    expect(await client.settings.set({ key: 'look.scale', value: '125' })).toEqual({
      'look.scale': '125',
    });
    expect(await client.settings.get()).toEqual({ 'look.scale': '125' });
  });

  it('was called in every procedure', () => {
    const all: string[] = [];
    traverseContractProcedures({ router: contract, path: [] }, ({ path }) => {
      all.push(path.join('.'));
    });
    expect([...called].toSorted()).toEqual(all.toSorted());
  });
});

/** The client, noting which procedures are called. */
function noting(client: Client, called: Set<string>, path: readonly string[] = []): Client {
  return new Proxy(client, {
    get: (target, key) => {
      const value: unknown = Reflect.get(target, key);
      if (typeof key !== 'string' || key === 'then') return value;
      return noting(value as Client, called, [...path, key]);
    },
    apply: (target, self, args) => {
      called.add(path.join('.'));
      return Reflect.apply(target as never, self, args);
    },
  });
}
