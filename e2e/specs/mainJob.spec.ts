import { tableOf, type TableId } from '../../src/domain/forms/index.ts';
import type { ReadReport } from '../../src/domain/reading/types.ts';
import { readDocument } from '../../src/main/readers/index.ts';
import { sampleWorkbook } from '../fixtures/samples.ts';
import { expect, test } from '../fixtures/test.ts';
import { homePage } from '../pages/homePage.ts';
import { importPage } from '../pages/importPage.ts';
import { workbenchPage } from '../pages/workbenchPage.ts';

const LICENSING = 'proactive.licensing.decisions';
const RECEIVED = 'requests.newlyReceived.natural';

const valueIn = (read: ReadReport, table: TableId, cell: string): unknown =>
  read.tables[table][tableOf(read.edition, table).indexOf.get(cell) ?? -1];

test("last year's workbook in, checked while one types, finished Word out", async ({ window }) => {
  const bench = workbenchPage(window);
  const preview = importPage(window);

  await homePage(window).importFile(sampleWorkbook());
  await expect(preview.facts).toContainText('示例县示例局');
  await expect(preview.year).toHaveValue('2024');
  await preview.acceptAll.click();
  await expect(bench.sheet).toContainText('已导入');
  await expect(bench.findingsOf('强制')).toHaveCount(0);

  await bench.type(LICENSING, '1301');
  const before = await bench.number(RECEIVED).innerText();
  await bench.type(RECEIVED, '987');
  await expect(bench.findingsOf('强制').first()).toContainText('自然人');
  await bench.findingsOf('强制').first().getByRole('button').first().click();
  await expect(bench.cell(RECEIVED)).toHaveClass(/frame-/);

  await bench.tool('撤销').click();
  await expect(bench.number(RECEIVED)).toHaveText(before);
  await expect(bench.findingsOf('强制')).toHaveCount(0);
  await expect(bench.number(LICENSING)).toHaveText('1301');

  const word = await bench.download('Word 送审稿');
  expect(word.name).toMatch(/^示例县示例局2024年政府信息公开工作年度报告_送审稿_\d{8}\.docx$/);
  const [read] = await readDocument(word);
  if (!read) throw new Error('The Word file holds no report.');
  expect(valueIn(read, 'proactive', 'licensing.decisions')).toBe(1301);
  expect(valueIn(read, 'requests', 'newlyReceived.natural')).toBe(Number(before));
  expect(read.missingTables).toEqual([]);
});

test('定稿 is refused while an error stands, and says which', async ({ window }) => {
  const bench = workbenchPage(window);
  await homePage(window).importFile(sampleWorkbook());
  await importPage(window).acceptAll.click();
  await bench.type(RECEIVED, '987');
  await expect(bench.findingsOf('强制').first()).toBeVisible();

  await bench.tool('定稿').click();
  const refused = bench.dialog('还不能定稿');
  await expect(refused).toContainText('自然人');
  await refused.getByRole('listitem').first().getByRole('button').click();
  await expect(refused).toBeHidden();
  await expect(bench.cell(RECEIVED)).toHaveClass(/frame-/);
});

test('a report without errors is finalized, is not edited, and can be returned', async ({
  window,
}) => {
  const bench = workbenchPage(window);
  await homePage(window).importFile(sampleWorkbook());
  await importPage(window).acceptAll.click();

  await bench.tool('定稿').click();
  await bench.dialog('定稿？').getByRole('button', { name: '定稿', exact: true }).click();
  await expect(bench.tool('退回修改')).toBeVisible();
  const before = await bench.number(LICENSING).innerText();
  await bench.type(LICENSING, '7');
  await expect(bench.number(LICENSING)).toHaveText(before);
  const word = await bench.download('Word 定稿');
  expect(word.name).toBe('示例县示例局2024年政府信息公开工作年度报告.docx');

  await bench.tool('退回修改').click();
  await expect(bench.tool('定稿')).toBeVisible();
  await bench.type(LICENSING, '7');
  await expect(bench.number(LICENSING)).toHaveText('7');
});

test('an import can be undone as a whole', async ({ window }) => {
  await homePage(window).importFile(sampleWorkbook());
  await importPage(window).acceptAll.click();
  await window.getByRole('button', { name: '撤销导入' }).click();
  await expect(homePage(window).heading).toBeVisible();
  await expect(window.getByRole('navigation')).not.toContainText('2024');
});

test("this year's report begins with what last year carried over", async ({ window }) => {
  const bench = workbenchPage(window);
  await homePage(window).importFile(sampleWorkbook());
  await importPage(window).acceptAll.click();
  const carriedOut = await bench.number('requests.carriedOut.total').innerText();
  await window.getByRole('button', { name: '以上年为底新建 2025 年' }).click();
  await expect(window).toHaveTitle(/2025/);
  await expect(bench.number('requests.carriedIn.total')).toHaveText(carriedOut);
  await expect(bench.sheet).toContainText('沿用上年，待修订');
});

test('an empty form is made for another agency from the first screen', async ({ window }) => {
  await window.getByRole('button', { name: '空白填报表…' }).click();
  const dialog = window.getByRole('dialog', { name: '空白填报表' });
  await dialog.getByLabel('年度').fill('2025');
  await dialog.getByLabel('单位').fill('示例县档案馆');
  const download = window.waitForEvent('download');
  await dialog.getByRole('button', { name: '导出' }).click();
  expect((await download).suggestedFilename()).toBe(
    '示例县档案馆2025年政府信息公开工作年度报告_空白填报表.xlsx',
  );
  await expect(dialog).toBeHidden();
});
