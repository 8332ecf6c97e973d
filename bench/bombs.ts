import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Failure } from '../src/contract/errors.ts';
import type { ReportReader, SourceFile } from '../src/main/ports/index.ts';
import { createReportReader } from '../src/main/readers/index.ts';
import { bombs } from '../test/reading/hostile.ts';
import { timing, watchMemory, type Row, type Timing } from './lib/measure.ts';

const ROUNDS = 5;

/** Files that would unpack to gigabytes, nest without end or multiply: until they are refused, and what that takes. */
export async function bombsRow(): Promise<Row> {
  const worker = join(import.meta.dirname, '..', 'src', 'main', 'readers', 'worker.ts');
  const reader = createReportReader({ workerUrl: pathToFileURL(worker), threads: 1 });
  try {
    const files = bombs();
    // The libraries are loaded by then.
    for (const file of files) await outcomeOf(reader, file);
    const timings: Timing[] = [];
    for (const file of files) timings.push(await refusal(reader, file));
    return { title: 'bombs, from bytes to the refusal', timings };
  } finally {
    await reader.close();
  }
}

async function refusal(reader: ReportReader, file: SourceFile): Promise<Timing> {
  const samples: number[] = [];
  const peak = watchMemory();
  let outcome = '';
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = performance.now();
    outcome = await outcomeOf(reader, file);
    samples.push(performance.now() - start);
  }
  const { grown } = peak();
  return timing(`${file.name}: ${outcome}, + ${grown.toFixed(0)} MB`, samples);
}

async function outcomeOf(reader: ReportReader, file: SourceFile): Promise<string> {
  try {
    await reader.read(file);
    return 'read';
  } catch (error) {
    if (error instanceof Failure) return error.code;
    throw error;
  }
}
