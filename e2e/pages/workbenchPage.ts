import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright/test';
import type { SourceFile } from '../../src/main/ports/index.ts';

/** An open report. */
export const workbenchPage = (window: Page) => {
  const cell = (key: string) => window.locator(`[data-cell="${key}"]`);
  const menuItem = (name: string) => window.getByRole('menuitem', { name });
  return {
    sheet: window.getByRole('main'),
    cell,
    /** The number in a cell, without last year's beside it. */
    number: (key: string) => cell(key).locator('.grid-number'),
    /** Types into a cell by its key `table.row.column` and leaves it with Enter. */
    type: async (key: string, text: string): Promise<void> => {
      await cell(key).click();
      await window.keyboard.type(text);
      await window.keyboard.press('Enter');
    },
    text: (label: string) => window.getByRole('textbox', { name: label, exact: true }),
    findings: window.getByRole('complementary', { name: '审核结果' }),
    findingsOf: (severity: '强制' | '核实' | '提示') =>
      window
        .getByRole('complementary', { name: '审核结果' })
        .getByRole('region', { name: severity })
        .getByRole('listitem'),
    saved: window.locator('[data-save=saved]'),
    tool: (name: string) => window.getByRole('banner').getByRole('button', { name, exact: true }),
    dialog: (name: string) => window.getByRole('dialog', { name }),
    /** Exports by the name in the menu; what was downloaded. */
    download: async (name: string): Promise<SourceFile> => {
      const [download] = await Promise.all([
        window.waitForEvent('download'),
        window
          .getByRole('button', { name: '导出', exact: true })
          .click()
          .then(() => menuItem(name).click()),
      ]);
      const bytes = new Uint8Array(await readFile(await download.path()));
      return { name: download.suggestedFilename(), bytes };
    },
  };
};
