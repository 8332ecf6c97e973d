/** How much of a text stands word for word in last year's. */
export interface Similarity {
  /** Share of this year's characters that lie in passages of last year's, 0 to 100. */
  readonly percent: number;
  /** The copied passages, longest first, as ranges of this year's text (UTF-16 units). */
  readonly passages: readonly { readonly start: number; readonly end: number }[];
}

/** Shorter runs are phrases every report shares. */
const RUN_CHARS = 12;

/**
 * Compares two texts by runs of twelve Chinese characters without regard to spaces, punctuation and digits, so that
 * a year or a count moved on does not hide a copied sentence.
 */
export function similarity(now: string, before: string): Similarity {
  const { codes, places } = essence(now);
  if (codes.length < RUN_CHARS || before.length < RUN_CHARS) return { percent: 0, passages: [] };
  const known = runsOf(before);
  const runs = hashes(codes);
  const passages: { start: number; end: number }[] = [];
  let copied = 0;
  let from = -1;
  let until = -1;
  const close = (): void => {
    if (from === -1) return;
    copied += until - from;
    passages.push({ start: places[from] ?? 0, end: (places[until - 1] ?? 0) + 1 });
  };
  runs.forEach((run, at) => {
    if (!known.has(run)) return;
    if (from === -1 || at > until) {
      close();
      from = at;
    }
    until = at + RUN_CHARS;
  });
  close();
  return {
    percent: Math.round((100 * copied) / codes.length),
    passages: passages.toSorted((x, y) => y.end - y.start - (x.end - x.start)),
  };
}

/** Last year's text stays the same while this year's is edited. */
const remembered = new Map<string, ReadonlySet<number>>();
const REMEMBERED_TEXTS = 4;

function runsOf(text: string): ReadonlySet<number> {
  const found = remembered.get(text);
  if (found) return found;
  const runs = new Set(hashes(essence(text).codes));
  const oldest = remembered.keys().next().value;
  if (remembered.size >= REMEMBERED_TEXTS && oldest !== undefined) remembered.delete(oldest);
  remembered.set(text, runs);
  return runs;
}

const BASE = 65_599;

/** A rolling 32-bit hash of every run; two different runs in two reports share one about once in a hundred pairs. */
function hashes(codes: readonly number[]): Int32Array {
  const count = Math.max(0, codes.length - RUN_CHARS + 1);
  const result = new Int32Array(count);
  let leaving = 1;
  for (let step = 1; step < RUN_CHARS; step += 1) leaving = Math.imul(leaving, BASE);
  let hash = 0;
  codes.forEach((code, at) => {
    if (at >= RUN_CHARS) hash = (hash - Math.imul(codes[at - RUN_CHARS] ?? 0, leaving)) | 0;
    hash = (Math.imul(hash, BASE) + code) | 0;
    if (at >= RUN_CHARS - 1) result[at - RUN_CHARS + 1] = hash;
  });
  return result;
}

const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;

/** The Chinese characters of a text and where each stood. */
function essence(text: string): {
  readonly codes: readonly number[];
  readonly places: readonly number[];
} {
  const codes: number[] = [];
  const places: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < FIRST_HAN || code > LAST_HAN) continue;
    codes.push(code);
    places.push(index);
  }
  return { codes, places };
}
