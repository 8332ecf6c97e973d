/**
 * What the window knows of the program behind it: `connecting` until the first answer, `noSession` where the address
 * was opened without its entrance key (browser shell), `stopped` when the program has ended.
 */
export type ConnectionState = 'connecting' | 'open' | 'noSession' | 'stopped';

let state: ConnectionState = 'connecting';
const listeners = new Set<() => void>();

/** Fit for React's `useSyncExternalStore(connection.subscribe, connection.current)`. */
export const connection = {
  current: (): ConnectionState => state,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

export const setConnection = (next: ConnectionState): void => {
  if (next === state) return;
  state = next;
  for (const listener of listeners) listener();
};
