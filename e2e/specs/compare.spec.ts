import { documentOf, resolved } from '../../test/writing/resolved.ts';
import { all } from '../../test/writing/ooxml/xmlTree.ts';
import { expect, test } from '../fixtures/test.ts';
import { homePage } from '../pages/homePage.ts';
import { workbenchPage } from '../pages/workbenchPage.ts';

const CELL = 'proactive.licensing.decisions';

test('what changed since the last 送审稿 is listed, and exported as revision marks and as 对照表', async ({
  window,
}) => {
  const bench = workbenchPage(window);
  await homePage(window).loadSample();
  await expect(bench.saved).toBeVisible();
  const item = (name: string) => window.getByRole('menuitem', { name });
  const menu = window.getByRole('button', { name: '导出', exact: true });

  await menu.click();
  await item('带修订痕迹的送审稿').click();
  await expect(window.locator('.ant-message')).toContainText('还没有导出过送审稿');
  await menu.click();
  await item('与上一稿对照…').click();
  const drawer = bench.dialog('与上一稿对照');
  await expect(drawer).toContainText('上年（2024 年）年报');
  await expect(drawer.getByRole('row', { name: /^标题/ })).toContainText('2024年');
  await drawer.getByRole('button', { name: '关闭' }).click();

  await bench.download('Word 送审稿');
  await bench.type(CELL, '31415');
  const text = bench.text('导语');
  await text.fill(`${await text.inputValue()}\n补充的一段。`);
  await text.blur();

  await menu.click();
  await item('与上一稿对照…').click();
  const row = drawer.getByRole('row', { name: /行政许可/ });
  await expect(row).toContainText('31415');
  await expect(drawer.getByRole('row', { name: /导语/ })).toContainText('补充的一段。');
  await expect(drawer).toContainText('表格 1 格，文字 1 段不同');
  const [sheet] = await Promise.all([
    window.waitForEvent('download'),
    drawer.getByRole('button', { name: '导出对照表' }).click(),
  ]);
  expect(sheet.suggestedFilename()).toMatch(/_对照表_\d{8}\.docx$/);
  await drawer.getByRole('button', { name: '关闭' }).click();

  const file = await bench.download('带修订痕迹的送审稿');
  expect(file.name).toMatch(/_送审稿_\d{8}_修订\.docx$/);
  const inserted = all(documentOf(file.bytes), 'w:ins').flatMap((mark) =>
    all(mark, 'w:t').map((run) => run.text),
  );
  expect(inserted).toEqual(['补充的一段。', '31415']);
  const refused = all(documentOf(resolved(file.bytes, 'refused')), 'w:t').map((run) => run.text);
  expect(refused.join('')).not.toContain('补充的一段。');
});
