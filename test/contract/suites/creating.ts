import { describe, expect, it } from 'vitest';
import { cellEdit, editsToSample, failureOf, newReport, requestsCell } from '../scenario.ts';
import type { Client } from '../transports.ts';

export function creatingSuite(client: () => Client): void {
  describe('creating and removing reports', () => {
    it('creates a blank report with six sections and no numbers', async () => {
      const open = await newReport(client(), '示例县财政局');
      expect(open).toMatchObject({ state: 'draft', version: 1, previous: null, toRevise: [] });
      expect(open.report.title).toBe('示例县财政局2025年政府信息公开工作年度报告');
      expect(open.report.sections).toHaveLength(6);
      expect(new Set(Object.values(open.report.tables).flat())).toEqual(new Set([null]));
    });

    it('refuses a second report of the same unit and year', async () => {
      const open = await newReport(client(), '示例县司法局');
      const call = client().reports.create({ unitId: open.unit.id, year: 2025, from: 'blank' });
      expect(await failureOf(call)).toMatchObject({
        code: 'ALREADY_EXISTS',
        facts: { unit: '示例县司法局', year: 2025 },
      });
    });

    it('refuses to begin from last year where there is no report of last year', async () => {
      const open = await newReport(client(), '示例县水利局');
      const call = client().reports.create({ unitId: open.unit.id, year: 2030, from: 'lastYear' });
      expect(await failureOf(call)).toMatchObject({ code: 'NOT_FOUND', facts: { year: 2029 } });
    });

    it('takes last year’s report as base: carriedIn and text to be revised', async () => {
      const last = await newReport(client(), '示例县城管局', 2024);
      const edits = [...editsToSample(last.report)];
      await client().reports.edit({ id: last.id, version: 1, source: 'fill', edits });
      const open = await client().reports.create({
        unitId: last.unit.id,
        year: 2025,
        from: 'lastYear',
      });
      expect(requestsCell(open, 'carriedIn')).toBe(1);
      expect(requestsCell(open, 'newlyReceived')).toBeNull();
      expect(open.toRevise).toEqual(['preamble', 'section1', 'section5', 'section6']);

      await client().reports.edit({
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
      const revised = await client().reports.open({ id: open.id });
      expect(revised.toRevise).toEqual(['preamble', 'section1', 'section5']);
    });

    it('brings a removed report back as it was', async () => {
      const { id } = await newReport(client(), '示例县气象局');
      await client().reports.edit({
        id,
        version: 1,
        source: 'typing',
        edits: [cellEdit('granted', null, 9)],
      });
      const before = await client().reports.open({ id });
      const { batchId } = await client().reports.remove({ id });
      expect((await failureOf(client().reports.open({ id }))).code).toBe('NOT_FOUND');
      expect(await client().imports.undo({ batchId })).toEqual({ reportId: id });
      const after = await client().reports.open({ id });
      expect(after.report).toEqual(before.report);
      expect(after.version).toBeGreaterThan(before.version);
    });
  });
}
