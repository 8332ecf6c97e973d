/** Milliseconds without a page before the program stops; a page that is loaded anew is back well within. */
const GRACE_MS = 5_000;

export interface Presence {
  /** A page has come. @returns the function to be called once when it goes. */
  readonly enter: () => () => void;
}

/** Calls `onEmpty` some seconds after the last page has gone; never before the first has come. */
export const createPresence = (onEmpty: () => void, graceMs: number = GRACE_MS): Presence => {
  let pages = 0;
  let timer: NodeJS.Timeout | undefined;
  const leave = (): void => {
    pages -= 1;
    // The listening server keeps the program running, not this timer: it must not delay an end already begun.
    if (pages === 0) timer = setTimeout(onEmpty, graceMs).unref();
  };
  return {
    enter: () => {
      clearTimeout(timer);
      pages += 1;
      return leave;
    },
  };
};
