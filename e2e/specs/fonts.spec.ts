import { fontsOf } from '../../src/domain/report/index.ts';
import { machineFonts } from '../../src/main/fonts/index.ts';
import { expect, test } from '../fixtures/test.ts';
import { homePage } from '../pages/homePage.ts';
import { workbenchPage } from '../pages/workbenchPage.ts';

test('the export menu and 预览 name the faces this machine has not got, and offer the other set where it has more of it', async ({
  window,
}) => {
  const fonts = machineFonts();
  const [standard, system] = await Promise.all([
    fonts.missing(fontsOf('standard')),
    fonts.missing(fontsOf('system')),
  ]);
  test.skip(!standard?.length, '这台电脑有标准字体，或不能查字体');
  const bench = workbenchPage(window);
  await homePage(window).loadSample();
  await expect(bench.saved).toBeVisible();
  await bench.tool('预览').click();
  const preview = window.getByRole('complementary', { name: '预览' });
  await expect(preview).toContainText(`没有安装：${standard?.join('、')}`);
  await bench.tool('导出').click();
  await expect(window.getByRole('menu')).toContainText(`没有安装：${standard?.join('、')}`);
  const other = window.getByRole('menuitem', { name: '改用系统字体' });
  if ((system?.length ?? 0) >= (standard?.length ?? 0)) return expect(other).toHaveCount(0);
  await other.click();
  await expect(window.locator('.ant-message')).toContainText('已改用系统字体');
  await expect(preview).not.toContainText('方正小标宋简体');
});
