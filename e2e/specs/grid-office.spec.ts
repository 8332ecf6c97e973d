import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '../fixtures/test.ts';

/** A real agency's report of 2023 as a web page; it lies beside the repository where it is there at all. */
const REPORTS = join(import.meta.dirname, '..', '..', '..', 'shared', 'reports');
const PAGE = join(REPORTS, 'office', 'suifenhe-2023.html');
const EXPECTED = join(REPORTS, 'suifenhe-2023.expected.json');

interface Expected {
  readonly tables: Readonly<Record<string, Readonly<Record<string, number | string | null>>>>;
}

test('the three tables of a published report, copied and pasted, land in their cells', async ({
  window,
}) => {
  test.skip(!existsSync(PAGE), 'the published reports are not there');
  const page = readFileSync(PAGE, 'utf8');
  const { tables } = JSON.parse(readFileSync(EXPECTED, 'utf8')) as Expected;
  await window.getByRole('button', { name: '示例数据' }).click();

  for (const [position, [table, cells]] of Object.entries(tables).entries()) {
    const grid = window.locator(`[data-table="${table}"]`);
    await grid.locator('td').last().click();
    await window.evaluate(
      ({ html, at }) => {
        const copied = new DOMParser().parseFromString(html, 'text/html').querySelectorAll('table');
        const data = new DataTransfer();
        data.setData('text/plain', '');
        data.setData('text/html', copied[at]?.outerHTML ?? '');
        const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true });
        document.activeElement?.dispatchEvent(event);
      },
      { html: page, at: position },
    );
    const [firstCell] = Object.keys(cells);
    await expect(grid.locator(`[data-cell="${table}.${firstCell}"] .grid-number`)).toHaveText(
      String(cells[firstCell ?? ''] ?? ''),
    );
    const shown = await grid
      .locator('td')
      .evaluateAll((all) =>
        all.map((td): [string, string] => [
          td.getAttribute('data-cell') ?? '',
          td.querySelector('.grid-number, .grid-na')?.textContent ?? '',
        ]),
      );
    const expected = Object.entries(cells).map(([key, value]): [string, string] => [
      `${table}.${key}`,
      value === null ? '' : value === 'NA' ? '/' : String(value),
    ]);
    expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(expected));
  }
});
