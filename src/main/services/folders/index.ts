import type {
  FolderDecision,
  FolderFile,
  FolderItem,
  FolderOutcome,
  FolderRefusal,
  FolderUndone,
} from '../../../contract/index.ts';
import type { ReadReport } from '../../../domain/reading/types.ts';
import type { SourceFile } from '../../ports/index.ts';
import { dayStamp } from '../exports.ts';
import type { ServiceContext } from '../context.ts';
import { knownLayouts } from '../imports/layouts.ts';
import { unitIndex } from '../unitIndex.ts';
import { acceptFolder } from './accept.ts';
import { createFolderJobs } from './jobs.ts';
import { hold, readFiles, type FolderSource } from './read.ts';
import { folderReport } from './report.ts';
import { undoFolder } from './undo.ts';

export type { FolderSource } from './read.ts';

export interface FolderSlice {
  readonly token: string;
  readonly files: readonly FolderSource[];
  /** Ends the reading; what was read until then stays. */
  readonly signal?: AbortSignal | undefined;
}

/** Importing many files at once. Every call may throw a Failure; NOT_FOUND where the import is no longer known. */
export function folderServices(context: ServiceContext) {
  const jobs = createFolderJobs(context.tokens);
  return {
    begin: (): { readonly token: string } => {
      const index = unitIndex(context.store.units.list());
      const layouts = knownLayouts(context.store);
      return { token: jobs.begin({ index, layouts, items: [], refused: [], outcomes: new Map() }) };
    },
    read: ({ token, files, signal }: FolderSlice): AsyncGenerator<FolderFile, void> =>
      readFiles(context, jobs.get(token), { files, signal }),
    /** As `read`, of what was read already. */
    hold: (token: string, held: { readonly path: string; readonly read: ReadReport }): FolderItem =>
      hold(context, jobs.get(token), held),
    /** Notes a file that could not be read, for the report. */
    refuse: (
      token: string,
      refused: { readonly path: string; readonly refusal: FolderRefusal },
    ): void => void jobs.get(token).refused.push(refused),
    accept: (token: string, decisions: readonly FolderDecision[]): readonly FolderOutcome[] =>
      acceptFolder(context, jobs.get(token), decisions),
    undo: (batchIds: readonly number[]): FolderUndone => {
      const done = undoFolder(context, batchIds);
      jobs.forget(done);
      return done;
    },
    report: async (token: string): Promise<SourceFile> => ({
      name: `批量导入情况${dayStamp(context.clock.now())}.xlsx`,
      bytes: await context.writer.lists(folderReport(context.store, jobs.get(token))),
    }),
    discard: (token: string): null => {
      jobs.discard(token);
      return null;
    },
  };
}
