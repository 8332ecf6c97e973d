/**
 * Tells which of many words share so many letters with a key that they can be like it, before any edit distance is
 * measured: letters that the other word has not got cost an edit wherever they stand.
 */
export class WordIndex {
  private readonly words: readonly string[];
  /** The numbers of the words that hold a letter. */
  private readonly holders = new Map<string, number[]>();
  private readonly longest: number;

  constructor(words: readonly string[]) {
    this.words = words;
    this.longest = Math.max(0, ...words.map(({ length }) => length));
    words.forEach((word, number) => {
      for (const letter of new Set(word)) {
        const holders = this.holders.get(letter) ?? [];
        holders.push(number);
        this.holders.set(letter, holders);
      }
    });
  }

  /** The words that can be at least this like the key (see `similarity`), and those that hold all its letters. */
  near(key: string, atLeast: number): readonly string[] {
    if (key.length * atLeast > this.longest) return [];
    const shared = this.shared(key);
    return this.words.filter(({ length }, number) => {
      const count = shared[number] ?? 0;
      return count > 0 && (count === key.length || count >= Math.max(length, key.length) * atLeast);
    });
  }

  /** Whether some word holds this share of the letters of a text. */
  holdsMost(text: string, share: number): boolean {
    if (text === '' || text.length * share > this.longest) return false;
    const needed = text.length * share;
    return this.shared(text).some((count) => count >= needed);
  }

  /** For each word how many letters of the text it holds. */
  private shared(text: string): Uint16Array {
    const counts = new Uint16Array(this.words.length);
    for (const letter of text) {
      for (const number of this.holders.get(letter) ?? [])
        counts[number] = (counts[number] ?? 0) + 1;
    }
    return counts;
  }
}
