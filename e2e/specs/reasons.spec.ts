import { sampleWorkbook } from '../fixtures/samples.ts';
import { expect, test } from '../fixtures/test.ts';
import { homePage } from '../pages/homePage.ts';
import { importPage } from '../pages/importPage.ts';
import { workbenchPage } from '../pages/workbenchPage.ts';

const LICENSING = 'proactive.licensing.decisions';
const SENTENCE = '本年共作出行政许可决定999件。';
const REASON = '另有委托下放的事项未计入本表';

test('a warning passes with a reason, which lapses with the number and can be kept', async ({
  window,
}) => {
  const bench = workbenchPage(window);
  await homePage(window).importFile(sampleWorkbook());
  await importPage(window).acceptAll.click();
  const before = await bench.findingsOf('核实').count();

  const text = bench.text('一、总体情况');
  await text.focus();
  await window.keyboard.press('Control+End');
  await window.keyboard.insertText(`\n${SENTENCE}`);
  const warning = bench.findingsOf('核实').filter({ hasText: '999' });
  await expect(warning).toHaveCount(1);
  await expect(text).toBeFocused();

  await warning.getByRole('button', { name: '写说明…' }).click();
  const reason = warning.getByRole('textbox', { name: '出错说明' });
  await reason.fill('口径不同');
  await expect(warning).toContainText('还差 4 个字');
  await expect(warning.getByRole('button', { name: '保存' })).toBeDisabled();
  await reason.fill(REASON);
  await reason.press('Control+Enter');
  await expect(bench.findingsOf('核实')).toHaveCount(before);
  const explained = bench.findings.getByRole('region', { name: '已说明' });
  await explained.getByText('已说明 1').click();
  await expect(explained.getByRole('listitem')).toContainText(REASON);

  await bench.type(LICENSING, '7');
  await expect(warning).toContainText('原来的说明已失效');
  await expect(warning).toContainText(REASON);
  await warning.getByRole('button', { name: '沿用原说明' }).click();
  await expect(warning).toHaveCount(0);
  await expect(explained).toBeVisible();

  await bench.tool('变更记录').click();
  await expect(bench.dialog('变更记录')).toContainText('出错说明');
});

test('定稿 asks for the reasons that are missing', async ({ window }) => {
  const bench = workbenchPage(window);
  await homePage(window).importFile(sampleWorkbook());
  await importPage(window).acceptAll.click();
  const text = bench.text('一、总体情况');
  await text.focus();
  await window.keyboard.press('Control+End');
  await window.keyboard.insertText(`\n${SENTENCE}`);
  await expect(bench.findingsOf('核实').filter({ hasText: '999' })).toHaveCount(1);

  await bench.tool('定稿').click();
  const dialog = bench.dialog('定稿？');
  const row = dialog.getByRole('listitem').filter({ hasText: '999' });
  await row.getByRole('button', { name: '写说明…' }).click();
  await row.getByRole('textbox', { name: '出错说明' }).fill(REASON);
  await row.getByRole('button', { name: '保存' }).click();
  await expect(row).toHaveCount(0);
  await dialog.getByRole('button', { name: '定稿', exact: true }).click();
  await expect(bench.tool('退回修改')).toBeVisible();
  await expect(bench.findings.getByRole('region', { name: '已说明' })).toBeVisible();
});

test('a hint can be put away and brought back; the panel shows one place at a time', async ({
  window,
}) => {
  const bench = workbenchPage(window);
  await homePage(window).importFile(sampleWorkbook());
  await importPage(window).acceptAll.click();
  const text = bench.text('六、其他需要报告的事项');
  await text.focus();
  await window.keyboard.press('Control+End');
  await window.keyboard.insertText('公开的的内容更加全面。');
  const hint = bench.findingsOf('提示').filter({ hasText: '的的' });
  await hint.getByRole('button', { name: '知道了，收起' }).click();
  await expect(hint).toHaveCount(0);
  const putAway = bench.findings.getByRole('region', { name: '已收起的提示' });
  await putAway.getByText('已收起的提示 1').click();
  await putAway.getByRole('button', { name: '恢复显示' }).click();
  await expect(hint).toHaveCount(1);

  const places = bench.findings.getByRole('combobox', { name: '位置' });
  await places.selectOption({ label: '六、其他需要报告的事项（1）' });
  await expect(bench.findings.getByRole('listitem')).toHaveCount(1);
  await places.press('F8');
  await expect(hint.getByRole('button').first()).toHaveAttribute('aria-current', 'true');
  await bench.findings.getByRole('button', { name: '审核规则' }).click();
  const rules = bench.dialog('审核规则');
  await rules.getByRole('searchbox').fill('重复');
  await expect(rules.getByRole('article', { name: '重字和标点' })).toContainText('GB/T 15834');
});

