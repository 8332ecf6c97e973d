import { AxeBuilder } from '@axe-core/playwright';
import type { Locator, Page } from 'playwright/test';
import { expect, test } from '../fixtures/test.ts';

const cell = (window: Page, key: string): Locator => window.locator(`[data-cell="${key}"]`);
const value = (window: Page, key: string): Locator =>
  cell(window, key).locator('.grid-number, .grid-na');
const field = (window: Page): Locator => window.locator('.grid-input:focus');

const openSample = async (window: Page): Promise<void> => {
  await window.getByRole('button', { name: '示例数据' }).click();
  await expect(cell(window, 'requests.newlyReceived.natural')).toBeVisible();
};
const saved = (window: Page): Locator => window.locator('[data-save="saved"]');

/** Puts a block on the clipboard's paste event as an office program does. */
const paste = (window: Page, flavours: { text: string; html?: string }): Promise<void> =>
  window.evaluate(({ text, html }) => {
    const data = new DataTransfer();
    data.setData('text/plain', text);
    if (html) data.setData('text/html', html);
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true });
    document.activeElement?.dispatchEvent(event);
  }, flavours);

test.beforeEach(async ({ window }) => openSample(window));

test('a run of Tabs and Enter goes on in the column where it began; totals follow', async ({
  window,
}) => {
  await cell(window, 'requests.newlyReceived.natural').click();
  await window.keyboard.type('12');
  await window.keyboard.press('Tab');
  await window.keyboard.type('3');
  await window.keyboard.press('Enter');
  await window.keyboard.type('7');
  await window.keyboard.press('Enter');
  await expect(value(window, 'requests.newlyReceived.natural')).toHaveText('12');
  await expect(value(window, 'requests.newlyReceived.commercial')).toHaveText('3');
  await expect(value(window, 'requests.carriedIn.natural')).toHaveText('7');
  await expect(saved(window)).toContainText('已保存');
});

test('a wrong number shows its finding and undo takes both away', async ({ window }) => {
  const key = 'requests.newlyReceived.natural';
  // The balance of a column is checked once all of it is filled.
  await window.locator('[data-table="requests"] td').first().click();
  await window.keyboard.press('Control+a');
  await window.keyboard.type('0');
  await window.keyboard.press('Control+Enter');
  await expect(window.getByText(/列不平/)).toHaveCount(0);
  await cell(window, key).click();
  await window.keyboard.type('987');
  await window.keyboard.press('Enter');
  await expect(window.getByText(/表三「自然人」列不平/).first()).toBeVisible();
  await expect(cell(window, 'requests.handledTotal.natural')).toHaveClass(/has-error/);
  await window.keyboard.press('Control+z');
  await expect(value(window, key)).toHaveText('0');
  await expect(window.getByText(/表三「自然人」列不平/)).toHaveCount(0);
});

test('typing replaces, F2 edits, Esc restores, Delete clears to blank and not to 0', async ({
  window,
}) => {
  const key = 'requests.carriedOut.natural';
  await cell(window, key).click();
  await window.keyboard.type('41');
  await window.keyboard.press('Enter');
  await cell(window, key).dblclick();
  await expect(field(window)).toHaveValue('41');
  await window.keyboard.type('5');
  await window.keyboard.press('Enter');
  await expect(value(window, key)).toHaveText('415');
  await cell(window, key).click();
  await window.keyboard.type('9');
  await window.keyboard.press('Escape');
  await expect(value(window, key)).toHaveText('415');
  await window.keyboard.press('Delete');
  await expect(value(window, key)).toHaveText('');
  await window.keyboard.type('/');
  await window.keyboard.press('Enter');
  await expect(value(window, key)).toHaveText('/');
});

