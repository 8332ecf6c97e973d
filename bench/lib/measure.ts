/**
 * One contestant of a row: does the same work once and returns something that depends on it; a function it returns
 * clears up after it, outside the time measured.
 */
export interface Contestant {
  readonly name: string;
  readonly run: () => unknown;
}

export interface Timing {
  readonly name: string;
  /** Milliseconds. */
  readonly median: number;
  /** Milliseconds. */
  readonly p95: number;
  readonly runs: number;
}

export interface Row {
  readonly title: string;
  /** Ours first, then the peers of the same run. */
  readonly timings: readonly Timing[];
  readonly note?: string;
}

/**
 * Times contestants in turns (a, b, c, a, b, c, …), so that noise of the machine meets all of them alike.
 * @param rounds how often each runs after one warm-up round
 */
export async function race(
  title: string,
  contestants: readonly Contestant[],
  rounds: number,
): Promise<Row> {
  const samples = contestants.map((): number[] => []);
  for (let round = -1; round < rounds; round += 1) {
    for (const [index, contestant] of contestants.entries()) {
      const start = performance.now();
      const result: unknown = await contestant.run();
      if (round >= 0) samples[index]?.push(performance.now() - start);
      if (typeof result === 'function') await result();
    }
  }
  return {
    title,
    timings: contestants.map(({ name }, index) => timing(name, samples[index] ?? [])),
  };
}

export function timing(name: string, samples: readonly number[]): Timing {
  const sorted = samples.toSorted((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
  return { name, median: at(0.5), p95: at(0.95), runs: sorted.length };
}

/** The row with the times of one contestant multiplied, where it did only a part of the work. */
export function scaled(row: Row, name: string, factor: number): Row {
  return {
    ...row,
    timings: row.timings.map((each) =>
      each.name === name ? { ...each, median: each.median * factor, p95: each.p95 * factor } : each,
    ),
  };
}

export function printRow(row: Row): void {
  console.log(`\n${row.title}`);
  const ours = row.timings[0]?.median ?? Number.NaN;
  for (const { name, median, p95, runs } of row.timings) {
    const ratio = median / ours;
    console.log(
      `  ${name.padEnd(44)} median ${format(median)} ms  p95 ${format(p95)} ms  × ${ratio.toFixed(2)}  (${runs} runs)`,
    );
  }
  if (row.note) console.log(`  ${row.note}`);
}

function format(ms: number): string {
  return ms.toFixed(ms < 10 ? 2 : 1).padStart(9);
}

const SAMPLE_EVERY_MS = 10;
const MEGABYTE = 1024 * 1024;

/** Resident size in megabytes, all threads included. */
export interface Memory {
  readonly highest: number;
  /** How much more that is than at the beginning. */
  readonly grown: number;
}

/** @returns a function that ends the watch */
export function watchMemory(): () => Memory {
  const start = process.memoryUsage.rss();
  let highest = start;
  const look = (): void => {
    highest = Math.max(highest, process.memoryUsage.rss());
  };
  const timer = setInterval(look, SAMPLE_EVERY_MS);
  return () => {
    look();
    clearInterval(timer);
    return { highest: highest / MEGABYTE, grown: (highest - start) / MEGABYTE };
  };
}
