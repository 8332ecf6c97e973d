/**
 * How alike two label keys are, 0 to 1: one minus the edit distance over the longer length. Swapped neighbours count
 * as one edit. What cannot reach `atLeast` is 0 without being measured.
 */
export function similarity(a: string, b: string, atLeast = 0.5): number {
  if (a === b) return 1;
  const longer = Math.max(a.length, b.length);
  const allowed = Math.floor(longer * (1 - atLeast) + 1e-9);
  if (Math.abs(a.length - b.length) > allowed) return 0;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  let foreign = 0;
  for (let index = 0; index < long.length; index += 1) {
    // A letter that the other word does not have at all costs an edit wherever it stands.
    if (!short.includes(long.charAt(index))) foreign += 1;
    if (foreign > allowed) return 0;
  }
  return 1 - editDistance(a, b) / longer;
}

function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let previous: number[] = [];
  for (let j = 0; j <= b.length; j += 1) previous.push(j);
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let best = Math.min(
        (previous[j] ?? 0) + 1,
        (current[j - 1] ?? 0) + 1,
        (previous[j - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped =
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1);
      if (swapped) best = Math.min(best, (before[j - 2] ?? 0) + 1);
      current.push(best);
    }
    before = previous;
    previous = current;
  }
  return previous[b.length] ?? 0;
}
