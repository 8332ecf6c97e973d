import { join } from 'node:path';
import { afterAll } from 'vitest';
import { placesOf, runCommand } from '../../src/main/cli/run.ts';
import { chromiumPrinter } from '../../src/main/printing/chromium.ts';
import { createReportReader } from '../../src/main/readers/index.ts';
import { createReportWriter } from '../../src/main/writers/index.ts';
import { steppingClock } from '../support/program.ts';

export const ENTRY_FOLDER = join(import.meta.dirname, '..', '..', 'src', 'main', 'cli');

export interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

const places = placesOf(ENTRY_FOLDER);
const reader = createReportReader({ workerUrl: places.readWorker });
const writer = createReportWriter({ printer: chromiumPrinter() });
afterAll(() => Promise.all([reader.close(), writer.close()]));

/** Runs a command with the real reading thread, writers and database, keeping what it says. */
export async function run(args: readonly string[], workingFolder: string): Promise<Ran> {
  let out = '';
  let err = '';
  const status = await runCommand(args, {
    streams: {
      out: async (text) => {
        out += text;
      },
      say: (line) => {
        err += `${line}\n`;
      },
    },
    reader,
    writer,
    fonts: { missing: async (faces) => faces.filter((face) => face.endsWith('_GB2312')) },
    places,
    clock: steppingClock(),
    workingFolder,
  });
  return { status, out, err };
}

/** What a refusal must look like: nothing on standard output, one Chinese line on standard error, exit status 2. */
export const REFUSED = {
  status: 2,
  out: '',
  err: /^[^\n]*[\u4e00-\u9fff][^\n]*\n$/,
} as const;
