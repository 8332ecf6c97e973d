import type { Page } from 'playwright/test';
import { expect, test } from '../fixtures/test.ts';
import { homePage } from '../pages/homePage.ts';
import { workbenchPage } from '../pages/workbenchPage.ts';

const copyAs = async (window: Page, name: string): Promise<void> => {
  await window.getByRole('button', { name: '导出', exact: true }).click();
  await window.getByRole('menuitem', { name: '复制到网站' }).hover();
  await window.getByRole('menuitem', { name, exact: true }).click();
  await expect(window.locator('.ant-message')).toContainText('已复制');
};

/** What a paste gets to see of the clipboard. */
const pasted = async (window: Page): Promise<{ html: string; text: string }> => {
  await window.evaluate(() => {
    const target = document.createElement('div');
    target.contentEditable = 'true';
    target.id = 'target';
    document.body.append(target);
    target.addEventListener('paste', (event) => {
      event.preventDefault();
      target.dataset['html'] = event.clipboardData?.getData('text/html') ?? '';
      target.dataset['text'] = event.clipboardData?.getData('text/plain') ?? '';
    });
    target.focus();
  });
  await window.keyboard.press('Control+v');
  return window.evaluate(() => {
    const target = document.querySelector<HTMLElement>('#target');
    const { html = '', text = '' } = target?.dataset ?? {};
    target?.remove();
    return { html, text };
  });
};

test('the report is copied for the web site: real tables with their styles in the elements, and text', async ({
  window,
}) => {
  const bench = workbenchPage(window);
  await homePage(window).loadSample();
  await expect(bench.saved).toBeVisible();
  await bench.type('requests.granted.natural', '31');
  await copyAs(window, '复制全文');
  const { html, text } = await pasted(window);
  expect(html.match(/<table/g)).toHaveLength(3);
  expect(html).toMatch(/rowspan="\d+"/);
  expect(html).not.toMatch(/<script|<style|class=/);
  expect(html).toMatch(/<td style="border: 1px solid/);
  expect(text).toContain('一、总体情况');
  expect(text).toMatch(/（一）予以公开\t.*31/);

  await copyAs(window, '复制表三');
  const table = await pasted(window);
  expect(table.html.match(/<table/g)).toHaveLength(1);
  expect(table.html).toContain('31');
  const rows = table.text.split('\r\n').map((row) => row.split('\t'));
  expect(new Set(rows.map((row) => row.length)).size).toBe(1);
  expect(table.text).not.toContain('一、总体情况');
});
