import { describe, expect, it } from 'vitest';
import { cellEdit, failureOf, newReport, requestsCell } from '../scenario.ts';
import type { Client } from '../transports.ts';

export function editingSuite(client: () => Client): void {
  describe('editing reports', () => {
    it('keeps zero, blank and not applicable apart, and computes the totals', async () => {
      const { id } = await newReport(client(), '示例县农业局');
      const edits = [
        cellEdit('newlyReceived', null, 0),
        cellEdit('carriedIn', null, 'NA'),
        cellEdit('granted', null, 7),
      ];
      await client().reports.edit({ id, version: 1, source: 'typing', edits: [...edits] });
      const open = await client().reports.open({ id });
      expect(
        ['newlyReceived', 'carriedIn', 'granted', 'carriedOut', 'handledTotal'].map((row) =>
          requestsCell(open, row),
        ),
      ).toEqual([0, 'NA', 7, null, 7]);
    });

    it('answers an edit with the version and the time of the commit, which is what is stored', async () => {
      const { id } = await newReport(client(), '示例县林业局');
      const saved = await client().reports.edit({
        id,
        version: 1,
        source: 'typing',
        edits: [cellEdit('granted', null, 1)],
      });
      expect(saved.version).toBe(2);
      const open = await client().reports.open({ id });
      expect(open.savedAt).toBe(saved.savedAt);
    });

    it('refuses a report saved by another window as STALE_VERSION', async () => {
      const { id } = await newReport(client(), '示例县商务局');
      const edit = (version: number, from: null | 1, to: number): Promise<unknown> =>
        client().reports.edit({
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
      expect(requestsCell(await client().reports.open({ id }), 'granted')).toBe(1);
    });

    it('refuses an edit that begins from another value, and names the cell in printed words', async () => {
      const { id } = await newReport(client(), '示例县文化局');
      const call = client().reports.edit({
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
      expect(requestsCell(await client().reports.open({ id }), 'carriedIn')).toBeNull();
    });

    it('logs who changed what from what to what', async () => {
      const { id } = await newReport(client(), '示例县体育局');
      await client().reports.edit({
        id,
        version: 1,
        source: 'paste',
        edits: [
          cellEdit('granted', null, 3),
          { kind: 'text', part: 'section5', from: '', to: '问题和改进' },
        ],
      });
      const entries = await client().reports.history({ id });
      expect(
        entries.map(({ who, source, what, from, to }) => [who, source, what, from, to]),
      ).toEqual([
        ['测试员', 'paste', 'section5', '', '问题和改进'],
        ['测试员', 'paste', 'requests.granted.natural', '', '3'],
        ['测试员', 'create', 'report', '', ''],
      ]);
    });
  });
}
