import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { MAX_FILES_IN_CALL } from '../../src/contract/folders.ts';
import { sampleReport, sampleWorkbook } from '../fixtures/samples.ts';
import { dropPaths } from '../fixtures/transfer.ts';
import { expect, test } from '../fixtures/test.ts';

/** The sample report as that of another agency, with its own figure in table 三. */
const reportOf = (name: string, received: number): string => {
  const report = JSON.parse(readFileSync(sampleReport(), 'utf8'));
  report.tables.requests['newlyReceived.natural'] = received;
  return JSON.stringify({ ...report, unit: { name } });
};

const chooseFolder = async (window: Page, folder: string): Promise<void> => {
  await window.getByRole('button', { name: '批量导入…' }).click();
  await window.getByLabel('选择文件夹…').and(window.locator('input')).setInputFiles(folder);
};

test('a folder is read with counts, agreed to, imported and undone', async ({
  window,
  dataFolder,
}) => {
  const inside = join(dataFolder, 'reports', '乡镇');
  mkdirSync(inside, { recursive: true });
  writeFileSync(join(inside, '年报.xlsx'), readFileSync(sampleWorkbook()));
  writeFileSync(join(dataFolder, 'reports', '坏.xlsx'), 'no workbook');

  await chooseFolder(window, join(dataFolder, 'reports'));
  const main = window.getByRole('main');
  await expect(main).toContainText('已读取 2 / 2 个文件');
  await expect(main.getByRole('region', { name: '需要决定' })).toContainText('示例县示例局');
  await expect(main.getByRole('region', { name: '读不了的文件' })).toContainText('坏.xlsx');
  await expect(window.getByRole('contentinfo')).toContainText('0 个单位，0 份年报');

  await main.getByRole('button', { name: '1 份按文件里的名称新建单位' }).click();
  await main.getByRole('button', { name: '导入 1 份' }).click();
  await expect(window.getByRole('contentinfo')).toContainText('1 个单位，1 份年报');
  await expect(main).toContainText('导入 1 份，已有相同 0 份，没有导入 0 份');
  await main.getByRole('button', { name: '撤销这次导入（1 份）' }).click();
  await expect(window.getByRole('contentinfo')).toContainText('0 个单位，0 份年报');
});

test('files of a folder that is dropped bear the names of their folders', async ({
  window,
  dataFolder,
}) => {
  for (const town of ['甲镇', '乙镇']) {
    mkdirSync(join(dataFolder, '报送', town), { recursive: true });
    writeFileSync(join(dataFolder, '报送', town, '年报.json'), reportOf(`示例县${town}`, 3));
  }
  await dropPaths(window, [join(dataFolder, '报送')]);
  const main = window.getByRole('main');
  await expect(main).toContainText('已读取 2 / 2 个文件');
  await expect(main.getByRole('cell', { name: '报送/甲镇/年报.json', exact: true })).toBeVisible();
  await expect(main.getByRole('cell', { name: '报送/乙镇/年报.json', exact: true })).toBeVisible();
});

test('of two files for one unit and year the clerk chooses which is taken, and the other is named', async ({
  window,
  dataFolder,
}) => {
  const folder = join(dataFolder, 'reports');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, '甲（初稿）.json'), reportOf('示例县甲局', 31));
  writeFileSync(join(folder, '甲（终稿）.json'), reportOf('示例县甲局', 32));
  await chooseFolder(window, folder);
  const main = window.getByRole('main');
  await expect(main).toContainText('已读取 2 / 2 个文件');
  await main.getByRole('button', { name: '2 份按文件里的名称新建单位' }).click();
  const take = (name: string) => main.getByRole('radio', { name: new RegExp(`取这一份.*${name}`) });
  await expect(take('初稿')).toBeChecked();
  await take('终稿').check();
  await expect(take('初稿')).not.toBeChecked();
  await main.getByRole('button', { name: '导入 1 份' }).click();
  const left = main.getByRole('region', { name: '没有导入' }).getByRole('row');
  await expect(left.last()).toContainText('甲（初稿）.json');
  await expect(left.last()).toContainText('取的是 reports/甲（终稿）.json');
});

test('the reading of a folder is stopped, what was read stays and can be imported', async ({
  window,
  dataFolder,
  shell,
}) => {
  test.skip(shell === 'electron', 'the second call is held back on its way over HTTP');
  const folder = join(dataFolder, 'reports');
  mkdirSync(folder, { recursive: true });
  for (let no = 100; no < 400; no += 1) {
    writeFileSync(join(folder, `${no}.json`), reportOf(`示例县第${no}局`, no));
  }
  const held = Promise.withResolvers<void>();
  let calls = 0;
  await window.route('**/rpc/folders/read', async (route) => {
    calls += 1;
    if (calls > 1) await held.promise;
    await route.continue();
  });
  await chooseFolder(window, folder);
  const main = window.getByRole('main');
  await expect(main).toContainText(`已读取 ${MAX_FILES_IN_CALL} / 300 个文件`);
  await main.getByRole('button', { name: '停止读取' }).click();
  await expect(main).toContainText('已停止，读到的仍可导入');
  held.resolve();
  await expect(main.getByRole('progressbar')).toBeHidden();

  await main.getByRole('button', { name: `${MAX_FILES_IN_CALL} 份按文件里的名称新建单位` }).click();
  await main.getByRole('button', { name: `导入 ${MAX_FILES_IN_CALL} 份` }).click();
  const counts = `${MAX_FILES_IN_CALL} 个单位，${MAX_FILES_IN_CALL} 份年报`;
  await expect(window.getByRole('contentinfo')).toContainText(counts);
});
