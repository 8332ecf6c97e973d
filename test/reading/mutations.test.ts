import { afterAll, describe, expect, it } from 'vitest';
import { Failure } from '../../src/contract/errors.ts';
import { createReportReader } from '../../src/main/readers/index.ts';
import { fixture } from './fixtures.ts';
import { randomOf, type Random } from './random.ts';

const MUTATIONS = Number(process.env['MUTATIONS'] ?? 300);
const workerUrl = new URL('../../src/main/readers/worker.ts', import.meta.url);
const reader = createReportReader({ workerUrl, timeoutMs: 5000 });

afterAll(async () => {
  await reader.close();
});

describe('damaged files', () => {
  it.each([
    'sample-2023.xlsx',
    'sample-2020.xls',
    'sample-2023.ods',
    'sample-2023.docx',
    'sample-2020.doc',
    'sample-2023.html',
    'sample-2023.json',
  ])(
    '%s, cut short or with flipped bits, ends in a result or a failure, never in a hang',
    async (name) => {
      const file = fixture(name);
      const odd: string[] = [];
      for (let seed = 1; seed <= MUTATIONS; seed += 1) {
        const bytes = mutate(file.bytes, randomOf(seed));
        try {
          const reports = await reader.read({ name, bytes });
          if (reports.length === 0) odd.push(`seed ${seed}: no reports and no failure`);
        } catch (error) {
          if (!(error instanceof Failure)) odd.push(`seed ${seed}: ${String(error)}`);
          else if (error.code === 'READ_LIMIT') odd.push(`seed ${seed}: ran into a limit`);
        }
      }
      expect(odd).toEqual([]);
    },
  );
});

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
