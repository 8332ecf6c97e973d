import { afterEach, describe, expect, it } from 'vitest';
import { createReportReader } from '../../src/main/readers/index.ts';
import type { ReportReader } from '../../src/main/ports/index.ts';
import { fixture, textFile } from './fixtures.ts';
import { HEAVY, hiddenPdfBomb } from './heavy.ts';

const workerUrl = new URL('../../src/main/readers/worker.ts', import.meta.url);
let reader: ReportReader | null = null;

afterEach(async () => {
  await reader?.close();
  reader = null;
});

describe('the reading thread', () => {
  it('reads files in the order in which they are asked for', async () => {
    reader = createReportReader({ workerUrl });
    const names = ['sample-2023.xlsx', 'sample-2020.doc', 'sample-2023.html'];
    const thread = reader;
    const all = await Promise.all(names.map((name) => thread.read(fixture(name))));
    expect(all.map((reports) => reports[0]?.year)).toEqual([2023, 2020, 2023]);
  });

  it('hands failures over with code and facts', async () => {
    reader = createReportReader({ workerUrl });
    await expect(reader.read(textFile('a.txt', '通知'))).rejects.toMatchObject({
      name: 'Failure',
      code: 'NO_TABLES',
      facts: { file: 'a.txt' },
    });
  });

  it('ends a thread that takes too long, and reads the next file in a fresh one', async () => {
    reader = createReportReader({ workerUrl, timeoutMs: 1 });
    await expect(reader.read(fixture('sample-2023.xlsx'))).rejects.toMatchObject({
      code: 'READ_LIMIT',
    });
    await reader.close();
    reader = createReportReader({ workerUrl });
    await expect(reader.read(fixture('sample-2023.xlsx'))).resolves.toHaveLength(1);
  });

  it.each(HEAVY.map((file) => [file.name, file] as const))(
    '%s: a thread that needs too much time or memory for it is ended, and the next file is read',
    { timeout: 60_000 },
    async (_, file) => {
      for (const limits of [{ heapMb: 32 }, { timeoutMs: 20 }]) {
        const own = createReportReader({ workerUrl, threads: 1, ...limits });
        await expect(own.read(file)).rejects.toMatchObject({ code: 'READ_LIMIT' });
        await own.close();
      }
      reader = createReportReader({ workerUrl, threads: 1 });
      await expect(reader.read(fixture('sample-2023.html'))).resolves.toHaveLength(1);
    },
  );

  it('ends a thread that fills memory outside its heap', { timeout: 60_000 }, async () => {
    reader = createReportReader({ workerUrl, threads: 1 });
    await expect(reader.read(hiddenPdfBomb())).rejects.toMatchObject({ code: 'READ_LIMIT' });
    await expect(reader.read(fixture('sample-2023.pdf'))).resolves.toHaveLength(1);
  });

  it('refuses a file over the size limit without reading it', async () => {
    reader = createReportReader({ workerUrl });
    const bytes = new Uint8Array(31 * 1024 * 1024);
    await expect(reader.read({ name: 'a.xls', bytes })).rejects.toMatchObject({
      code: 'FILE_TOO_LARGE',
    });
  });
});
