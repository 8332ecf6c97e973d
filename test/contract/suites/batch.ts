import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { BatchExportEvent, BatchReport } from '../../../src/contract/index.ts';
import { newReport } from '../scenario.ts';
import type { Client } from '../transports.ts';

export function batchSuite(client: () => Client): void {
  describe('batch', () => {
    it('checks many reports, one event each, in the order asked for, as 定稿 would', async () => {
      const first = await newReport(client(), '示例县批量三局');
      const second = await newReport(client(), '示例县批量四局');
      const done: BatchReport[] = [];
      const ids = [second.id, first.id];
      for await (const report of await client().batch.check({ ids })) done.push(report);
      expect(done.map(({ id, unitName, year, state }) => [id, unitName, year, state])).toEqual([
        [second.id, '示例县批量四局', 2025, 'draft'],
        [first.id, '示例县批量三局', 2025, 'draft'],
      ]);
      expect(done[0]?.findings.some(({ severity }) => severity === 'error')).toBe(true);
    });

    it('exports many into a folder, one event each, and the log at the end', async () => {
      const first = await newReport(client(), '示例县批量五局');
      const folder = mkdtempSync(join(tmpdir(), 'nianbao-test-'));
      onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
      const done: BatchExportEvent[] = [];
      const events = await client().batch.export({
        ids: [first.id],
        format: 'json',
        scope: 'byState',
        folder,
        overwrite: false,
      });
      for await (const event of events) done.push(event);
      expect(done).toEqual([
        expect.objectContaining({ kind: 'report', id: first.id, refusal: null }),
        { kind: 'log', file: expect.stringMatching(/^批量导出情况_/) },
      ]);
      expect(readdirSync(folder)).toHaveLength(2);
    });

    it('says which folder is suggested, and that there is no dialog without Electron', async () => {
      const { suggested, canChoose } = await client().batch.folder();
      expect(suggested).not.toBe('');
      expect(canChoose).toBe(false);
      expect(await client().batch.chooseFolder()).toBeNull();
    });

    it.each(['xlsx', 'docx'] as const)('writes the 通报 as .%s', async (format) => {
      const units = await client().units.list();
      const ids = units.flatMap(({ reports }) => reports.map(({ id }) => id)).slice(0, 3);
      const file = await client().batch.notice({ ids, format });
      expect(file.name).toMatch(new RegExp(`^关于.*通报\\d{8}\\.${format}$`));
      expect(file.size).toBeGreaterThan(4000);
    });
  });
}
