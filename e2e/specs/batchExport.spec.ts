import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '../fixtures/test.ts';
import { homePage } from '../pages/homePage.ts';
import { workbenchPage } from '../pages/workbenchPage.ts';

test('many reports are exported into a folder, and what is there is not overwritten', async ({
  window,
}) => {
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-e2e-export-'));
  const bench = workbenchPage(window);
  await homePage(window).loadSample();
  await expect(bench.saved).toBeVisible();
  await bench.tool('首页').click();
  await window.getByRole('button', { name: '批量导出…' }).click();
  const main = window.getByRole('main');
  await main.getByLabel('年度').selectOption('全部年度');
  await expect(main.getByLabel('导出到文件夹')).not.toHaveValue('');
  await main.getByLabel('导出到文件夹').fill(folder);
  await main.getByRole('button', { name: '导出 2 份' }).click();
  await expect(main).toContainText('已写出 2 / 2 份');
  await expect(main).toContainText('情况表：批量导出情况_');
  const names = (await readdir(folder)).toSorted((a, b) => (a < b ? -1 : 1));
  expect(names).toEqual([
    expect.stringMatching(/^001_示例县示例局202\d年.*\.docx$/),
    expect.stringMatching(/^002_示例县示例局202\d年.*\.docx$/),
    expect.stringMatching(/^批量导出情况_\d{8}-\d{6}\.xlsx$/),
  ]);
  const before = await readFile(join(folder, names[0] ?? ''));

  await main.getByRole('button', { name: '导出 2 份' }).click();
  const refused = main.getByRole('region', { name: '没有写出的' });
  await expect(refused.getByRole('row')).toHaveCount(2);
  await expect(refused).toContainText('已经有这个文件');
  expect(await readFile(join(folder, names[0] ?? ''))).toEqual(before);

  await main.getByLabel('格式').selectOption('网页 HTML');
  await main.getByLabel('正式稿与送审稿').selectOption('只导出已定稿的');
  await main.getByRole('button', { name: '导出 2 份' }).click();
  await expect(refused).toContainText('还没有定稿');
  await main.getByLabel('导出到文件夹').fill('没有盘符');
  await main.getByRole('button', { name: '导出 2 份' }).click();
  await expect(main.getByRole('alert')).toContainText('请写完整的路径');
  await rm(folder, { recursive: true, force: true });
});
