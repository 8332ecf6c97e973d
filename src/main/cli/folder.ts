import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { KnownLayouts, ReadReport } from '../../domain/reading/index.ts';
import { Failure, failureSentence, isReadableName } from '../../contract/index.ts';
import { concurrently } from '../services/index.ts';
import type { CliContext } from './context.ts';
import { readReports } from './files.ts';

export async function isFolder(context: CliContext, path: string): Promise<boolean> {
  const found = await stat(resolve(context.workingFolder, path)).catch(() => null);
  return found?.isDirectory() ?? false;
}

/**
 * The files to read: those named, whatever their ending, and those in folders that are named, with everything below them, in order of name.
 * @throws Failure NOT_FOUND for a folder without one file that could be read
 */
export async function filesAt(
  context: CliContext,
  paths: readonly string[],
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const path of paths) {
    if (!(await isFolder(context, path))) {
      found.push(path);
      continue;
    }
    const inside = await filesIn(context, path);
    if (inside.length === 0) {
      throw new Failure('NOT_FOUND', { file: path, detail: '文件夹里没有可以读取的年报文件' });
    }
    found.push(...inside);
  }
  return found;
}

/** Links are not followed: they could lead out of the folder, or in a circle. */
async function filesIn(context: CliContext, folder: string): Promise<readonly string[]> {
  const entries = await readdir(resolve(context.workingFolder, folder), { withFileTypes: true });
  const seen = entries.toSorted((a, b) => (a.name < b.name ? -1 : 1));
  const files: string[] = [];
  for (const entry of seen) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!entry.name.startsWith('.')) files.push(...(await filesIn(context, path)));
    } else if (entry.isFile() && isReadableName(entry.name)) files.push(path);
  }
  return files;
}

export type FileRead =
  | { readonly path: string; readonly reads: readonly [ReadReport, ...ReadReport[]] }
  | { readonly path: string; readonly failure: Failure };

const SAY_EVERY = 100;

/** Reads many files, as many at once as the reader can, and answers in their order. A bad one stops no other. */
export async function readMany(
  context: CliContext,
  paths: readonly string[],
  known?: KnownLayouts,
): Promise<readonly FileRead[]> {
  const done: { readonly index: number; readonly file: FileRead }[] = [];
  const files = concurrently({
    items: paths,
    limit: context.reader.concurrency + 1,
    work: async (path, index) => ({ index, file: await readOne(context, path, known) }),
  });
  for await (const one of files) {
    done.push(one);
    const count = done.length;
    if (count % SAY_EVERY === 0) context.streams.say(`已读取 ${count}/${paths.length} 个文件`);
  }
  return done.toSorted((a, b) => a.index - b.index).map(({ file }) => file);
}

async function readOne(
  context: CliContext,
  path: string,
  known: KnownLayouts | undefined,
): Promise<FileRead> {
  try {
    return { path, reads: await readReports(context, path, known) };
  } catch (error) {
    if (error instanceof Failure) return { path, failure: error };
    throw error;
  }
}

/** Why a file was not taken, in one sentence that names it. */
export function reasonOf(path: string, { code, facts }: Failure): string {
  return failureSentence(code, { file: path, ...facts });
}
