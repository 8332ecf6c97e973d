export interface Concurrent<T, R> {
  readonly items: readonly T[];
  /** How many are worked on at once. */
  readonly limit: number;
  /** Must not reject: what failed is a result too. */
  readonly work: (item: T, index: number) => Promise<R>;
  /** Nothing more is begun once it is aborted. */
  readonly signal?: AbortSignal | undefined;
}

/** The results as they come, in the order in which the work ends. */
export async function* concurrently<T, R>(options: Concurrent<T, R>): AsyncGenerator<R, void> {
  const { items, limit, work, signal } = options;
  const running = new Map<number, Promise<readonly [number, R]>>();
  const isEnded = (): boolean => signal?.aborted === true;
  let next = 0;
  while (!isEnded()) {
    for (; next < items.length && running.size < limit; next += 1) {
      const index = next;
      const item = items[index];
      if (item === undefined) continue;
      running.set(
        index,
        work(item, index).then((result) => [index, result]),
      );
    }
    if (running.size === 0) return;
    const [done, result] = await Promise.race(running.values());
    running.delete(done);
    yield result;
  }
}
