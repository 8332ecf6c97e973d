import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { Failure } from '../../contract/errors.ts';
import type { KnownLayouts } from '../../domain/reading/index.ts';
import type { ReadFile, ReportReader, SourceFile } from '../ports/index.ts';
import {
  MAX_FILE_BYTES,
  MAX_THREADS,
  READ_TIMEOUT_MS,
  WORKER_BUFFERS_MB,
  WORKER_HEAP_MB,
  WORKER_YOUNG_HEAP_MB,
} from './limits.ts';
import { fileNameOf, type WorkerAnswer, type WorkerJob, type WorkerRequest } from './messages.ts';

export interface ReaderOptions {
  /** The built worker, or worker.ts where Node runs the sources. */
  readonly workerUrl: URL;
  readonly timeoutMs?: number;
  readonly heapMb?: number;
  /** How many files are read at once; one fewer than the machine has cores where nothing is said. */
  readonly threads?: number;
}

/**
 * A reader that parses in a small pool of worker threads, one file at a time in each; what finds no idle thread
 * waits its turn. A thread that ran out of time or memory is ended and replaced; a good one is kept, since starting
 * costs more than reading.
 */
export function createReportReader(options: ReaderOptions): ReportReader {
  const size = options.threads ?? poolSize();
  const threads = Array.from({ length: size }, () => new ReadingThread(options));
  // Last in, first out: a single file always goes to the thread that is warm.
  const idle = threads.toReversed();
  const waiting: ((thread: ReadingThread) => void)[] = [];
  const take = async (): Promise<ReadingThread> =>
    idle.pop() ?? new Promise((resolve) => void waiting.push(resolve));
  const giveBack = (thread: ReadingThread): void => {
    const next = waiting.shift();
    if (next) next(thread);
    else idle.push(thread);
  };
  const done = async (job: WorkerJob): Promise<ReadFile> => {
    const thread = await take();
    try {
      return await thread.done(job);
    } finally {
      giveBack(thread);
    }
  };
  const read = async (
    file: SourceFile,
    known: KnownLayouts,
    withSource: boolean,
  ): Promise<ReadFile> => {
    if (file.bytes.byteLength > MAX_FILE_BYTES) {
      throw new Failure('FILE_TOO_LARGE', { file: file.name });
    }
    const { name, bytes } = file;
    return done({ kind: 'read', file: { name, bytes }, known, withSource });
  };
  return {
    concurrency: size,
    read: async (file, known = NONE_KNOWN) => (await read(file, known, false)).reports,
    readWithSource: async (file, known) => read(file, known, true),
    recognise: async (source, hints) => (await done({ kind: 'recognise', source, hints })).reports,
    async close() {
      await Promise.all(threads.map((thread) => thread.stop()));
    },
  };
}

const NONE_KNOWN: KnownLayouts = new Map();

/** One core stays with the window and the database. */
function poolSize(): number {
  return Math.max(1, Math.min(MAX_THREADS, availableParallelism() - 1));
}

class ReadingThread {
  private readonly options: ReaderOptions;
  private worker: Worker | null = null;
  private lastId = 0;

  constructor(options: ReaderOptions) {
    this.options = options;
  }

  done(job: WorkerJob): Promise<ReadFile> {
    const worker = this.start();
    this.lastId += 1;
    const id = this.lastId;
    return new Promise((resolve, reject) => {
      let isOver = false;
      const finish = (end: () => void): void => {
        isOver = true;
        clearTimeout(timer);
        clearInterval(watch);
        worker.off('message', onMessage);
        worker.off('error', onError);
        worker.off('exit', onExit);
        worker.unref();
        end();
      };
      const giveUp = (cause?: unknown): void => {
        finish(() => {
          this.worker = null;
          void worker.terminate();
          reject(new Failure('READ_LIMIT', { file: fileNameOf(job) }, { cause }));
        });
      };
      const onMessage = (answer: WorkerAnswer): void => {
        if (answer.id !== id) return;
        finish(() => {
          if (answer.ok) resolve(answer);
          else reject(new Failure(answer.code, answer.facts));
        });
      };
      const onError = (cause: unknown): void => {
        giveUp(cause);
      };
      const onExit = (): void => {
        giveUp();
      };
      const timer = setTimeout(giveUp, this.options.timeoutMs ?? READ_TIMEOUT_MS);
      const look = async (): Promise<void> => {
        const isTooMuch = await holdsTooMuch(worker);
        if (isTooMuch && !isOver) giveUp();
      };
      const watch = setInterval(() => void look(), WATCH_EVERY_MS);
      worker.on('message', onMessage);
      worker.on('error', onError);
      worker.on('exit', onExit);
      worker.ref();
      const request: WorkerRequest = { id, job };
      // eslint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
      worker.postMessage(request);
    });
  }

  async stop(): Promise<void> {
    const { worker } = this;
    this.worker = null;
    await worker?.terminate();
  }

  private start(): Worker {
    this.worker ??= startWorker(this.options);
    return this.worker;
  }
}

const WATCH_EVERY_MS = 50;
const MEGABYTE = 1024 * 1024;

/** The limits of a thread's heap do not count its buffers. */
async function holdsTooMuch(worker: Worker): Promise<boolean> {
  // Rejected where the thread has ended meanwhile.
  const heap = await worker.getHeapStatistics().catch(() => null);
  return heap !== null && heap.external_memory > WORKER_BUFFERS_MB * MEGABYTE;
}

function startWorker({ workerUrl, heapMb }: ReaderOptions): Worker {
  const worker = new Worker(workerUrl, {
    resourceLimits: {
      maxOldGenerationSizeMb: heapMb ?? WORKER_HEAP_MB,
      maxYoungGenerationSizeMb: WORKER_YOUNG_HEAP_MB,
    },
    stdout: true,
    stderr: true,
  });
  // Libraries print what they find odd in a file; what matters comes back as notes.
  worker.stdout.resume();
  worker.stderr.resume();
  return worker;
}
