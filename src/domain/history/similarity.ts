/** How much of a text stands word for word in last year's. */
export interface Similarity {
  /** Share of this year's characters that lie in passages of last year's, 0 to 100. */
  readonly percent: number;
  /** The copied passages, longest first, as ranges of this year's text (UTF-16 units). */
  readonly passages: readonly { readonly start: number; readonly end: number }[];
}

/** Shorter runs are phrases every report shares. */
const GRAM_CHARS = 12;

/**
 * Compares two texts by runs of twelve characters without regard to spaces, punctuation and digits, so that a year
 * or a count moved on does not hide a copied sentence.
 */
export function similarity(now: string, before: string): Similarity {
  const a = essence(now);
  if (a.text.length < GRAM_CHARS || before.length < GRAM_CHARS) return { percent: 0, passages: [] };
  const grams = gramsOf(before);
  const passages: { start: number; end: number }[] = [];
  let copied = 0;
  let from = -1;
  let until = -1;
  const close = (): void => {
    if (from === -1) return;
    copied += until - from;
    passages.push({ start: a.at[from] ?? 0, end: (a.at[until - 1] ?? 0) + 1 });
    from = -1;
  };
  for (let at = 0; at + GRAM_CHARS <= a.text.length; at += 1) {
    if (!grams.has(a.text.slice(at, at + GRAM_CHARS))) continue;
    if (from === -1 || at > until) {
      close();
      from = at;
    }
    until = at + GRAM_CHARS;
  }
  close();
  return {
    percent: Math.round((100 * copied) / a.text.length),
    passages: passages.toSorted((x, y) => y.end - y.start - (x.end - x.start)),
  };
}

/** Last year's text stays the same while this year's is edited. */
const known = new Map<string, ReadonlySet<string>>();
const KNOWN_LIMIT = 4;

function gramsOf(text: string): ReadonlySet<string> {
  const found = known.get(text);
  if (found) return found;
  const kept = essence(text).text;
  const grams = new Set<string>();
  for (let at = 0; at + GRAM_CHARS <= kept.length; at += 1) {
    grams.add(kept.slice(at, at + GRAM_CHARS));
  }
  const oldest = known.keys().next().value;
  if (known.size >= KNOWN_LIMIT && oldest !== undefined) known.delete(oldest);
  known.set(text, grams);
  return grams;
}

/** The Chinese characters of a text and where each stood. */
function essence(text: string): { readonly text: string; readonly at: readonly number[] } {
  const at: number[] = [];
  let kept = '';
  for (let index = 0; index < text.length; index += 1) {
    const char = text[index] ?? '';
    if (char < '\u4e00' || char > '\u9fff') continue;
    kept += char;
    at.push(index);
  }
  return { text: kept, at };
}