test('a text that is no number stays in sight, is not stored, and Esc brings the value back', async ({
  window,
}) => {
  const key = 'requests.granted.natural';
  const before = await value(window, key).textContent();
  await cell(window, key).click();
  await window.keyboard.type('约5');
  await window.keyboard.press('Enter');
  await expect(window.getByText(/表示不适用/)).toBeVisible();
  await cell(window, 'requests.carriedOut.other').click();
  await expect(cell(window, key)).toHaveClass(/is-unreadable/);
  await expect(value(window, key)).toHaveText('约5');
  await cell(window, key).click();
  await window.keyboard.press('Escape');
  await expect(value(window, key)).toHaveText(before ?? '');
});

test('the first key of an input method composes in the cell and nothing leaks', async ({
  window,
}) => {
  const key = 'requests.granted.natural';
  await cell(window, key).click();
  const input = await window.context().newCDPSession(window);
  await input.send('Input.imeSetComposition', { text: 'w', selectionStart: 1, selectionEnd: 1 });
  await input.send('Input.imeSetComposition', { text: 'wu', selectionStart: 2, selectionEnd: 2 });
  await expect(field(window)).toHaveValue('wu');
  // Enter belongs to the input method: the cell is not left.
  await input.send('Input.dispatchKeyEvent', {
    type: 'rawKeyDown',
    key: 'Process',
    windowsVirtualKeyCode: 229,
  });
  await expect(field(window)).toHaveValue('wu');
  await input.send('Input.insertText', { text: '无' });
  await expect(field(window)).toHaveValue('无');
  await window.keyboard.press('Enter');
  await expect(value(window, key)).toHaveText('0');
});

test('a composition that is given up leaves the value as it was', async ({ window }) => {
  const key = 'requests.carriedOut.natural';
  await cell(window, key).click();
  await window.keyboard.type('31');
  await window.keyboard.press('Enter');
  await cell(window, key).click();
  const input = await window.context().newCDPSession(window);
  await input.send('Input.imeSetComposition', { text: 'n', selectionStart: 1, selectionEnd: 1 });
  await expect(field(window)).toHaveValue('n');
  await input.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 });
  await expect(field(window)).toHaveValue('');
  await window.keyboard.press('ArrowUp');
  await expect(value(window, key)).toHaveText('31');
});

test('a block from Excel with labels and a wrong total lands in its rows and says so', async ({
  window,
}) => {
  await cell(window, 'requests.newlyReceived.natural').click();
  const html = `<table>
    <tr><td rowspan="2">（五）不予处理</td><td>2.重复申请</td><td>1</td><td>2</td><td>3</td><td>4</td><td>5</td><td>6</td><td>99</td></tr>
    <tr><td>3.要求提供公开出版物</td><td>6</td><td>5</td><td>4</td><td>3</td><td>2</td><td>1</td><td>21</td></tr>
    </table>`;
  await paste(window, { text: 'x', html });
  await expect(value(window, 'requests.refused.repeat.natural')).toHaveText('1');
  await expect(value(window, 'requests.refused.publication.other')).toHaveText('1');
  await expect(value(window, 'requests.refused.repeat.total')).toHaveText('21');
  await expect(window.getByText('总计·2.重复申请：粘贴 99，相加 21')).toBeVisible();
  await window.keyboard.press('Control+z');
  await expect(value(window, 'requests.refused.repeat.other')).not.toHaveText('6');
});

test('what does not fit is asked about', async ({ window }) => {
  const key = 'requests.carriedOut.other';
  const before = await value(window, key).textContent();
  await cell(window, key).click();
  await paste(window, { text: '31\t31\r\n32\t33' });
  const question = window.getByRole('dialog');
  await expect(question).toContainText('2 项在表里没有位置');
  await question.getByRole('button', { name: '不粘贴' }).click();
  await expect(value(window, key)).toHaveText(before ?? '');
  await paste(window, { text: '31\t31\r\n32\t33' });
  await question.getByRole('button', { name: '填入能填的' }).click();
  await expect(value(window, key)).toHaveText('31');
  await expect(field(window)).toBeFocused();
});

