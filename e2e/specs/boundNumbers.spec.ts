import type { Page } from 'playwright/test';
import { readDocument } from '../../src/main/readers/index.ts';
import { sampleWorkbook } from '../fixtures/samples.ts';
import { expect, test } from '../fixtures/test.ts';
import { homePage } from '../pages/homePage.ts';
import { importPage } from '../pages/importPage.ts';
import { workbenchPage } from '../pages/workbenchPage.ts';

const OVERVIEW = '一、总体情况';
const OTHER = 'requests.newlyReceived.other';
const GRANTED = 'requests.granted.other';

const opened = async (window: Page): Promise<ReturnType<typeof workbenchPage>> => {
  await homePage(window).importFile(sampleWorkbook());
  await importPage(window).acceptAll.click();
  return workbenchPage(window);
};

/** Types a sentence at the end of section 一 and puts the total of 本年新收 behind it. */
const insertReceived = async (window: Page): Promise<void> => {
  const text = workbenchPage(window).text(OVERVIEW);
  await text.click();
  await window.keyboard.press('Control+End');
  await window.keyboard.type('\n共新收申请');
  await window.keyboard.press('F9');
  const dialog = window.getByRole('dialog', { name: '插入表中数字' });
  await dialog.getByRole('combobox').fill('新收 总计');
  await expect(dialog.getByRole('option').first()).toContainText('本年新收 · 总计');
  await window.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await window.keyboard.type('件。');
};

test('a number put into the text follows the table, is frozen by 定稿 and stands in Word', async ({
  window,
}) => {
  const bench = await opened(window);
  const text = bench.text(OVERVIEW);
  await insertReceived(window);
  const total = await bench.number('requests.newlyReceived.total').innerText();
  await expect(text).toHaveValue(new RegExp(`\n共新收申请${total}件。$`));

  await bench.type(OTHER, '2');
  await bench.type(GRANTED, '2');
  const more = String(Number(total) + 2);
  await expect(text).toHaveValue(new RegExp(`\n共新收申请${more}件。$`));
  await expect(bench.saved).toBeVisible();

  await bench.tool('定稿').click();
  await bench.dialog('定稿？').getByRole('button', { name: '定稿', exact: true }).click();
  await expect(bench.tool('退回修改')).toBeVisible();
  await expect(text).toHaveValue(new RegExp(`\n共新收申请${more}件。$`));
  const [read] = await readDocument(await bench.download('Word 定稿'));
  expect(read?.sections[0]?.text).toContain(`共新收申请${more}件。`);

  await bench.tool('退回修改').click();
  await expect(bench.tool('定稿')).toBeVisible();
  await bench.type(OTHER, '3');
  await expect(text).toHaveValue(new RegExp(`\n共新收申请${Number(more) + 1}件。$`));
});

test("next year's report follows its own table", async ({ window }) => {
  const bench = await opened(window);
  await insertReceived(window);
  await expect(bench.saved).toBeVisible();
  await window.getByRole('button', { name: '以上年为底新建 2025 年' }).click();
  await expect(window).toHaveTitle(/2025/);
  const text = bench.text(OVERVIEW);
  await expect(text).toHaveValue(/\n共新收申请〔本年新收·总计〕件。$/);
  await bench.type('requests.newlyReceived.natural', '41');
  await expect(text).toHaveValue(/\n共新收申请41件。$/);
});

test('a marker typed by hand becomes its number, and goes as a whole', async ({ window }) => {
  const bench = await opened(window);
  const text = bench.text(OVERVIEW);
  await text.click();
  await window.keyboard.press('Control+End');
  await window.keyboard.insertText('\n共〔行政许可·处理决定数量〕');
  await window.keyboard.type('件');
  const licences = await bench.number('proactive.licensing.decisions').innerText();
  await expect(text).toHaveValue(new RegExp(`\n共${licences}件$`));

  await window.keyboard.press('ArrowLeft');
  await window.keyboard.press('ArrowLeft');
  await window.keyboard.type('计');
  await expect(text).toHaveValue(new RegExp(`\n共计${licences}件$`));
  await window.keyboard.press('ArrowRight');
  await window.keyboard.press('Backspace');
  await expect(text).toHaveValue(/\n共计件$/);
  await window.keyboard.press('Control+z');
  await expect(text).toHaveValue(new RegExp(`\n共计${licences}件$`));
  await bench.type('proactive.licensing.decisions', '7');
  await expect(text).toHaveValue(/\n共计7件$/);
});

test('a copied number stays bound here and is a number elsewhere', async ({ window }) => {
  const bench = await opened(window);
  await insertReceived(window);
  const total = await bench.number('requests.newlyReceived.total').innerText();
  await window.keyboard.press('Shift+Home');
  await window.keyboard.press('Control+c');
  const preamble = bench.text('导语');
  await preamble.click();
  await window.keyboard.press('Control+End');
  await window.keyboard.press('Control+v');
  await expect(preamble).toHaveValue(new RegExp(`共新收申请${total}件。$`));
  await window.keyboard.type('又');
  await bench.type(OTHER, '5');
  await expect(preamble).toHaveValue(new RegExp(`共新收申请${Number(total) + 5}件。又$`));
});

test('a typed number that agrees with one cell can be bound, and let go again', async ({
  window,
}) => {
  const bench = await opened(window);
  const text = bench.text(OVERVIEW);
  const total = await bench.number('requests.newlyReceived.total').innerText();
  await text.click();
  await window.keyboard.press('Control+End');
  await window.keyboard.insertText(`\n全年新收政府信息公开申请${total}件。`);
  const number = window.locator('.textPart-section1 mark[data-verdict]').last();
  await expect(number).toHaveText(`${total}件`);
  const hover = async (): Promise<void> => {
    await number.scrollIntoViewIfNeeded();
    const box = await number.boundingBox();
    await window.mouse.move(0, 0);
    await window.mouse.move((box?.x ?? 0) + 4, (box?.y ?? 0) + 4);
  };
  await hover();
  await window.getByRole('button', { name: '随表变动', exact: true }).click();
  await bench.type(OTHER, '5');
  await expect(text).toHaveValue(new RegExp(`申请${Number(total) + 5}件。$`));

  await hover();
  await window.getByRole('button', { name: '不再随表变动' }).click();
  await bench.type(OTHER, '6');
  await expect(text).toHaveValue(new RegExp(`申请${Number(total) + 5}件。$`));
});

test('an input method composes beside a bound number and leaves it bound', async ({ window }) => {
  const bench = await opened(window);
  const text = bench.text(OVERVIEW);
  await insertReceived(window);
  const total = await bench.number('requests.newlyReceived.total').innerText();
  await window.keyboard.press('ArrowLeft');
  await window.keyboard.press('ArrowLeft');
  const chromium = await window.context().newCDPSession(window);
  const compose = (letters: string): Promise<unknown> =>
    chromium.send('Input.imeSetComposition', {
      text: letters,
      selectionStart: letters.length,
      selectionEnd: letters.length,
    });
  await compose('d');
  await compose("d'j");
  await expect(text).toHaveValue(new RegExp(`申请${total}d'j件。$`));
  await chromium.send('Input.insertText', { text: '多' });
  await expect(text).toHaveValue(new RegExp(`申请${total}多件。$`));
  await bench.type(OTHER, '5');
  await expect(text).toHaveValue(new RegExp(`申请${Number(total) + 5}多件。$`));
});
