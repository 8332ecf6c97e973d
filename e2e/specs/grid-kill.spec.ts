import { startProgram } from '../fixtures/program.ts';
import { expect, test } from '../fixtures/test.ts';

const CELL = '[data-cell="requests.carriedOut.research"]';

test('a number that was saved is there after the program was killed', async ({
  page,
  dataFolder,
  shell,
}) => {
  test.skip(shell === 'electron', 'the store is the same; the browser shell can be killed alone');
  const first = await startProgram(dataFolder);
  await page.goto(first.address);
  await page.getByRole('button', { name: '示例数据' }).click();
  await page.locator(CELL).click();
  await page.keyboard.type('73');
  const committed = page.waitForResponse((response) => response.url().endsWith('/reports/edit'));
  await page.keyboard.press('Enter');
  await committed;
  await expect(page.locator('[data-save="saved"]')).toContainText('已保存');
  await first.kill();

  const second = await startProgram(dataFolder);
  await page.goto(second.address);
  await page
    .getByRole('button', { name: /2\d{3} 年/ })
    .first()
    .click();
  await expect(page.locator(`${CELL} .grid-number`)).toHaveText('73');
  await second.stop();
});
