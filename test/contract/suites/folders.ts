import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { FolderFile, FolderItem } from '../../../src/contract/index.ts';
import { THIS_YEAR_SAMPLE } from '../../support/program.ts';
import { failureOf, lastYearFile, UNIT } from '../scenario.ts';
import type { Client } from '../transports.ts';

/** The sample report of this year under another agency's name. */
function reportFile(name: string, change: object = {}): File {
  const report: Record<string, unknown> = JSON.parse(readFileSync(THIS_YEAR_SAMPLE, 'utf8'));
  return new File([JSON.stringify({ ...report, unit: { name }, ...change })], `${name}.json`);
}

async function readAll(
  client: Client,
  token: string,
  files: readonly { readonly path: string; readonly file: File }[],
): Promise<readonly FolderFile[]> {
  const done: FolderFile[] = [];
  for await (const event of await client.folders.read({ token, files: [...files] })) {
    done.push(event);
  }
  return done.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

const itemsOf = (files: readonly FolderFile[]): readonly FolderItem[] =>
  files.flatMap(({ items }) => items);

export function foldersSuite(client: () => Client): void {
  describe('folders', () => {
    it('reads many files, one event each, writes nothing, imports what was decided and undoes it', async () => {
      const known = await client().units.create({
        ...UNIT,
        name: '示例县批量一局',
        shortName: '县批量一局',
        code: 'SLX-QXJ',
        formerNames: ['示例县批量老局'],
      });
      const units = await client().units.list();
      const { token } = await client().folders.begin();
      const files = await readAll(client(), token, [
        { path: '一/a.json', file: reportFile('示例县批量一局') },
        { path: '一/b.json', file: reportFile('县批量一局', { year: 2024 }) },
        { path: '二/c.json', file: reportFile('示例县批量二局') },
        { path: '二/d.json', file: reportFile('示例县批量老局', { year: 2023 }) },
        { path: '二/坏.xlsx', file: new File(['\u0000\u0001'], '坏.xlsx') },
      ]);
      expect(files.map(({ path }) => path)).toEqual([
        '一/a.json',
        '一/b.json',
        '二/c.json',
        '二/d.json',
        '二/坏.xlsx',
      ]);
      expect(files[4]?.refusal).toMatchObject({
        code: 'UNREADABLE_FILE',
        facts: { file: '二/坏.xlsx' },
      });
      const [a, b, c, d] = itemsOf(files);
      expect(a?.match).toEqual({ unitId: known.id, by: 'name' });
      expect(b?.match).toEqual({ unitId: known.id, by: 'shortName' });
      expect(d?.match).toEqual({ unitId: known.id, by: 'formerName' });
      expect(c).toMatchObject({ unitName: '示例县批量二局', match: null, existing: null });
      expect(await client().units.list()).toEqual(units);

      const outcomes = await client().folders.accept({
        token,
        decisions: [
          { key: a?.key ?? -1, unit: { id: known.id }, year: 2025, replace: false },
          { key: c?.key ?? -1, unit: { name: '示例县批量二局' }, year: 2025, replace: false },
        ],
      });
      expect(outcomes.map(({ kind, unitName }) => [kind, unitName])).toEqual([
        ['created', '示例县批量一局'],
        ['created', '示例县批量二局'],
      ]);
      expect(await client().units.list()).toHaveLength(units.length + 1);

      const report = await client().folders.report({ token });
      expect(report.name).toMatch(/^批量导入情况\d{8}\.xlsx$/);
      expect(report.size).toBeGreaterThan(4000);

      const batchIds = outcomes.flatMap(({ batchId }) => batchId ?? []);
      expect(await client().folders.undo({ batchIds })).toEqual({
        undone: batchIds.toReversed(),
        kept: [],
      });
      expect(await client().units.list()).toEqual(units);
    });

    it('stops reading when the iteration is ended', async () => {
      const { token } = await client().folders.begin();
      const files = Array.from({ length: 40 }, (_, index) => ({
        path: `${index}.json`,
        file: reportFile(`示例县第${index}局`),
      }));
      let events = 0;
      for await (const _ of await client().folders.read({ token, files })) {
        events += 1;
        break;
      }
      expect(events).toBe(1);
      expect(await client().folders.discard({ token })).toBeNull();
      const failure = await failureOf(client().folders.accept({ token, decisions: [] }));
      expect(failure.code).toBe('NOT_FOUND');
    });

    it('refuses files for an import that is not known', async () => {
      const call = client().folders.read({
        token: 'nothing',
        files: [{ path: 'a.xlsx', file: lastYearFile() }],
      });
      expect((await failureOf(call)).code).toBe('NOT_FOUND');
    });
  });
}
