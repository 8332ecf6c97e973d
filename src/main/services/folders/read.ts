import { Failure, type FolderFile, type FolderItem } from '../../../contract/index.ts';
import type { ReadReport } from '../../../domain/reading/types.ts';
import { concurrently } from '../concurrently.ts';
import type { ServiceContext } from '../context.ts';
import { existingOf } from './existing.ts';
import type { FolderJob } from './jobs.ts';
import { matchReport } from './match.ts';
import { slim } from './slim.ts';

export interface FolderSource {
  readonly path: string;
  /** Asked for when its turn comes, so that a folder is never in memory whole. */
  readonly bytes: () => Promise<Uint8Array>;
}

/** Reads files into the job, several at once; one answer for each, as it is ready. Never rejects for a bad file. */
export function readFiles(
  context: ServiceContext,
  job: FolderJob,
  {
    files,
    signal,
  }: { readonly files: readonly FolderSource[]; readonly signal?: AbortSignal | undefined },
): AsyncGenerator<FolderFile, void> {
  return concurrently({
    items: files,
    // One more than is read at once: the next file's bytes are at hand when a thread is free.
    limit: context.reader.concurrency + 1,
    work: (source) => readFile(context, job, source),
    signal,
  });
}

async function readFile(
  context: ServiceContext,
  job: FolderJob,
  { path, bytes }: FolderSource,
): Promise<FolderFile> {
  try {
    const file = { name: fileNameOf(path), bytes: await bytes() };
    const reads = await context.reader.read(file, job.layouts);
    return { path, items: reads.map((read) => hold(context, job, { path, read })), refusal: null };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const refusal = { code: error.code, facts: { ...error.facts, file: path } };
    job.refused.push({ path, refusal });
    return { path, items: [], refusal };
  }
}

/** Keeps what was read until it is accepted or discarded. */
export function hold(
  context: Pick<ServiceContext, 'store'>,
  job: FolderJob,
  { path, read }: { readonly path: string; readonly read: ReadReport },
): FolderItem {
  const { match, suggestion } = matchReport(job.index, { unitName: read.unitName, path });
  const item: FolderItem = {
    key: job.items.length,
    unitName: read.unitName,
    year: read.year,
    edition: read.edition,
    match,
    suggestion,
    missingTables: read.missingTables,
    warnings: read.notes.filter(({ level }) => level !== 'info').length,
    existing: match === null ? null : existingOf(context.store, match.unitId, read),
  };
  job.items.push({ path, read: slim(read), item });
  return item;
}

function fileNameOf(path: string): string {
  return path.split(/[/\\]/).at(-1) ?? path;
}
