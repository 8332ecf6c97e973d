import type { Clock, InstalledFonts, ReportReader, ReportWriter } from '../ports/index.ts';
import type { Places } from '../places.ts';

export interface Streams {
  /** The result of the command, to standard output. */
  readonly out: (text: string) => Promise<void>;
  /** Everything else, one line at a time, to standard error. */
  readonly say: (line: string) => void;
}

export interface CliContext {
  readonly streams: Streams;
  readonly reader: ReportReader;
  readonly writer: ReportWriter;
  readonly fonts: InstalledFonts;
  readonly places: Places;
  readonly clock: Clock;
  /** Relative paths start here. */
  readonly workingFolder: string;
}

/** 0 done; 1 done, but errors were found; 2 the input or the call was unusable. */
export const EXIT = { done: 0, errorsFound: 1, unusable: 2 } as const;
export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];
