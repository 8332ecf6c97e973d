import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { placesFrom, type Places } from '../places.ts';
import { createReportReader } from '../readers/index.ts';
import { createReportWriter } from '../writers/index.ts';
import { createProgram } from './commands.ts';
import type { CliContext } from './context.ts';
import { exitStatusOf } from './refuse.ts';
import { standardStreams } from './streams.ts';

/**
 * The command line: results on standard output, everything else on standard error.
 * @param entryFolder the folder of the entry that was started (`out/main`, or `src/main/cli` from the sources)
 * @returns the exit status: 0 done, 1 errors were found, 2 the input or the call was unusable
 */
export async function runCli(args: readonly string[], entryFolder: string): Promise<number> {
  const places = placesOf(entryFolder);
  const reader = createReportReader({ workerUrl: places.readWorker });
  const context: CliContext = {
    streams: standardStreams(),
    reader,
    writer: createReportWriter(),
    places,
    clock: { now: () => Date.now() },
    workingFolder: process.cwd(),
  };
  try {
    let status = 0;
    const program = createProgram(context, (value) => {
      status = value;
    });
    await program.parseAsync([...args], { from: 'user' });
    return status;
  } catch (error) {
    return exitStatusOf(error, context.streams);
  } finally {
    await reader.close();
  }
}

function placesOf(entryFolder: string): Places {
  if (!import.meta.url.endsWith('.ts')) return placesFrom(entryFolder);
  const main = join(entryFolder, '..');
  return {
    ...placesFrom(main),
    readWorker: pathToFileURL(join(main, 'readers', 'worker.ts')),
  };
}
