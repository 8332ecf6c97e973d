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

  await main.getByRole('listitem').first().getByRole('button').click();
  await expect(window).toHaveTitle(/示例县示例局/);
});
