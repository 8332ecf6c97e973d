import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tableOf } from '../../src/domain/forms/index.ts';
import { dropFile, pasteInto, type DroppedFile } from '../fixtures/transfer.ts';
import { expect, test } from '../fixtures/test.ts';
import { importPage } from '../pages/importPage.ts';
import { workbenchPage } from '../pages/workbenchPage.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'test', 'fixtures', 'reading');
const GRANTED = 'requests.granted.natural';
const STRANGE = '某某栏目甲乙';

const fixture = (name: string): DroppedFile => ({ name, bytes: readFileSync(join(FOLDER, name)) });
const page = (): string => readFileSync(join(FOLDER, 'sample-2023.html'), 'utf8');

/** The page with one row of table 三 under words that nobody knows. */
const strangePage = (granted: number): DroppedFile => {
  const text = page().replace(
    /<td([^>]*)>[^<]*予以公开[^<]*<\/td>(\s*)<td([^>]*)>[^<]*<\/td>/,
    `<td$1>${STRANGE}</td>$2<td$3>${granted}</td>`,
  );
  return { name: '网上的年报.html', bytes: new TextEncoder().encode(text) };
};

test.describe('a report is read', () => {
  for (const [name, format] of [
    ['sample-2020.doc', 'Word 97'],
    ['sample-2023.docx', 'Word'],
    ['sample-2023.pdf', 'PDF'],
    ['sample-2023.html', '网页文件'],
  ] as const) {
    test(`from ${name} dropped on the window, drawn beside what was read`, async ({ window }) => {
      const preview = importPage(window);
      await dropFile(window, fixture(name));
      await expect(preview.source).toContainText(format);
      await expect(preview.source.getByRole('grid')).toHaveCount(3);
      await expect(preview.table('表三')).toContainText(/\d+ 格读准/);
      await preview.acceptAll.click();
      await expect(workbenchPage(window).number(GRANTED)).toHaveText(/^\d+$/);
    });
  }

  test('from a page that was copied', async ({ window }) => {
    await pasteInto(window, { 'text/html': page(), 'text/plain': '年报' });
    const preview = importPage(window);
    await expect(preview.facts).toContainText('粘贴的内容.html');
    await expect(preview.source.getByRole('grid')).toHaveCount(3);
  });

  test('from text pasted into the box for it', async ({ window }) => {
    await window.getByRole('button', { name: '导入…', exact: true }).click();
    await window.getByRole('button', { name: '粘贴…' }).click();
    const text = page()
      .replaceAll(/<\/td>\s*<td[^>]*>/g, '\t')
      .replaceAll(/<\/(?:p|h\d|tr)>/g, '\n')
      .replaceAll(/<[^>]*>/g, '');
    await window.getByRole('textbox', { name: '粘贴年报内容' }).fill(text);
    await window.getByRole('button', { name: '读取' }).click();
    await expect(importPage(window).facts).toContainText('粘贴的内容.txt');
    await expect(importPage(window).acceptAll).toBeVisible();
  });
});

test('a source in full-width digits is drawn like any other: figures to the right, labels with room', async ({
  window,
}) => {
  const preview = importPage(window);
  const text = page().replaceAll(/(<td[^>]*>)\s*(\d+)\s*(?=<\/td>)/g, (_, cell, digits) => {
    const wide = [...String(digits)].map((digit) => String.fromCodePoint(0xff10 + Number(digit)));
    return `${String(cell)}\u3000${wide.join('')} `;
  });
  await dropFile(window, { name: '全角.html', bytes: new TextEncoder().encode(text) });
  const figure = preview.source.getByRole('gridcell', { name: /^[０-９]+$/ }).last();
  await expect(figure).toHaveCSS('text-align', 'right');
  await expect(figure).toHaveText(/^[０-９]+$/);
  const label = await preview.source
    .getByRole('gridcell', { name: '属于行政查询事项' })
    .boundingBox();
  expect(label?.width).toBeGreaterThanOrEqual(76);
});

test('one side marks the other', async ({ window }) => {
  const preview = importPage(window);
  await dropFile(window, strangePage(31));
  await preview.sourceCell('31').hover();
  await expect(preview.source.locator('.is-marked')).toHaveText('31');
  await preview.cell('requests.carriedIn.natural').focus();
  await expect(preview.source.locator('.is-marked')).toHaveCount(1);
  await expect(preview.source.locator('.is-marked')).toHaveText('8');
  await preview.source.locator('.is-marked').click();
  await expect(preview.table('表三').locator('.is-marked')).toHaveText('8');
});

