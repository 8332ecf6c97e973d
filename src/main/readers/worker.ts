import { parentPort } from 'node:worker_threads';
import { Failure } from '../../contract/errors.ts';
import type { ReadFile } from '../ports/index.ts';
import { fileNameOf, type WorkerAnswer, type WorkerJob, type WorkerRequest } from './messages.ts';
import { recognisePointed } from '../../domain/reading/index.ts';
import { readDocument, readWithSource } from './read.ts';

/** Entry of the reading thread: one file in, its reports or its failure out. */
const port = parentPort;
port?.on('message', async (request: WorkerRequest) => {
  const message = await answer(request);
  // eslint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
  port.postMessage(message);
});

async function answer({ id, job }: WorkerRequest): Promise<WorkerAnswer> {
  const file = fileNameOf(job);
  try {
    return { id, ok: true, ...(await Promise.race([doJob(job), strayRejection()])) };
  } catch (error) {
    // What a parser says of a damaged file is no sentence for people.
    if (!(error instanceof Failure))
      return { id, ok: false, code: 'UNREADABLE_FILE', facts: { file } };
    return { id, ok: false, code: error.code, facts: error.facts };
  }
}

/** Fails where a parser drops a failure of its own: what it was to yield would never come. */
function strayRejection(): Promise<never> {
  const { promise, reject } = Promise.withResolvers<never>();
  process.removeAllListeners('unhandledRejection').on('unhandledRejection', reject);
  return promise;
}

async function doJob(job: WorkerJob): Promise<ReadFile> {
  if (job.kind === 'recognise') {
    return { reports: recognisePointed(job.source, job.hints), source: null, hints: job.hints };
  }
  const { file, known, withSource } = job;
  if (withSource) return readWithSource(file, known);
  return { reports: await readDocument(file, known), source: null, hints: [] };
}
