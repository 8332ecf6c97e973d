type Flush = () => Promise<void>;

const pending = new Set<Flush>();

/**
 * Registers work to be done before the window closes (writing what is still unsaved).
 * @returns the function that takes it back.
 */
export const beforeLeaving = (flush: Flush): (() => void) => {
  pending.add(flush);
  return () => pending.delete(flush);
};

/** Runs everything registered; a failure of one does not keep the others from running. */
export const flushAll = async (): Promise<void> => {
  await Promise.allSettled([...pending].map((flush) => flush()));
};
