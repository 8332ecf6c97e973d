import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openApp } from '../src/main/app.ts';
import { machineFonts } from '../src/main/fonts/index.ts';
import { createReportReader } from '../src/main/readers/index.ts';
import { createReportWriter } from '../src/main/writers/index.ts';
import { timing, watchMemory, type Row } from './lib/measure.ts';
import { balancedReport } from './lib/reports.ts';

const FILES = 1000;
/** Different workbooks; the rest are copies under other names, since making them takes longer than reading them. */
const DIFFERENT = 50;

/** A folder of 1,000 workbooks from disk to the list of what would go where, through the pool of reading threads. */
export async function folderRow(): Promise<Row> {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-bench-'));
  try {
    const paths = await writeFolder(folder);
    const main = join(import.meta.dirname, '..', 'src', 'main');
    const reader = createReportReader({
      workerUrl: pathToFileURL(join(main, 'readers', 'worker.ts')),
    });
    const app = openApp({
      fonts: machineFonts(),
      dataFolder: join(folder, 'data'),
      shell: 'direct',
      version: '0',
      clock: { now: () => Date.now() },
      reader,
      writer: createReportWriter(),
      sampleFolder: folder,
    });
    const peak = watchMemory();
    const { folders } = app.services;
    const { token } = folders.begin();
    const start = performance.now();
    let reports = 0;
    const files = paths.map((path) => ({ path, bytes: () => readFile(path) }));
    for await (const file of folders.read({ token, files })) reports += file.items.length;
    const ms = performance.now() - start;
    const { highest, grown } = peak();
    await app.close();
    if (reports !== FILES) throw new Error(`${reports} reports read of ${FILES}`);
    const rate = (FILES / ms) * 1000;
    return {
      title: `a folder of ${FILES} workbooks: read, recognised, matched`,
      timings: [timing(`ours, ${reader.concurrency} thread(s)`, [ms])],
      note: `${rate.toFixed(0)} files a second; memory of the process at its highest ${highest.toFixed(0)} MB, ${grown.toFixed(0)} MB of them for the folder`,
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function writeFolder(folder: string): Promise<readonly string[]> {
  const writer = createReportWriter();
  const books: Uint8Array[] = [];
  for (let seed = 1; seed <= DIFFERENT; seed += 1) {
    books.push(await writer.write({ report: balancedReport(seed), format: 'xlsx', draft: false }));
  }
  return Array.from({ length: FILES }, (_, index) => {
    const path = join(folder, `${index}.xlsx`);
    writeFileSync(path, books[index % DIFFERENT] ?? new Uint8Array());
    return path;
  });
}
