import { rawKey } from './normalise.ts';
import { similarity } from './similarity.ts';

/** A label that was recognised though it is not printed as the form prints it (rules.md, S-09). */
export interface Misprint {
  readonly printed: string;
  readonly official: string;
  /** Position of the last text of the label. */
  readonly at: number;
}

const MAX_JOINED = 4;
/** Less alike is another label, not a misprint of this one. */
const ALIKE = 0.6;

/**
 * What is wrong with the words of a label, which may stand in the last few of `texts`. Null where the official words
 * or any of the `accepted` ones are among them, or where they are merely shorter or longer than the official ones: a
 * misprint has other letters in their place.
 */
export function misprintIn(
  texts: readonly string[],
  official: string,
  accepted: readonly string[],
): Misprint | null {
  const wanted = rawKey(official);
  let best: { alike: number; at: number; text: string } | null = null;
  for (let end = texts.length; end > Math.max(0, texts.length - MAX_JOINED); end -= 1) {
    for (let start = Math.max(0, end - MAX_JOINED); start < end; start += 1) {
      const text = texts.slice(start, end).join('');
      const key = rawKey(text);
      if (accepted.includes(key) || isWithin(key, wanted) || isWithin(wanted, key)) return null;
      const alike = similarity(key, wanted, ALIKE);
      if (alike > (best?.alike ?? 0)) best = { alike, at: end - 1, text };
    }
  }
  if (!best) return null;
  const printed = best.text.replace(/\s+/g, '');
  return { printed, official: official.replace(/\s+/g, ''), at: best.at };
}

/** Whether the letters of `part` stand in `whole` in their order. */
function isWithin(part: string, whole: string): boolean {
  if (part.length < 2) return false;
  let at = 0;
  for (const char of whole) if (char === part[at]) at += 1;
  return at === part.length;
}
