import type { Page } from 'playwright/test';

/** The first screen. */
export const homePage = (window: Page) => ({
  heading: window.getByRole('heading', { level: 1, name: '政府信息公开工作年度报告' }),
  /** Chooses a file to import, as its dialog would. */
  importFile: async (path: string): Promise<void> => {
    await window.getByRole('main').locator('input[type=file]').setInputFiles(path);
  },
  loadSample: () => window.getByRole('button', { name: '示例数据' }).click(),
});
