import { expect, test } from '../fixtures/test.ts';
import { homePage } from '../pages/homePage.ts';
import { workbenchPage } from '../pages/workbenchPage.ts';

const LICENSING = 'proactive.licensing.decisions';
const TYPED = '424242';

test('after 「已保存」 the program is killed with -9: the number is there at the next start', async ({
  launch,
}) => {
  const { window, kill } = await launch();
  const bench = workbenchPage(window);
  await homePage(window).loadSample();
  await expect(bench.cell(LICENSING)).toBeVisible();
  const report = await window.title();
  await bench.type(LICENSING, TYPED);
  // The time in the status bar may be the same second as before; Ctrl+S answers once everything is written.
  await window.keyboard.press('Control+s');
  await expect(window.getByText('已保存', { exact: true })).toBeVisible();
  await expect(bench.saved).toBeVisible();
  await kill();

  const again = (await launch()).window;
  await again
    .getByRole('button', { name: /2\d{3} 年/ })
    .first()
    .click();
  await expect(again).toHaveTitle(report);
  await expect(workbenchPage(again).number(LICENSING)).toHaveText(TYPED);
});

test('a window whose program has died says so, and that what was saved is kept', async ({
  launch,
  shell,
}) => {
  test.skip(shell === 'electron', 'the window of Electron ends with the program');
  const { window, kill } = await launch();
  await expect(homePage(window).heading).toBeVisible();
  await kill();
  await expect(window.getByText('程序已经停止')).toBeVisible();
});
