import { afterEach, beforeEach, expect, it } from 'vitest';
import type { CellKey } from '../../src/domain/forms/index.ts';
import type { OpenReport } from '../../src/contract/index.ts';
import type { App } from '../../src/main/app.ts';
import { openTestApp } from '../support/program.ts';
import { temporaryFolder } from '../support/temporary.ts';

let app: App;
let open: OpenReport;
beforeEach(async () => {
  app = openTestApp(temporaryFolder());
  open = await app.services.samples.load();
});
afterEach(() => app.close());

async function page(): Promise<string> {
  const { bytes } = await app.services.exports.review(open.id);
  return new TextDecoder().decode(bytes);
}

function edit(edits: Parameters<App['services']['reports']['edit']>[0]['edits']): void {
  const { version } = app.services.reports.open(open.id);
  app.services.reports.edit({ id: open.id, version, source: 'typing', edits });
}

it('names the file after the agency and year', async () => {
  const { name } = await app.services.exports.review(open.id);
  expect(name).toBe(`${open.unit.name}${open.report.year}年政府信息公开工作年度报告_审阅页.html`);
});

it('tells of each number what it counts and what it was last year', async () => {
  const html = await page();
  const json = /type="application\/json">(.*)<\/script>/.exec(html)?.[1] ?? '';
  const { cells } = JSON.parse(json);
  const carriedIn = cells['requests.carriedIn.natural'];
  expect(carriedIn).toMatchObject({
    where: '表三 · 二、上年结转政府信息公开申请数量 · 自然人',
    value: '2',
  });
  expect(carriedIn.last).toMatch(/^\d+$/);
  expect(carriedIn.rule).toContain('结转下年度');
});

it('marks the cells of an error and lists what is wrong', async () => {
  const cell = 'newlyReceived.natural' as CellKey;
  edit([{ kind: 'cell', table: 'requests', cell, from: null, to: 3 }]);
  const html = await page();
  expect(html).toMatch(/data-cell="requests\.[^"]+" tabindex="0" data-mark="error"/);
  expect(html).toContain('<b>强制</b>');
});

it('lets no word of the report become markup or script', async () => {
  const to = '</script><script>alert(1)</script><img src=x onerror=alert(1)>';
  const from = open.report.sections.find(({ no }) => no === 6)?.text ?? '';
  edit([{ kind: 'text', part: 'section6', from, to }]);
  const html = await page();
  expect(html).not.toContain('<script>alert');
  expect(html).not.toContain('<img');
});

it('asks for nothing from outside', async () => {
  const html = await page();
  expect(html).toContain("default-src 'none'");
  expect(html).not.toMatch(/\b(?:src|href)=/);
  expect(html).not.toMatch(/url\(|@import|https?:/);
});
