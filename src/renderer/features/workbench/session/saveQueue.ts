import {
  ERROR_CODES,
  type EditSource,
  type ErrorCode,
  type Saved,
} from '../../../../contract/index.ts';
import type { ReportEdit } from '../../../../domain/report/index.ts';
import { netEdits } from './netEdits.ts';
import type { SaveState } from './types.ts';

/** The contract takes at most this many edits in one call. */
const MAX_EDITS_PER_CALL = 2000;
const RETRY_MS = [500, 1000, 2000, 5000, 10_000] as const;

/** Failures which come back however often the same call is made; the others are tried again. */
const LASTING: readonly ErrorCode[] = [
  'STALE_VERSION',
  'FINALIZED',
  'NOT_FOUND',
  'BAD_REQUEST',
  'DATA_NEWER',
  'DATA_DAMAGED',
];

interface Batch {
  readonly source: EditSource;
  readonly edits: readonly ReportEdit[];
}

export interface SaveQueueParts {
  readonly version: number;
  readonly savedAt: string;
  readonly send: (version: number, batch: Batch) => PromiseLike<Saved>;
  /** Called on every change of the state, with the version the database is known to hold. */
  readonly onState: (state: SaveState, version: number) => void;
  /** Told of a failure nobody knows the meaning of (the transport broke): whether it was written is unknown. */
  readonly onUnclear: () => void;
}

/** Sends edits in the order in which they were made, one call at a time, and keeps them until they are committed. */
export interface SaveQueue {
  /** Adds edits; they leave after `delayMs` at the latest. */
  readonly push: (batch: Batch, delayMs: number) => void;
  /** While held nothing new is sent. */
  readonly setHeld: (held: boolean) => void;
  /** Sends at once, also what has failed before; resolves when all is saved or a call has failed. */
  readonly flush: () => Promise<void>;
  /**
   * The page goes away and cannot wait for the call under way: sends what is behind it at once, on the version that
   * call will make.
   */
  readonly sendAhead: () => void;
  /** Edits not committed yet, in order. */
  readonly pending: () => readonly Batch[];
  /** Starts over on another version of the report with these edits to send. */
  readonly restart: (from: Pick<Saved, 'version' | 'savedAt'>, pending: readonly Batch[]) => void;
  readonly dispose: () => void;
}

export function createSaveQueue(parts: SaveQueueParts): SaveQueue {
  let { version, savedAt } = parts;
  let waiting: readonly Batch[] = [];
  let sending: Batch | null = null;
  let running: Promise<void> | null = null;
  let failures = 0;
  let failedFor: ErrorCode | null = null;
  let held = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let dueAt = Infinity;
  let generation = 0;

  const report = (): void => {
    if (failedFor) parts.onState({ state: 'failed', code: failedFor }, version);
    else if (sending || waiting.length > 0) parts.onState({ state: 'saving' }, version);
    else parts.onState({ state: 'saved', at: savedAt }, version);
  };

  const stopTimer = (): void => {
    clearTimeout(timer);
    dueAt = Infinity;
  };

  const schedule = (delayMs: number): void => {
    const at = performance.now() + delayMs;
    if (at >= dueAt) return;
    clearTimeout(timer);
    dueAt = at;
    timer = setTimeout(() => {
      dueAt = Infinity;
      void drain();
    }, delayMs);
  };

  const drain = (): Promise<void> => {
    stopTimer();
    if (running) return running;
    const run = drainAll().finally(() => {
      if (running === run) running = null;
    });
    running = run;
    return run;
  };

  const drainAll = async (): Promise<void> => {
    for (;;) {
      const batch = held ? null : takeBatch();
      if (!batch) break;
      sending = batch;
      const mine = generation;
      try {
        const saved = await parts.send(version, batch);
        if (mine !== generation) return;
        version = saved.version;
        savedAt = saved.savedAt;
        failures = 0;
        failedFor = null;
        sending = null;
      } catch (error) {
        if (mine !== generation) return;
        fail(error, batch);
        return;
      }
    }
    report();
  };

  const fail = (error: unknown, batch: Batch): void => {
    sending = null;
    waiting = [batch, ...waiting];
    const code = errorCodeOf(error);
    failedFor = code ?? 'CANNOT_WRITE';
    report();
    if (!code) parts.onUnclear();
    if (code && LASTING.includes(code)) return;
    schedule(RETRY_MS[Math.min(failures, RETRY_MS.length - 1)] ?? 0);
    failures += 1;
  };

  /** The longest run of edits from the front with one source, as net edits. */
  const takeBatch = (): Batch | null => {
    while (waiting[0]) {
      const { source } = waiting[0];
      const end = waiting.findIndex((batch) => batch.source !== source);
      const run = end === -1 ? waiting : waiting.slice(0, end);
      const net = netEdits(run.flatMap((batch) => batch.edits));
      const rest = net.slice(MAX_EDITS_PER_CALL);
      waiting = waiting.slice(run.length);
      if (rest.length > 0) waiting = [{ source, edits: rest }, ...waiting];
      if (net.length > 0) return { source, edits: net.slice(0, MAX_EDITS_PER_CALL) };
    }
    return null;
  };

  return {
    push: (batch, delayMs) => {
      waiting = [...waiting, batch];
      report();
      if (!failedFor && !held) schedule(delayMs);
    },
    setHeld: (value) => {
      held = value;
      if (!held && waiting.length > 0 && !failedFor) schedule(0);
    },
    flush: async () => {
      held = false;
      await drain();
      // What came in while the last call of that round was ending.
      if (waiting.length > 0 && !failedFor) await drain();
    },
    sendAhead: () => {
      const [next] = waiting;
      const edits = netEdits(waiting.flatMap((batch) => batch.edits));
      if (!sending || !next || edits.length === 0) return;
      parts.onUnclear();
      const { source } = next;
      void Promise.resolve(
        parts.send(version + 1, { source, edits: edits.slice(0, MAX_EDITS_PER_CALL) }),
      ).catch(() => undefined);
    },
    pending: () => (sending ? [sending, ...waiting] : waiting),
    restart: (from, pending) => {
      generation += 1;
      ({ version, savedAt } = from);
      waiting = pending;
      sending = null;
      running = null;
      failedFor = null;
      failures = 0;
      report();
      if (waiting.length > 0) schedule(0);
    },
    // What is not saved yet goes on trying, even when nobody looks at the report any more.
    dispose: () => {
      if (waiting.length === 0) stopTimer();
    },
  };
}

/** The code of an expected failure, however it was carried here; undefined for everything else. */
function errorCodeOf(error: unknown): ErrorCode | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return ERROR_CODES.find((code) => code === error.code);
}
