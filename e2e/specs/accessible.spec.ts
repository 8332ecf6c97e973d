import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { sampleWorkbook } from '../fixtures/samples.ts';
import { expect, test } from '../fixtures/test.ts';
import { homePage } from '../pages/homePage.ts';
import { importPage } from '../pages/importPage.ts';
import { workbenchPage } from '../pages/workbenchPage.ts';

const violations = async (window: Page): Promise<readonly string[]> => {
  const { violations: found } = await new AxeBuilder({ page: window }).analyze();
  return found.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
  );
};

test('the first screen can be used by everyone', async ({ window }) => {
  await expect(homePage(window).heading).toBeVisible();
  expect(await violations(window)).toEqual([]);
});

test('the preview of an import can be used by everyone', async ({ window }) => {
  await homePage(window).importFile(sampleWorkbook());
  await expect(importPage(window).acceptAll).toBeVisible();
  expect(await violations(window)).toEqual([]);
});

test('an open report can be used by everyone', async ({ window }) => {
  const bench = workbenchPage(window);
  await homePage(window).loadSample();
  await expect(bench.findingsOf('核实').first()).toBeVisible();
  expect(await violations(window)).toEqual([]);
});

test('every dialog can be used by everyone and gives the focus back', async ({ window }) => {
  const bench = workbenchPage(window);
  await homePage(window).loadSample();
  await expect(bench.sheet).toBeVisible();
  for (const [button, title] of [
    ['定稿', '还不能定稿'],
    ['变更记录', '变更记录'],
    ['快捷键', '键盘快捷键'],
  ] as const) {
    await bench.tool(button).click();
    await expect(bench.dialog(title)).toBeVisible();
    expect(await violations(window), title).toEqual([]);
    await window.keyboard.press('Escape');
    await expect(bench.dialog(title)).toBeHidden();
    await expect(bench.tool(button)).toBeFocused();
  }
  await window.getByRole('button', { name: '新建单位' }).click();
  await expect(bench.dialog('新建单位').getByLabel('机关全称')).toBeFocused();
  expect(await violations(window)).toEqual([]);
});

test('the next finding is reached with F8 while the text keeps the keyboard', async ({
  window,
}) => {
  const bench = workbenchPage(window);
  await homePage(window).loadSample();
  const text = bench.text('一、总体情况');
  await text.click();
  await window.keyboard.press('F8');
  await expect(bench.findings.locator('[aria-current=true]')).toHaveCount(1);
  await expect(text).toBeFocused();
});
