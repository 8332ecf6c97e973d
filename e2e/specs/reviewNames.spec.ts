import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dropFile } from '../fixtures/transfer.ts';
import { expect, test } from '../fixtures/test.ts';
import { importPage } from '../pages/importPage.ts';
import { workbenchPage } from '../pages/workbenchPage.ts';

const PAGE = join(import.meta.dirname, '../../test/fixtures/reading/sample-2023.html');
const NAMES = '撰稿：甲某　一审：乙某';

test('撰稿、审核信息 of a page are read beside the text, and printed where the office wants it', async ({
  window,
}) => {
  const page = readFileSync(PAGE, 'utf8').replace(
    '</body>',
    `<p>${NAMES}</p><p>打印本页 关闭窗口</p></body>`,
  );
  await dropFile(window, { name: '网上的年报.html', bytes: new TextEncoder().encode(page) });
  const read = importPage(window);
  await expect(
    read.table('文字部分').getByRole('checkbox', { name: '撰稿、审核信息' }),
  ).toBeChecked();
  await expect(read.table('文字部分')).not.toContainText('打印本页');
  await read.acceptAll.click();

  const bench = workbenchPage(window);
  const names = bench.text('撰稿、审核信息');
  await expect(names).toHaveValue(NAMES);
  await expect(bench.text('六、其他需要报告的事项')).toHaveValue('无。');
  await names.fill(`${NAMES}\n终审：丙某`);
  await expect(bench.saved).toBeVisible();
  await window.keyboard.press('Control+z');
  await expect(names).toHaveValue(NAMES);

  await bench.tool('预览').click();
  const preview = window.getByRole('complementary', { name: '预览' });
  await expect(preview.getByRole('region').last()).toContainText('无。');
  await expect(preview).not.toContainText(NAMES);
  await preview.getByRole('button', { name: '文档样式…' }).click();
  const look = bench.dialog('文档样式');
  await look.getByRole('checkbox', { name: '在末尾印撰稿、审核信息' }).check();
  await look.getByRole('button', { name: '保存' }).click();
  await expect(preview.getByRole('region').last()).toContainText(NAMES);
});
