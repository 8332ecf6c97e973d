import { parentPort } from 'node:worker_threads';
import { Failure } from '../../contract/errors.ts';
import type { WorkerAnswer, WorkerRequest } from './messages.ts';
import { readDocument } from './read.ts';

/** Entry of the reading thread: one file in, its reports or its failure out. */
const port = parentPort;
port?.on('message', async (request: WorkerRequest) => {
  const message = await answer(request);
  // eslint-disable-next-line unicorn/require-post-message-target-origin -- a thread's port has no origin
  port.postMessage(message);
});

async function answer({ id, file }: WorkerRequest): Promise<WorkerAnswer> {
  try {
    return { id, ok: true, reports: await readDocument(file) };
  } catch (error) {
    if (error instanceof Failure) return { id, ok: false, code: error.code, facts: error.facts };
    const detail = error instanceof Error ? error.message : String(error);
    return { id, ok: false, code: 'UNREADABLE_FILE', facts: { file: file.name, detail } };
  }
}
