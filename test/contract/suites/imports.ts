import { describe, expect, it } from 'vitest';
import { failureOf, lastYearFile, requestsCell } from '../scenario.ts';
import type { Client } from '../transports.ts';

export function importsSuite(client: () => Client): void {
  describe('imports', () => {
    it('previews without writing, then imports what was agreed to as one undoable batch', async () => {
      const units = await client().units.list();
      const preview = await client().imports.preview({ file: lastYearFile() });
      expect(preview).toMatchObject({
        unitId: null,
        existing: null,
        read: { unitName: '示例县示例局', year: 2024, edition: '2021', missingTables: [] },
      });
      expect(await client().units.list()).toEqual(units);

      const result = await client().imports.accept({
        token: preview.token,
        unit: { name: '示例县示例局' },
        year: 2024,
        accept: 'all',
      });
      expect(result).toMatchObject({ created: true, changedCells: 166 });
      const open = await client().reports.open({ id: result.reportId });
      expect(open.state).toBe('imported');
      expect(requestsCell(open, 'newlyReceived')).toBe(18);

      expect(await client().imports.undo({ batchId: result.batchId })).toEqual({ reportId: null });
      expect(await client().units.list()).toEqual(units);
    });

    it('forgets a preview once it was accepted', async () => {
      const { token } = await client().imports.preview({ file: lastYearFile() });
      const target = { token, unit: { name: '示例县档案局' }, year: 2024, accept: 'all' as const };
      await client().imports.accept(target);
      expect((await failureOf(client().imports.accept(target))).code).toBe('NOT_FOUND');
    });

    it('imports the accepted tables and cells only', async () => {
      const { token } = await client().imports.preview({ file: lastYearFile() });
      const { reportId } = await client().imports.accept({
        token,
        unit: { name: '示例县民政局' },
        year: 2024,
        accept: {
          tables: ['requests'],
          exceptCells: ['requests.newlyReceived.natural'],
          texts: ['section6'],
        },
      });
      const open = await client().reports.open({ id: reportId });
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

    it('draws the source and reads it again with what was said of a line', async () => {
      const { token, hasSource } = await client().imports.preview({ file: lastYearFile() });
      expect(hasSource).toBe(true);
      const source = await client().imports.source({ token });
      const place = source.blocks.find((block) => block.kind === 'grid')?.cells[0]?.place ?? '';
      expect(place).not.toBe('');
      const hint = {
        place,
        edition: '2021',
        table: 'requests',
        axis: 'row',
        key: 'granted',
      } as const;
      const pointed = await client().imports.point({ token, hints: [hint] });
      expect(pointed.hints).toEqual([hint]);
      expect(pointed.token).not.toBe(token);
    });

    it.each([
      ['空.xlsx', '', 'EMPTY_FILE'],
      ['照片.xlsx', '\u0000\u0001\u0002', 'UNREADABLE_FILE'],
    ])('refuses %s with a code and the file’s name', async (name, content, code) => {
      const failure = await failureOf(
        client().imports.preview({ file: new File([content], name) }),
      );
      expect(failure).toMatchObject({ code, facts: { file: name }, defined: true });
    });
  });
}
