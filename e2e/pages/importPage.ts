import type { Page } from 'playwright/test';

/** The preview of an import. */
export const importPage = (window: Page) => {
  const facts = window.getByRole('complementary', { name: '读到的内容' });
  const source = window.getByRole('region', { name: '原件' });
  return {
    facts,
    source,
    /** A cell of the source by the text in it. */
    sourceCell: (text: string) => source.getByRole('gridcell', { name: text, exact: true }),
    said: source.getByRole('list', { name: '已指定' }),
    /** Says of the picked line which row of the form it is. */
    sayRow: async (label: string): Promise<void> => {
      const rows = source.getByLabel('这一行是…');
      await rows.click();
      await rows.fill(label);
      await window.locator('.ant-select-item-option', { hasText: label }).first().click();
    },
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
