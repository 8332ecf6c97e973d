import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { machineFonts } from '../fonts/index.ts';
import { placesFrom, versionIn, type Places } from '../places.ts';
import type { PagePrinter } from '../ports/index.ts';
import { createReportReader } from '../readers/index.ts';
import { createReportWriter } from '../writers/index.ts';
import { createProgram } from './commands.ts';
import { EXIT, type CliContext, type ExitStatus } from './context.ts';
import { exitStatusOf } from './refuse.ts';
import { standardStreams } from './streams.ts';

export interface CliEntry {
  /** Of the entry that was started: `out/main`, or `src/main/cli` from the sources. */
  readonly entryFolder: string;
  readonly printer: PagePrinter;
}

/**
 * The command line: results on standard output, everything else on standard error.
 * @returns the exit status: 0 done, 1 errors were found, 2 the input or the call was unusable
 */
export async function runCli(
  args: readonly string[],
  { entryFolder, printer }: CliEntry,
): Promise<ExitStatus> {
  const places = placesOf(entryFolder);
  const reader = createReportReader({ workerUrl: places.readWorker });
  const writer = createReportWriter({ version: versionIn(places.packageFile), printer });
  try {
    return await runCommand(args, {
      streams: standardStreams(),
      reader,
      fonts: machineFonts(),
      writer,
      places,
      clock: { now: () => Date.now() },
      workingFolder: process.cwd(),
    });
  } finally {
    await Promise.all([reader.close(), writer.close()]);
  }
}

/** One call of the command line with everything it uses handed in. */
export async function runCommand(
  args: readonly string[],
  context: CliContext,
): Promise<ExitStatus> {
  try {
    let status: ExitStatus = EXIT.done;
    const program = createProgram(context, (value) => {
      status = value;
    });
    await program.parseAsync([...args], { from: 'user' });
    return status;
  } catch (error) {
    return exitStatusOf(error, context.streams);
  }
}

export function placesOf(entryFolder: string): Places {
  if (!import.meta.url.endsWith('.ts')) return placesFrom(entryFolder);
  const main = join(entryFolder, '..');
  return {
    ...placesFrom(main),
    readWorker: pathToFileURL(join(main, 'readers', 'worker.ts')),
  };
}
