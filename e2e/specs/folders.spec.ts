import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleWorkbook } from '../fixtures/samples.ts';
import { expect, test } from '../fixtures/test.ts';

test('a folder is read with counts, agreed to, imported and undone', async ({
  window,
  dataFolder,
}) => {
  const inside = join(dataFolder, 'reports', '乡镇');
  mkdirSync(inside, { recursive: true });
  writeFileSync(join(inside, '年报.xlsx'), readFileSync(sampleWorkbook()));
  writeFileSync(join(dataFolder, 'reports', '坏.xlsx'), 'no workbook');

  await window.getByRole('button', { name: '批量导入…' }).click();
  await window
    .getByLabel('选择文件夹…')
    .and(window.locator('input'))
    .setInputFiles(join(dataFolder, 'reports'));
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
