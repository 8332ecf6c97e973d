/** Entries after which a memo starts anew, so that a hostile file cannot fill the memory. */
const MAX_ENTRIES = 20_000;

/** Remembers what a pure function of a text gave. Texts longer than any label are not remembered. */
export function memoised<T>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly result: T }>();
  return (text) => {
    const found = known.get(text);
    if (found) return found.result;
    const result = compute(text);
    if (text.length > MAX_LENGTH) return result;
    if (known.size >= MAX_ENTRIES) known.clear();
    known.set(text, { result });
    return result;
  };
}

const MAX_LENGTH = 200;
