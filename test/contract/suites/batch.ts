import { describe, expect, it } from 'vitest';
import type { BatchReport } from '../../../src/contract/index.ts';
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

    it.each(['xlsx', 'docx'] as const)('writes the 通报 as .%s', async (format) => {
      const units = await client().units.list();
      const ids = units.flatMap(({ reports }) => reports.map(({ id }) => id)).slice(0, 3);
      const file = await client().batch.notice({ ids, format });
      expect(file.name).toMatch(new RegExp(`^关于.*通报\\d{8}\\.${format}$`));
      expect(file.size).toBeGreaterThan(4000);
    });
  });
}