test('a line that is picked stays in sight when it is asked what it is', async ({ window }) => {
  const preview = importPage(window);
  const lines = Array.from({ length: 60 }, (_, at) => `<p>第${at}段</p>`).join('');
  const text = page().replace('<body>', `<body>${lines}`);
  await dropFile(window, { name: '长.html', bytes: new TextEncoder().encode(text) });
  const last = preview.source.getByRole('button', { name: '第59段' });
  await last.evaluate((line) => line.scrollIntoView({ block: 'end' }));
  await last.click();
  await expect(preview.source.getByLabel('这一行是…')).toBeVisible();
  await expect(last).toBeInViewport();
});

test('a label pointed at is read so, now and in the next file of the layout', async ({
  window,
}) => {
  const preview = importPage(window);
  const bench = workbenchPage(window);
  await dropFile(window, strangePage(31));
  await expect(preview.cell(GRANTED)).not.toHaveText('31');
  await preview.sourceCell(STRANGE).click();
  await preview.sayRow('予以公开');
  await expect(preview.cell(GRANTED)).toHaveText('31');
  await expect(preview.said).toContainText('予以公开');
  await preview.acceptAll.click();
  await expect(bench.number(GRANTED)).toHaveText('31');

  await dropFile(window, strangePage(44));
  await expect(preview.cell(GRANTED)).toContainText('44');
  await expect(preview.notes).toContainText('这种版式以前指定过');
});

/** Of seven columns, none of them a run of numbers. */
const figuresOf = (row: number): string =>
  [0, 3, 6, 9, 1, 4, 7].map((column) => `<td>${(row * 7 + column) % 11}</td>`).join('');

/** Words that stand in no form. */
const codeOf = (row: number): string =>
  `事项代号${'甲乙丙丁戊'[row % 5] ?? ''}${'一二三四五六七'[Math.floor(row / 5)] ?? ''}`;

test('a file in which no table is found is pointed at by hand, with the keyboard', async ({
  window,
}) => {
  const preview = importPage(window);
  const rows = tableOf('2021', 'requests').rows.map(
    (_, row) => `<tr><td>${codeOf(row)}</td>${figuresOf(row)}</tr>`,
  );
  const title = '<p>示例县示例局2024年政府信息公开工作年度报告</p>';
  const text = `<meta charset="utf-8">${title}<table>${rows.join('')}</table>`;
  await dropFile(window, { name: '代号.html', bytes: new TextEncoder().encode(text) });
  await expect(preview.problem).toContainText('没有找到年报的三张表');
  await window.getByRole('button', { name: '对照原件自己指定' }).click();
  await expect(preview.acceptChosen).toBeDisabled();

  for (const [code, label] of [
    [codeOf(0), '本年新收'],
    [codeOf(rows.length - 1), '结转下年度'],
  ] as const) {
    await preview.sourceCell(code).focus();
    await window.keyboard.press('Enter');
    await expect(preview.source.getByLabel('这一行是…')).toBeFocused();
    await window.keyboard.type(label);
    await window.locator('.ant-select-item-option', { hasText: label }).first().waitFor();
    await window.keyboard.press('Enter');
    await expect(preview.said).toContainText(label);
    await expect(preview.sourceCell(code)).toBeFocused();
  }
  await expect(preview.cell(GRANTED)).toHaveText('3');
  await preview.acceptAll.click();
  await expect(workbenchPage(window).number(GRANTED)).toHaveText('3');

  await dropFile(window, { name: '代号二.html', bytes: new TextEncoder().encode(text) });
  await expect(preview.notes).toContainText('这种版式以前指定过');
});

test('a part is accepted, and the import undone in one step', async ({ window }) => {
  const preview = importPage(window);
  const bench = workbenchPage(window);
  await dropFile(window, fixture('sample-2023.docx'));
  await preview.table('表二').getByRole('checkbox').uncheck();
  await preview.acceptChosen.click();
  await expect(bench.number(GRANTED)).toHaveText(/^\d+$/);
  await expect(bench.number('proactive.licensing.decisions')).toHaveText('');
  await window.getByRole('button', { name: '撤销导入' }).click();
  await expect(window.getByRole('contentinfo')).toContainText('0 份年报');
});

test('a file that is no annual report is named', async ({ window }) => {
  const text = '2024年部门预算公开表\n收支总表\n项目\t预算数\n一般公共预算拨款收入\t120.5\n';
  await dropFile(window, { name: '预算.txt', bytes: new TextEncoder().encode(text) });
  await expect(importPage(window).problem).toContainText('部门预算或决算表');
});

test('a file of another year than the one chosen is named before it is imported', async ({
  window,
}) => {
  const preview = importPage(window);
  await dropFile(window, fixture('sample-2023.docx'));
  await preview.year.fill('2024');
  await preview.year.press('Tab');
  await expect(preview.facts).toContainText('文件是 2023 年的年报，将导入为 2024 年');
});
