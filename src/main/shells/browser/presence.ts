/** Milliseconds without a page before the program stops; a page that is loaded anew is back well within. */
const GRACE_MS = 5_000;

export interface Presence {
  /** A page has come. @returns the function to be called once when it goes. */
  readonly enter: () => () => void;
  readonly stop: () => void;
}

/** Calls `onEmpty` some seconds after the last page has gone; never before the first has come. */
export const createPresence = (onEmpty: () => void, graceMs: number = GRACE_MS): Presence => {
  let pages = 0;
  let timer: NodeJS.Timeout | undefined;
  const leave = (): void => {
    pages -= 1;
    if (pages === 0) timer = setTimeout(onEmpty, graceMs);
  };
  return {
    enter: () => {
      clearTimeout(timer);
      pages += 1;
      return leave;
    },
    stop: () => clearTimeout(timer),
  };
};
