/** Makes the pictures of docs/screenshots from the built program and its sample files: `npm run screenshots`. */
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright';
import { browserExecutable } from '../e2e/fixtures/browser.ts';
import { startProgram } from '../e2e/fixtures/program.ts';
import { ensureBuilt } from './built.ts';

const ROOT = join(import.meta.dirname, '..');
const SAMPLES = join(ROOT, 'resources', 'samples');
const OUT = join(ROOT, 'docs', 'screenshots');
const SIZE = { width: 1366, height: 768 };

const isRoot = process.getuid?.() === 0;
const QUIET = ['--disable-gpu', '--disable-background-networking', '--disable-component-update'];

async function sampleEndingIn(ending: string): Promise<string> {
  const name = (await readdir(SAMPLES)).find((file) => file.endsWith(ending));
  if (name === undefined) throw new Error(`No sample file ends in ${ending}.`);
  return join(SAMPLES, name);
}

async function openImport(page: Page, file: string): Promise<void> {
  await page.locator('main input[type=file]').setInputFiles(file);
  await page.getByRole('button', { name: '全部导入' }).waitFor();
}

async function accept(page: Page): Promise<void> {
  await page.getByRole('button', { name: '全部导入' }).click();
  await page.locator('[data-save=saved]').waitFor();
}

/** Messages that pass by stand in no picture. */
async function picture(page: Page, name: string): Promise<void> {
  await page.locator('.ant-message-notice').first().waitFor({ state: 'detached' });
  await page.screenshot({ path: join(OUT, `${name}.png`), animations: 'disabled' });
  console.error(`docs/screenshots/${name}.png`);
}

async function takeAll(page: Page): Promise<void> {
  await openImport(page, await sampleEndingIn('.xlsx'));
  await page.getByRole('region', { name: '表三 依申请公开' }).scrollIntoViewIfNeeded();
  await picture(page, 'import');
  await accept(page);

  await page.getByRole('button', { name: '导入…' }).click();
  await openImport(page, await sampleEndingIn('.json'));
  await accept(page);
  await page.getByRole('button', { name: '关闭', exact: true }).click();
  await page.getByRole('button', { name: /^三、/ }).click();
  await page.locator('[data-cell="requests.granted.natural"]').click();
  await picture(page, 'workbench');

  await page.locator('[data-cell="requests.granted.natural"]').click();
  await page.keyboard.type('19');
  await page.keyboard.press('Enter');
  await page.keyboard.press('F8');
  await picture(page, 'findings');

  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await page.getByRole('button', { name: '首页' }).click();
  await page.getByRole('heading', { name: '最近的年报' }).waitFor();
  await picture(page, 'home');
}

async function main(): Promise<void> {
  await ensureBuilt();
  await mkdir(OUT, { recursive: true });
  const data = await mkdtemp(join(tmpdir(), 'nianbao-pictures-'));
  const program = await startProgram(data);
  const browser = await chromium.launch({
    executablePath: browserExecutable(),
    args: isRoot ? [...QUIET, '--no-sandbox'] : QUIET,
  });
  try {
    const context = await browser.newContext({
      viewport: SIZE,
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
    });
    const page = await context.newPage();
    await page.goto(program.address);
    await takeAll(page);
  } finally {
    await browser.close();
    await program.stop();
    await rm(data, { recursive: true, force: true });
  }
}

await main();
