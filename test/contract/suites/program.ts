import { describe, expect, it } from 'vitest';
import { fontsOf } from '../../../src/domain/report/index.ts';
import { machineFonts } from '../../../src/main/fonts/index.ts';
import type { Client } from '../transports.ts';

export function programSuite(client: () => Client, folder: string): void {
  describe('the program', () => {
    it('says which program and data folder it serves', async () => {
      expect(await client().app.info()).toEqual({
        version: '0.0.0-test',
        shell: 'direct',
        dataFolder: folder,
      });
    });

    it('says which faces of its documents the machine has not got', async () => {
      const missing = await client().app.missingFonts();
      for (const preset of ['standard', 'system'] as const) {
        expect(fontsOf(preset)).toEqual(expect.arrayContaining([...missing[preset]]));
        expect(missing[preset]).toEqual((await machineFonts().missing(fontsOf(preset))) ?? []);
      }
    });

    it('loads the sample once, and opens it the second time', async () => {
      const first = await client().samples.load();
      expect(first).toMatchObject({ state: 'draft', unit: { name: '示例县示例局' } });
      expect(first.previous?.origin).toBe('file');
      expect((await client().samples.load()).id).toBe(first.id);
    });

    it('keeps settings', async () => {
      const before = await client().settings.get();
      const wanted = { ...before, 'look.scale': '125' };
      expect(await client().settings.set({ key: 'look.scale', value: '125' })).toEqual(wanted);
      expect(await client().settings.get()).toEqual(wanted);
    });
  });
}
