import { readFileSync } from 'node:fs';
import * as XLSX from '@e965/xlsx';
import { afterEach, describe, expect, it } from 'vitest';
import type { FolderDecision, FolderItem } from '../../src/contract/index.ts';
import type { App } from '../../src/main/app.ts';
import { openTestApp, THIS_YEAR_SAMPLE } from '../support/program.ts';
import { temporaryFolder } from '../support/temporary.ts';

const UNIT = '示例县甲局';
const apps: App[] = [];
afterEach(async () => {
  await Promise.all(apps.splice(0).map((app) => app.close()));
});

/** The sample report as that of one agency, with its own figure in table 三. */
const fileOf = (path: string, received: number) => {
  const report = JSON.parse(readFileSync(THIS_YEAR_SAMPLE, 'utf8'));
  report.tables.requests['newlyReceived.natural'] = received;
  const text = JSON.stringify({ ...report, unit: { name: UNIT } });
  return { path, bytes: async () => new TextEncoder().encode(text) };
};

const readTwo = async (second: number) => {
  const app = openTestApp(temporaryFolder());
  apps.push(app);
  const { folders } = app.services;
  const { token } = folders.begin();
  const items = new Map<string, FolderItem>();
  const files = [fileOf('一/甲局.json', 31), fileOf('二/甲局（终稿）.json', second)];
  for await (const file of folders.read({ token, files })) {
    for (const item of file.items) items.set(file.path, item);
  }
  const decide = (path: string): FolderDecision => ({
    key: items.get(path)?.key ?? -1,
    unit: { name: UNIT },
    year: 2025,
    replace: false,
  });
  const rows = async (): Promise<string> => {
    const book = XLSX.read((await folders.report(token)).bytes);
    return XLSX.utils.sheet_to_csv(book.Sheets['导入情况'] ?? {});
  };
  return { app, folders, token, decide, rows };
};

describe('two files of one unit and year', () => {
  it('that differ: the one decided on first is taken, the report says which was left out and for which', async () => {
    const { app, folders, token, decide, rows } = await readTwo(32);
    const decisions = [decide('二/甲局（终稿）.json'), decide('一/甲局.json')];
    const outcomes = folders.accept(token, decisions);
    expect(outcomes).toMatchObject([
      { kind: 'created', takenPath: null },
      { kind: 'duplicate', takenPath: '二/甲局（终稿）.json' },
    ]);
    const id = outcomes[0]?.reportId;
    if (!id) throw new Error('no report was made');
    expect(app.services.reports.open(id).report.tables.requests[0]).toBe(32);
    const [left] = (await rows()).split('\n').filter((row) => row.includes('一/甲局.json,'));
    expect(left).toContain('没有导入：同一单位同一年度有多份');
    expect(left).toContain('取的是「二/甲局（终稿）.json」');
  });

  it('that are equal: the second is there already', async () => {
    const { folders, token, decide } = await readTwo(31);
    const outcomes = folders.accept(token, [
      decide('一/甲局.json'),
      decide('二/甲局（终稿）.json'),
    ]);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['created', 'same']);
  });
});

it('the report says nothing of what was imported and undone', async () => {
  const { folders, token, decide, rows } = await readTwo(32);
  const outcomes = folders.accept(token, [decide('一/甲局.json'), decide('二/甲局（终稿）.json')]);
  folders.undo(outcomes.flatMap(({ batchId }) => batchId ?? []));
  const said = await rows();
  expect(said).toContain('导入 0 份');
  expect(said).not.toContain('取的是');
});
