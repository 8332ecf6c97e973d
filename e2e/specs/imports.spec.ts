import { sampleWorkbook } from '../fixtures/samples.ts';
import { expect, test } from '../fixtures/test.ts';
import { homePage } from '../pages/homePage.ts';
import { importPage } from '../pages/importPage.ts';
import { workbenchPage } from '../pages/workbenchPage.ts';

const LICENSING = 'proactive.licensing.decisions';

test('a file that is no report says so in one sentence and changes nothing', async ({ window }) => {
  const chooser = window.getByRole('main').locator('input[type=file]');
  await chooser.setInputFiles({
    name: '通讯录.xlsx',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('not a workbook at all'),
  });
  const { problem } = importPage(window);
  await expect(problem).toContainText('什么都没有改动');
  await expect(problem).toContainText('通讯录.xlsx');
  await expect(window.getByRole('button', { name: '换一个文件…' })).toBeVisible();
  await expect(window.getByRole('contentinfo')).toContainText('0 个单位，0 份年报');
});

test('nothing is written before the import is accepted', async ({ window }) => {
  await homePage(window).importFile(sampleWorkbook());
  await expect(importPage(window).acceptAll).toBeVisible();
  await expect(window.getByRole('contentinfo')).toContainText('0 个单位，0 份年报');
});

test('a cell that is clicked keeps what the report has', async ({ window }) => {
  const bench = workbenchPage(window);
  const preview = importPage(window);
  await homePage(window).importFile(sampleWorkbook());
  await preview.acceptAll.click();
  await bench.type(LICENSING, '5');
  await bench.type('proactive.penalties.decisions', '6');
  await expect(bench.saved).toBeVisible();

  await bench.tool('导入…').click();
  await homePage(window).importFile(sampleWorkbook());
  await expect(preview.facts).toContainText('2 格与现有的不同');
  await preview.facts.getByRole('button', { name: '逐处查看（2 格）' }).click();
  await expect(preview.cell(LICENSING)).toBeFocused();
  await preview.facts.getByRole('button', { name: '下一处' }).click();
  await expect(preview.cell('proactive.penalties.decisions')).toBeFocused();
  await preview.cell(LICENSING).click();
  await preview.acceptChosen.click();
  await expect(bench.number(LICENSING)).toHaveText('5');
  await expect(bench.number('proactive.penalties.decisions')).not.toHaveText('6');
});

test('a report can be imported under another unit and year', async ({ window }) => {
  const preview = importPage(window);
  await homePage(window).importFile(sampleWorkbook());
  await preview.unitName.fill('示例县另一局');
  await preview.year.fill('2023');
  await preview.year.press('Tab');
  await preview.acceptAll.click();
  await expect(window).toHaveTitle(/示例县另一局 · 2023 年/);
});
