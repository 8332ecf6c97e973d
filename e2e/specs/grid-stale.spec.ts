import { expect, test } from '../fixtures/test.ts';
import type { Page } from 'playwright/test';

const MINE = '[data-cell="requests.granted.natural"]';
const THEIRS = '[data-cell="requests.granted.other"]';

const type = async (page: Page, cell: string, text: string): Promise<void> => {
  await page.locator(cell).click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
};

test('a report changed in another window asks to be loaded and keeps what was typed here', async ({
  window,
  context,
  shell,
}) => {
  test.skip(shell === 'electron', 'Electron has one window');
  await window.getByRole('button', { name: '示例数据' }).click();
  await expect(window.locator(MINE)).toBeVisible();
  const other = await context.newPage();
  await other.goto(new URL(window.url()).origin);
  await other
    .getByRole('button', { name: /2\d{3} 年/ })
    .first()
    .click();
  const committed = other.waitForResponse((response) => response.url().endsWith('/reports/edit'));
  await type(other, THEIRS, '18');
  await committed;
  await other.close();

  await type(window, MINE, '17');
  await expect(window.getByText(/在别处改动过，您刚才的修改还没有保存/)).toBeVisible();
  await expect(window.locator(`${MINE} .grid-number`)).toHaveText('17');
  await window.getByRole('button', { name: '载入别处的改动并保存我的修改' }).click();
  await expect(window.locator('[data-save="saved"]')).toBeVisible();
  await expect(window.locator(`${MINE} .grid-number`)).toHaveText('17');
  await expect(window.locator(`${THEIRS} .grid-number`)).toHaveText('18');
});
