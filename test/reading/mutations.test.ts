import * as xlsx from '@e965/xlsx';
import { afterAll, describe, expect, it } from 'vitest';
import { Failure, failureSentence } from '../../src/contract/index.ts';
import type { SourceFile } from '../../src/main/ports/index.ts';
import { createReportReader } from '../../src/main/readers/index.ts';
import { fixture, textFile } from './fixtures.ts';
import { randomOf, type Random } from './random.ts';

const MUTATIONS = Number(process.env['MUTATIONS'] ?? 300);
/** A part of the seeds is new in every run; `MUTATION_SEED` repeats one. */
const FRESH = MUTATIONS / 10;
const freshSeed = Number(process.env['MUTATION_SEED'] ?? Date.now() % 1_000_000);
const workerUrl = new URL('../../src/main/readers/worker.ts', import.meta.url);
const reader = createReportReader({ workerUrl, timeoutMs: 5000, threads: 2 });

const FILES: readonly SourceFile[] = [
  fixture('sample-2023.xlsx'),
  fixture('sample-2020.xls'),
  fixture('sample-2023.ods'),
  fixture('sample-2023.docx'),
  fixture('sample-2020.doc'),
  fixture('sample-2023.html'),
  webArchive(),
  textFile('sample.txt', sheetText('\t')),
  textFile('sample.csv', sheetText(',')),
  fixture('sample-2023.json'),
  fixture('sample-2023.pdf'),
];

afterAll(async () => {
  await reader.close();
});

describe(`damaged files (fresh seeds from MUTATION_SEED=${freshSeed})`, () => {
  it.each(FILES.map((file) => [file.name, file] as const))(
    '%s, cut short or with flipped bits, ends in a result or a clear sentence, never in a hang',
    { timeout: 120_000 },
    async (_, file) => {
      const seeds = Array.from({ length: MUTATIONS }, (_each, index) =>
        index < MUTATIONS - FRESH ? index + 1 : freshSeed + index,
      );
      const odd = await Promise.all(seeds.map(async (seed) => problemWith(file, seed)));
      expect(odd.filter((problem) => problem !== null)).toEqual([]);
    },
  );
});

async function problemWith({ name, bytes }: SourceFile, seed: number): Promise<string | null> {
  try {
    const reports = await reader.read({ name, bytes: mutate(bytes, randomOf(seed)) });
    return reports.length === 0 ? `seed ${seed}: no reports and no failure` : null;
  } catch (error) {
    if (!(error instanceof Failure)) return `seed ${seed}: ${String(error)}`;
    if (error.code === 'READ_LIMIT' && !isOutOfMemory(error.cause))
      return `seed ${seed}: ran into a limit`;
    const sentence = failureSentence(error.code, error.facts);
    // Words of a parser are no sentence for a clerk.
    return /[a-z]+ [a-z]+/i.test(sentence) ? `seed ${seed}: ${sentence}` : null;
  }
}

/** A length that was damaged makes a parser ask for memory it does not get: that ends at once, not in a hang. */
function isOutOfMemory(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

function mutate(source: Uint8Array, random: Random): Uint8Array {
  const bytes = Uint8Array.from(source);
  if (random.chance(0.3)) return bytes.subarray(0, random.int(0, bytes.length - 1));
  const flips = random.pick([1, 1, 3, 20, 200]);
  // Headers and directories are where damage does most.
  const reach = random.chance(0.4) ? Math.min(bytes.length, 1024) : bytes.length;
  for (let flip = 0; flip < flips; flip += 1) {
    const at = random.int(0, reach - 1);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << random.int(0, 7));
  }
  return bytes;
}

function sheetText(separator: string): string {
  const book = xlsx.read(fixture('sample-2023.xlsx').bytes);
  return Object.values(book.Sheets)
    .map((sheet) => xlsx.utils.sheet_to_csv(sheet, { FS: separator }))
    .join('\n');
}

function webArchive(): SourceFile {
  const body = Buffer.from(fixture('sample-2023.html').bytes).toString('base64');
  const message = [
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; boundary="part"',
    '',
    '--part',
    'Content-Type: text/html; charset="utf-8"',
    'Content-Transfer-Encoding: base64',
    '',
    body.replace(/.{76}/g, '$&\r\n'),
    '--part--',
  ].join('\r\n');
  return textFile('sample.mht', message);
}
