import { useEffect, useRef, useState } from 'react';
import { MAX_FILES_IN_CALL } from '../../../contract/folders.ts';
import type { FolderFile, FolderOutcome } from '../../../contract/index.ts';
import { sentenceOf } from '../../app/failures.ts';
import { api } from '../../api/index.ts';
import type { ChosenFile } from './chosen.ts';

export interface FolderState {
  readonly token: string | null;
  readonly files: readonly FolderFile[];
  readonly total: number;
  readonly reading: boolean;
  readonly cancelled: boolean;
  readonly problem: string | null;
  readonly outcomes: ReadonlyMap<number, FolderOutcome>;
}

const START: FolderState = {
  token: null,
  files: [],
  total: 0,
  reading: true,
  cancelled: false,
  problem: null,
  outcomes: new Map(),
};

/** Files of one call together; a call's body is held in memory by both sides. */
const MAX_BYTES_IN_CALL = 16 * 1024 * 1024;
const SHOW_EVERY_MS = 150;

/** Sends the files in slices and gathers what is read of them; `cancel` stops and keeps what was read. */
export const useFolderImport = (chosen: readonly ChosenFile[]) => {
  const [state, setState] = useState<FolderState>({ ...START, total: chosen.length });
  const stop = useRef<AbortController | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    stop.current = controller;
    void readFolder(chosen, controller.signal, (change) => {
      if (stop.current === controller) setState((before) => ({ ...before, ...change }));
    });
    return () => {
      stop.current = null;
      controller.abort();
    };
  }, [chosen]);
  return {
    state,
    cancel: () => stop.current?.abort(),
    noteOutcomes: (outcomes: readonly FolderOutcome[]) =>
      setState((before) => ({
        ...before,
        outcomes: new Map([...before.outcomes, ...outcomes.map((one) => [one.key, one] as const)]),
      })),
    forgetOutcomes: () => setState((before) => ({ ...before, outcomes: new Map() })),
  };
};

const readFolder = async (
  chosen: readonly ChosenFile[],
  signal: AbortSignal,
  show: (change: Partial<FolderState>) => void,
): Promise<void> => {
  const done: FolderFile[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const note = (file: FolderFile): void => {
    done.push(file);
    timer ??= setTimeout(() => {
      timer = undefined;
      show({ files: [...done] });
    }, SHOW_EVERY_MS);
  };
  try {
    const { token } = await api.folders.begin();
    show({ token });
    for (const files of slicesOf(chosen)) {
      if (signal.aborted) break;
      for await (const file of await api.folders.read({ token, files }, { signal })) {
        note(file);
      }
    }
    show({ files: done, reading: false, cancelled: signal.aborted });
  } catch (error) {
    const problem = signal.aborted ? null : sentenceOf(error);
    show({ files: done, reading: false, cancelled: signal.aborted, problem });
  } finally {
    clearTimeout(timer);
  }
};

const slicesOf = (chosen: readonly ChosenFile[]): ChosenFile[][] => {
  const slices: ChosenFile[][] = [];
  let bytes = Infinity;
  for (const one of chosen) {
    let last = slices.at(-1);
    if (!last || last.length >= MAX_FILES_IN_CALL || bytes + one.file.size > MAX_BYTES_IN_CALL) {
      last = [];
      slices.push(last);
      bytes = 0;
    }
    bytes += one.file.size;
    last.push(one);
  }
  return slices;
};
