import { resolve } from 'node:path';
import type { App } from '../app.ts';
import { dataFolder } from '../dataFolder.ts';
import { versionIn } from '../places.ts';
import type { CliContext } from './context.ts';

export interface DatabaseOptions {
  readonly data: string | undefined;
  /** Refuse rather than begin a new database. */
  readonly mustExist: boolean;
}

/** Opens the database for the time of `work`. The binding is loaded only by commands that need it. */
export async function withApp<T>(
  context: CliContext,
  { data, mustExist }: DatabaseOptions,
  work: (app: App) => Promise<T>,
): Promise<T> {
  const { openApp } = await import('../app.ts');
  const { fonts, reader, writer, clock, places, workingFolder } = context;
  const app = openApp({
    fonts,
    dataFolder: data === undefined ? dataFolder() : resolve(workingFolder, data),
    shell: 'direct',
    version: versionIn(places.packageFile),
    clock,
    reader,
    writer,
    sampleFolder: places.samples,
    mustExist,
  });
  try {
    return await work(app);
  } finally {
    await app.close();
  }
}
