import type { Readable, Writable } from 'node:stream';

/** Calls of the DevTools protocol over the two pipes of `--remote-debugging-pipe`; messages end with a zero byte. */
export interface DevTools {
  /** @throws Error where the browser refuses or has gone */
  readonly call: (method: string, params?: Params, sessionId?: string) => Promise<Answer>;
}

type Params = Readonly<Record<string, unknown>>;
export type Answer = Readonly<Record<string, unknown>>;

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

/** @param pipes where calls go, and where answers come from */
export function devToolsOver(pipes: {
  readonly calls: Writable;
  readonly answers: Readable;
}): DevTools {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let isGone = false;
  const end = (): void => {
    isGone = true;
    for (const { reject } of waiting.values()) reject(gone());
    waiting.clear();
  };
  const take = (text: string): void => {
    const message = asRecord(JSON.parse(text));
    const asked = waiting.get(Number(message['id']));
    if (!asked) return;
    waiting.delete(Number(message['id']));
    const error = message['error'];
    if (error === undefined) asked.resolve(asRecord(message['result']));
    else asked.reject(new Error(String(asRecord(error)['message'])));
  };
  readMessages(pipes.answers, take);
  pipes.answers.on('close', end).on('error', end);
  pipes.calls.on('error', end);
  return {
    call: (method, params = {}, sessionId) =>
      new Promise((resolve, reject) => {
        if (isGone) return reject(gone());
        last += 1;
        waiting.set(last, { resolve, reject });
        pipes.calls.write(`${JSON.stringify({ id: last, method, params, sessionId })}\0`);
      }),
  };
}

const gone = (): Error => new Error('The browser has gone.');

function readMessages(answers: Readable, take: (text: string) => void): void {
  const pieces: Buffer[] = [];
  answers.on('data', (data: Buffer) => {
    let rest = data;
    for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
      pieces.push(rest.subarray(0, end));
      take(Buffer.concat(pieces.splice(0)).toString('utf8'));
      rest = rest.subarray(end + 1);
    }
    if (rest.length > 0) pieces.push(rest);
  });
}

export function asRecord(value: unknown): Answer {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