test('a clipboard without text leaves the cells as they are', async ({ window }) => {
  const key = 'requests.carriedOut.other';
  await cell(window, key).click();
  await window.keyboard.type('6');
  await window.keyboard.press('Enter');
  await cell(window, key).click();
  await paste(window, { text: '' });
  await expect(value(window, key)).toHaveText('6');
});

test('cells copied and pasted elsewhere are the same, in one step', async ({ window }) => {
  await window.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await cell(window, 'requests.newlyReceived.natural').click();
  await window.keyboard.type('8');
  await window.keyboard.press('Tab');
  await window.keyboard.type('/');
  await window.keyboard.press('Tab');
  await window.keyboard.press('Delete');
  await cell(window, 'requests.newlyReceived.natural').click();
  await window.keyboard.press('Shift+ArrowRight');
  await window.keyboard.press('Shift+ArrowRight');
  await window.keyboard.press('Control+c');
  expect(await window.evaluate(() => navigator.clipboard.readText())).toBe('8\t/\t');
  await cell(window, 'requests.refused.petition.natural').click();
  await window.keyboard.press('Control+v');
  await expect(value(window, 'requests.refused.petition.natural')).toHaveText('8');
  await expect(value(window, 'requests.refused.petition.commercial')).toHaveText('/');
  await expect(value(window, 'requests.refused.petition.research')).toHaveText('');
});

test('a number half typed is there after the page was loaded anew', async ({ window, shell }) => {
  test.skip(shell === 'electron', 'the window of Electron is not loaded anew');
  const key = 'requests.carriedIn.research';
  await cell(window, key).click();
  await window.keyboard.type('64');
  await window.reload();
  await window
    .getByRole('button', { name: /2\d{3} 年/ })
    .first()
    .click();
  await expect(value(window, key)).toHaveText('64');
});

test('what is typed over a total goes nowhere, not into the next cell either', async ({
  window,
}) => {
  const total = await value(window, 'requests.carriedIn.total').textContent();
  await cell(window, 'requests.carriedIn.total').click();
  await window.keyboard.type('5');
  await expect(window.getByText('合计由程序自动计算，不用填。')).toBeVisible();
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('ArrowLeft');
  await window.keyboard.type('7');
  await window.keyboard.press('Enter');
  await expect(value(window, 'requests.granted.other')).toHaveText('7');
  await expect(value(window, 'requests.carriedIn.total')).toHaveText(total ?? '');
});

test('Ctrl+PgDn goes to the next table and the status bar speaks of the selection', async ({
  window,
}) => {
  const status = window.getByLabel('状态栏');
  await cell(window, 'proactive.regulations.made').click();
  await window.keyboard.press('Control+PageDown');
  await window.keyboard.type('5');
  await window.keyboard.press('Enter');
  await expect(value(window, 'requests.newlyReceived.natural')).toHaveText('5');
  await expect(status).toContainText('表三 自然人·二、上年结转政府信息公开申请数量');
  await window.keyboard.type('2');
  await window.keyboard.press('ArrowUp');
  await window.keyboard.press('Shift+ArrowDown');
  await expect(status).toContainText('求和 7');
  await expect(status).toContainText('计数 2');
  await expect(status).toContainText('平均 3.5');
});

test('the tables fit the window at 1366 px and say everything to a screen reader', async ({
  window,
}) => {
  for (const table of await window.locator('.grid > table').all()) {
    const fits = await table.evaluate((element) => {
      const paper = element.closest('main');
      return (
        paper !== null &&
        paper.scrollWidth <= paper.clientWidth &&
        element.scrollWidth <= element.clientWidth
      );
    });
    expect(fits).toBe(true);
  }
  await expect(
    window.getByRole('gridcell', { name: /本年新收政府信息公开申请数量，自然人/ }),
  ).toBeVisible();
  const { violations } = await new AxeBuilder({ page: window }).include('.grid').analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
});
