import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import { APPLICATION_ID, DATABASE_FILE } from '../../src/main/store/database.ts';
import { startChild } from '../store/childProcess.ts';
import { LAST_YEAR_SAMPLE } from '../support/program.ts';
import { temporaryFolder, unwritableFolder } from '../support/temporary.ts';
import { BAD_FILES, writeBadFiles } from './badFiles.ts';
import { REFUSED, run, type Ran } from './run.ts';

const folder = temporaryFolder();
let filesBefore: readonly string[];
beforeAll(async () => {
  await writeBadFiles(folder);
  filesBefore = readdirSync(folder);
});

function expectRefused({ status, out, err }: Ran, says: string): void {
  expect({ status, out, err }).toEqual({
    status: REFUSED.status,
    out: REFUSED.out,
    err: expect.stringMatching(REFUSED.err),
  });
  expect(err).toContain(says);
}

describe.each(BAD_FILES)('%s', (name, says) => {
  it.each([
    ['read', ['read', name, '--json']],
    ['check', ['check', name]],
    ['convert', ['convert', name, 'out.docx']],
    ['import', ['import', name, '--data', 'data']],
  ])('is refused by %s in one line that names it, and nothing is written', async (_, args) => {
    const ran = await run(args, folder);
    expectRefused(ran, says);
    expect(ran.err).toContain(name);
    expect(readdirSync(folder)).toEqual(filesBefore);
  });
});

describe('a data folder', () => {
  it.skipIf(process.platform === 'win32')('that cannot be written is refused', async () => {
    const candidate = join(folder, '只读');
    mkdirSync(candidate);
    const data = unwritableFolder(candidate);
    const ran = await run(['import', LAST_YEAR_SAMPLE, '--data', data], temporaryFolder());
    expectRefused(ran, '不能写入');
    expect(readdirSync(candidate)).toEqual([]);
  });

  it('of a newer version is refused', async () => {
    const data = join(folder, '新版本');
    mkdirSync(data);
    const database = new Database(join(data, DATABASE_FILE));
    database.pragma(`application_id = ${APPLICATION_ID}`);
    database.pragma('user_version = 1000');
    database.close();
    expectRefused(await run(['list', '--data', data], folder), '更新版本');
    expectRefused(await run(['import', LAST_YEAR_SAMPLE, '--data', data], folder), '更新版本');
  });

  it('that is damaged is refused', async () => {
    const data = join(folder, '坏数据');
    mkdirSync(data);
    writeFileSync(join(data, DATABASE_FILE), 'x'.repeat(10_000));
    expectRefused(await run(['list', '--data', data], folder), '已损坏');
  });

  it('that another program uses is refused', async () => {
    const data = join(folder, '占用');
    const holder = await startChild('openAndHold.ts', [data]);
    expectRefused(await run(['list', '--data', data], folder), '正在被另一个窗口或程序使用');
    await holder.kill();
  });

  it('without a database is refused by list and export, and none is made', async () => {
    const nothing = join(folder, '没有');
    expectRefused(await run(['list', '--data', nothing], folder), '还没有年报数据');
    const args = ['export', 'x.docx', '--data', nothing, '--unit', '甲', '--year', '2024'];
    expectRefused(await run(args, folder), '还没有年报数据');
    expect(readdirSync(folder)).not.toContain('没有');
  });
});

describe('a call', () => {
  it.each([
    [[], '没有给出命令'],
    [['删除'], '没有“删除”这个命令'],
    [['read'], '缺少参数'],
    [['read', 'a.xlsx', '--nope'], '没有“--nope”这个选项'],
    [['read', 'a.xlsx', 'b.xlsx'], '参数太多'],
    [['export', 'x.docx', '--year', '2024'], '缺少必须的选项'],
    [['export', 'x.docx', '--unit', '甲', '--year', '去年'], '不是四位年份'],
    [['convert', LAST_YEAR_SAMPLE, 'out.wps'], '.docx'],
    [['convert', LAST_YEAR_SAMPLE, join('没有', 'out.json')], '没有这个文件夹'],
  ])('%j is refused in one line', async (args, says) => {
    expectRefused(await run(args, folder), says);
  });

  it.each(['read', 'check', 'convert', 'import', 'list', 'export', 'demo'])(
    '%s --help explains itself in Chinese',
    async (command) => {
      const { status, out } = await run([command, '--help'], folder);
      expect(status).toBe(0);
      expect(out).toContain(`用法： nianbao ${command}`);
      expect(out).not.toMatch(/Usage|Options|Arguments|display help/);
    },
  );
});
