/**
 * Makes the pictures of docs/document: every page of a finished report as LibreOffice prints the Word file.
 * Needs LibreOffice, poppler-utils, and the fonts fonts-noto-cjk and fonts-arphic-ukai in place of the faces of
 * official documents, which may not be shipped: `npm run pages`.
 */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseInterchange, type Report } from '../src/domain/report/index.ts';
import { createReportWriter } from '../src/main/writers/index.ts';
import { run } from './lib/run.ts';

const ROOT = join(import.meta.dirname, '..');
const SAMPLES = join(ROOT, 'resources', 'samples');
const OUT = join(ROOT, 'docs', 'document');
const DOTS_PER_INCH = 72;

/** What stands in for each face here. */
const STAND_INS: Readonly<Record<string, string>> = {
  方正小标宋简体: 'Noto Serif CJK SC:bold',
  仿宋_GB2312: 'Noto Serif CJK SC',
  楷体_GB2312: 'AR PL UKai CN',
  黑体: 'Noto Sans CJK SC',
  宋体: 'Noto Serif CJK SC',
  'Times New Roman': 'Liberation Serif',
};

function fontConfiguration(): string {
  const rules = Object.entries(STAND_INS).map(([face, standIn]) => {
    const [family, weight] = standIn.split(':');
    const bold = weight ? `<edit name="weight" mode="assign"><const>${weight}</const></edit>` : '';
    return `<match target="pattern"><test name="family"><string>${face}</string></test>
      <edit name="family" mode="assign" binding="strong"><string>${family}</string></edit>${bold}</match>`;
  });
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
    <fontconfig><include>/etc/fonts/fonts.conf</include>${rules.join('')}</fontconfig>`;
}

async function sampleReport(): Promise<Report> {
  const name = (await readdir(SAMPLES)).find((file) => file.endsWith('.json')) ?? '';
  const parsed = parseInterchange(JSON.parse(await readFile(join(SAMPLES, name), 'utf8')));
  if (!parsed.ok) throw new Error(`${name} is no report`);
  return parsed.report;
}

/** Runs a program that must succeed. */
async function must(
  command: readonly [string, ...string[]],
  env: NodeJS.ProcessEnv,
): Promise<void> {
  if ((await run(command, env)) !== 0) throw new Error(`${command[0]} failed`);
}

async function main(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-pages-'));
  try {
    const word = join(folder, 'report.docx');
    const request = { report: await sampleReport(), format: 'docx', draft: false } as const;
    await writeFile(word, await createReportWriter().write(request));
    const fonts = join(folder, 'fonts.conf');
    await writeFile(fonts, fontConfiguration());
    const env = { FONTCONFIG_FILE: fonts };
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const toPdf = ['--headless', '--convert-to', 'pdf', '--outdir', folder, word];
    await must(['soffice', profile, ...toPdf], env);
    await rm(OUT, { recursive: true, force: true });
    await mkdir(OUT, { recursive: true });
    const picture = ['-png', '-r', String(DOTS_PER_INCH), join(folder, 'report.pdf')];
    await must(['pdftoppm', ...picture, join(OUT, 'page')], env);
    console.error(`docs/document: ${(await readdir(OUT)).length} pages`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

await main();
