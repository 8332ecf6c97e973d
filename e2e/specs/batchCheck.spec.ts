import { expect, test } from '../fixtures/test.ts';
import { homePage } from '../pages/homePage.ts';
import { workbenchPage } from '../pages/workbenchPage.ts';

test('many reports are checked together, and a click opens the report at the finding', async ({
  window,
}) => {
  const bench = workbenchPage(window);
  await homePage(window).loadSample();
  await bench.type('requests.granted.natural', '99');
  await expect(bench.saved).toBeVisible();
  await bench.tool('首页').click();
  await window.getByRole('button', { name: '批量审核…' }).click();
  const main = window.getByRole('main');
  await expect(main).toContainText('已审核 1 / 1 份');
  await expect(main).toContainText('强制');

  const [notice] = await Promise.all([
    window.waitForEvent('download'),
    main.getByRole('button', { name: '导出 Word 通报' }).click(),
  ]);
  expect(notice.suggestedFilename()).toMatch(/通报\d{8}\.docx$/);

  await main
    .getByRole('region', { name: /./ })
    .getByRole('listitem')
    .getByRole('button')
    .first()
    .click();
  await expect(window).toHaveTitle(/示例县示例局/);
});

test('the reports to check are chosen by year, state, name and tick', async ({ window }) => {
  const bench = workbenchPage(window);
  await homePage(window).loadSample();
  await expect(window).toHaveTitle(/示例县示例局/);
  await bench.tool('首页').click();
  await window.getByRole('button', { name: '批量审核…' }).click();
  const main = window.getByRole('main');
  const chooser = main.getByRole('region', { name: '审核哪些年报' });
  await expect(chooser).toContainText('选中 1 / 1 份');
  await chooser.getByLabel('年度').selectOption('全部年度');
  await expect(main).toContainText('已审核 2 / 2 份');
  await chooser.getByLabel('状态').selectOption('草稿');
  await expect(main).toContainText('已审核 1 / 1 份');
  await chooser.getByLabel('状态').selectOption('全部状态');
  await chooser.getByRole('checkbox', { name: '示例县示例局' }).first().uncheck();
  await expect(chooser).toContainText('选中 1 / 2 份');
  await expect(main).toContainText('已审核 1 / 1 份');
  await chooser.getByLabel('查找单位').fill('没有的单位');
  await expect(chooser).toContainText('没有符合条件的年报');
});

test('a written reason counts as answered', async ({ window }) => {
  const bench = workbenchPage(window);
  await homePage(window).loadSample();
  await bench.type('proactive.licensing.decisions', '999999');
  const finding = bench.findingsOf('核实').filter({ hasText: '行政许可' }).first();
  await finding.getByRole('button', { name: '写说明…' }).click();
  await window.getByRole('textbox', { name: '出错说明' }).fill('本年把下放乡镇的许可一并统计。');
  await window.getByRole('button', { name: '保存', exact: true }).click();
  await bench.tool('首页').click();
  await window.getByRole('button', { name: '批量审核…' }).click();
  const main = window.getByRole('main');
  await expect(main).toContainText('已说明 1 处');
  await main.getByRole('button', { name: '按单位', exact: true }).click();
  await expect(main.getByRole('listitem').filter({ hasText: '下放乡镇' })).toContainText('已说明');
  await main.getByRole('button', { name: '统计', exact: true }).click();
  await expect(main.getByRole('columnheader', { name: '已说明' })).toBeVisible();
});