test('every number of the text has its verdict, and leads to the cell it was compared with', async ({
  window,
}) => {
  const bench = workbenchPage(window);
  await homePage(window).importFile(sampleWorkbook());
  await importPage(window).acceptAll.click();
  const text = bench.text('一、总体情况');
  await text.focus();
  await window.keyboard.press('Control+End');
  await window.keyboard.insertText(`\n${SENTENCE}`);
  const contradicted = window.locator('mark[data-verdict]', { hasText: '999件' });
  await expect(contradicted).toBeVisible();
  await expect(bench.findings).toContainText(/正文 \d+ 个数字，\d+ 个已核对，1 个不符/);

  await contradicted.scrollIntoViewIfNeeded();
  const box = await contradicted.boundingBox();
  if (!box) throw new Error('the number has no place');
  await window.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  const card = window.locator('.numberCard');
  await expect(card).toContainText('表二「行政许可」');
  await expect(text).toBeFocused();
  await card.getByRole('button', { name: '到这一格' }).click();
  await expect(card).toHaveCount(0);
  await window.keyboard.type('999');
  await window.keyboard.press('Enter');
  await expect(bench.number(LICENSING)).toHaveText('999');
  await expect(bench.findings).not.toContainText('个不符');

  await bench.sheet
    .getByRole('button', { name: /个数字，/ })
    .first()
    .click();
  const row = bench.sheet.getByRole('listitem').filter({ hasText: '999件' });
  await expect(row).toContainText('999 一致');
});

test('what was found goes into a 审核单, with the reason', async ({ window }) => {
  const bench = workbenchPage(window);
  await homePage(window).importFile(sampleWorkbook());
  await importPage(window).acceptAll.click();
  const word = await bench.download('审核单 Word');
  expect(word.name).toMatch(/年度报告_审核单_\d{8}\.docx$/);
  const excel = await bench.download('审核单 Excel');
  expect(excel.name).toMatch(/年度报告_审核单_\d{8}\.xlsx$/);
});

test('a place raises a rule, asks for a topic, and hands its settings on', async ({ window }) => {
  const bench = workbenchPage(window);
  await homePage(window).importFile(sampleWorkbook());
  await importPage(window).acceptAll.click();
  await bench.tool('审核设置').click();
  const dialog = bench.dialog('审核设置');
  await dialog.getByLabel('正文必须写到').fill('量子公开专栏');
  await dialog.getByRole('combobox', { name: '调高一条规则' }).selectOption('P-01');
  await expect(dialog.getByRole('listitem')).toContainText('本地必写内容');
  const [file] = await Promise.all([
    window.waitForEvent('download'),
    dialog.getByRole('button', { name: '导出设置' }).click(),
  ]);
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(bench.findingsOf('强制')).toContainText('量子公开专栏');

  await bench.tool('审核设置').click();
  await dialog.getByRole('button', { name: '恢复默认' }).click();
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(bench.findingsOf('强制')).toHaveCount(0);

  await bench.tool('审核设置').click();
  await dialog.locator('input[type=file]').setInputFiles(await file.path());
  await expect(dialog.getByLabel('正文必须写到')).toHaveValue('量子公开专栏');
  await dialog.getByRole('button', { name: '保存' }).click();
  await expect(bench.findingsOf('强制')).toContainText('量子公开专栏');
});
