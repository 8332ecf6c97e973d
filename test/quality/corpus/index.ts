import { BATCH_1 } from './batch1.ts';
import { BATCH_2 } from './batch2.ts';
import { BATCH_3 } from './batch3.ts';
import { BATCH_4 } from './batch4.ts';
import { BATCH_5 } from './batch5.ts';
import { BATCH_6 } from './batch6.ts';
import { BATCH_7 } from './batch7.ts';
import { BATCH_8 } from './batch8.ts';
import { BATCH_9 } from './batch9.ts';
import { BATCH_10 } from './batch10.ts';
import { BATCH_12 } from './batch12.ts';
import { BATCH_13 } from './batch13.ts';
import { BATCH_14 } from './batch14.ts';
import { BATCH_15 } from './batch15.ts';
import { BATCH_16 } from './batch16.ts';
import { BATCH_17 } from './batch17.ts';
import { BATCH_18 } from './batch18.ts';
import { MIXED } from './mixed.ts';
import { STATEMENTS } from './statements.ts';
import type { Labelled } from './types.ts';

export { HELD_OUT } from './heldOut.ts';
export { HELD_OUT_2 } from './heldOut2.ts';
export type { Labelled } from './types.ts';

/**
 * Sentences in which reports state their figures, each with what a careful reader takes from it (report year 2023).
 * `topic=value` a figure of this year, `topic@1=value` of last year, `!topic` none, `done` everything answered,
 * `+topic=20` a rise, `-topic=5` a fall. A sentence without labels states nothing that stands in the tables.
 * The numbered batches were written one after the other, each before the reader was tried on it, and mended for after.
 */
export const CORPUS: Labelled = [
  ...STATEMENTS,
  ...MIXED,
  ...BATCH_1,
  ...BATCH_2,
  ...BATCH_3,
  ...BATCH_4,
  ...BATCH_5,
  ...BATCH_6,
  ...BATCH_7,
  ...BATCH_8,
  ...BATCH_9,
  ...BATCH_10,
  ...BATCH_12,
  ...BATCH_13,
  ...BATCH_14,
  ...BATCH_15,
  ...BATCH_16,
  ...BATCH_17,
  ...BATCH_18,
];
