import type { Page } from 'playwright/test';

/** The preview of an import. */
export const importPage = (window: Page) => {
  const facts = window.getByRole('complementary', { name: '读到的内容' });
  return {
    facts,
    unitName: facts.getByLabel('新单位全称'),
    year: facts.getByLabel('年度'),
    notes: facts.getByRole('region', { name: '读取说明' }),
    problem: window.getByRole('alert'),
    table: (name: string) => window.getByRole('region', { name }),
    /** A cell of the drawn tables by `table.row.column`. */
    cell: (key: string) => window.locator(`[id="preview-${key}"]`),
    acceptAll: facts.getByRole('button', { name: '全部导入' }),
    acceptChosen: facts.getByRole('button', { name: '导入所选' }),
  };
};
