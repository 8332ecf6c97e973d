import {
  Failure,
  type FolderItem,
  type FolderOutcome,
  type FolderRefusal,
  type FolderUndone,
} from '../../../contract/index.ts';
import type { KnownLayouts, ReadReport } from '../../../domain/reading/index.ts';
import type { TokenSource } from '../../ports/index.ts';
import type { UnitIndex } from '../unitIndex.ts';

export interface HeldItem {
  readonly path: string;
  readonly read: ReadReport;
  readonly item: FolderItem;
}

/** One import of many files, from the first file read until it is discarded. */
export interface FolderJob {
  /** The units as they were when it began: reading writes nothing. */
  readonly index: UnitIndex;
  /** Layouts that were pointed at before. */
  readonly layouts: KnownLayouts;
  readonly items: HeldItem[];
  readonly refused: { readonly path: string; readonly refusal: FolderRefusal }[];
  /** What was written, by the key of the item; a later call may add to it. */
  readonly outcomes: Map<number, FolderOutcome>;
}

export interface FolderJobs {
  readonly begin: (job: FolderJob) => string;
  /** @throws Failure NOT_FOUND */
  readonly get: (token: string) => FolderJob;
  readonly discard: (token: string) => void;
  /** What was undone was not written: of the imports these batches belong to only what was kept is left. */
  readonly forget: (undone: FolderUndone) => void;
}

/** A folder of a thousand reports is some 50 MB: a window needs the one it shows. */
const MAX_JOBS = 2;

/** Imports of many files under way; in memory only. */
export function createFolderJobs(tokens: TokenSource): FolderJobs {
  const jobs = new Map<string, FolderJob>();
  return {
    begin: (job) => {
      const token = tokens.next();
      jobs.set(token, job);
      for (const oldest of jobs.keys()) if (jobs.size > MAX_JOBS) jobs.delete(oldest);
      return token;
    },
    get: (token) => {
      const job = jobs.get(token);
      if (!job) throw new Failure('NOT_FOUND', { detail: '这次批量导入已经结束，请重新选择文件' });
      return job;
    },
    discard: (token) => void jobs.delete(token),
    forget: ({ undone, kept }) => {
      const gone = new Set(undone);
      const left = new Set<number | null>(kept.map(({ batchId }) => batchId));
      for (const { outcomes } of jobs.values()) {
        const isTouched = [...outcomes.values()].some(({ batchId }) => gone.has(batchId ?? -1));
        if (!isTouched) continue;
        for (const [key, { batchId }] of outcomes) if (!left.has(batchId)) outcomes.delete(key);
      }
    },
  };
}
