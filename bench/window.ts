import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright';
import { browserExecutable } from '../e2e/fixtures/browser.ts';
import { startProgram } from '../e2e/fixtures/program.ts';
import { ensureBuilt } from '../scripts/built.ts';
import { race, timing, type Row } from './lib/measure.ts';

const EDITS = 60;
/** Long enough to be an ordinary report's section 一. */
const TEXT_CHARS = 5000;
/** As reports are written: mostly prose, a number every few lines. */
const PROSE = [
  '坚持以公开为常态、不公开为例外，完善工作制度，明确分管负责人和承办科室，把责任落实到岗到人。',
  '围绕重点领域和群众关切的事项，及时发布政策文件和配套解读，方便企业和群众查询办理。',
  '严格落实发布前的审查程序，对拟公开的内容逐条核对，做到先审查、后公开。',
  '加强栏目日常维护，定期检查链接和附件，发现问题当日整改，保证内容准确、更新及时。',
];
const text = (): string => {
  const paragraphs: string[] = [];
  for (let number = 1; paragraphs.join('\n').length < TEXT_CHARS; number += 1) {
    paragraphs.push(`${PROSE.join('')}全年更新栏目内容${100 + number}条，组织培训${number}次。`);
  }
  return paragraphs.join('\n').slice(0, TEXT_CHARS);
};

const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: browserExecutable(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });

/** From nothing to the first screen that can be used, against the same browser with an empty page. */
export async function startRow(): Promise<Row> {
  await ensureBuilt();
  return race(
    'start of the browser shell to the first usable screen',
    [
      { name: 'ours: program + Chromium + first screen', run: startToFirstScreen },
      {
        name: 'Chromium with an empty page',
        run: async () => {
          const browser = await launch();
          await (await browser.newPage()).goto('about:blank');
          return () => browser.close();
        },
      },
    ],
    7,
  );
}

async function startToFirstScreen(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-bench-'));
  const starting = startProgram(folder);
  const [program, page] = await Promise.all([starting, launch().then((b) => b.newPage())]);
  await page.goto(program.address);
  await page.getByRole('button', { name: '示例数据' }).waitFor();
  return async () => {
    await page.context().browser()?.close();
    await program.stop();
    await rm(folder, { recursive: true, force: true });
  };
}

/**
 * From the key that ends an edit to the new words in the findings panel, in the real window, with a text of 5,000
 * characters in the report.
 */
export async function editRow(): Promise<Row> {
  await ensureBuilt();
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-bench-'));
  const program = await startProgram(folder);
  const browser = await launch();
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
    await page.goto(program.address);
    await page.getByRole('button', { name: '示例数据' }).click();
    await page
      .getByRole('textbox', { name: /总体情况/ })
      .first()
      .fill(text());
    const samples = await timeEdits(page);
    return {
      title: `one edit to updated findings in the window, ${TEXT_CHARS.toLocaleString('en')} characters of text`,
      timings: [timing('ours: key to changed findings', samples)],
      note: 'goal: p95 < 16 ms',
    };
  } finally {
    await browser.close();
    await program.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function timeEdits(page: Page): Promise<readonly number[]> {
  const cell = page.locator('[data-cell="requests.newlyReceived.natural"]');
  await page.evaluate(watchFindings);
  for (let edit = 0; edit < EDITS; edit += 1) {
    await cell.click();
    await page.keyboard.type(String(1000 + edit));
    const before = await page.evaluate(() => samplesOf().length);
    await page.keyboard.press('Enter');
    await page.waitForFunction((count) => samplesOf().length > count, before);
  }
  return page.evaluate(() => samplesOf());
}

declare function samplesOf(): number[];

/** Runs in the page: notes the time from Enter to the first change in the findings panel. */
function watchFindings(): void {
  const samples: number[] = [];
  Object.assign(globalThis, { samplesOf: () => samples });
  let pressed: number | undefined;
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key === 'Enter') pressed = performance.now();
    },
    true,
  );
  const panel = document.querySelector('aside.findings');
  if (!panel) throw new Error('no findings panel');
  new MutationObserver(() => {
    if (pressed !== undefined) samples.push(performance.now() - pressed);
    pressed = undefined;
  }).observe(panel, { subtree: true, childList: true, characterData: true });
}
