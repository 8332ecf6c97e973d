import { diffArrays } from 'diff';
import { wordsOf } from './words.ts';

/** A stretch of text that stays, goes or comes. */
export interface Step {
  readonly kind: 'same' | 'deleted' | 'inserted';
  readonly text: string;
}

/** Texts further apart than so many words are told apart as a whole. */
const MAX_WORDS_CHANGED = 1000;

/**
 * How one text becomes another, word by word. What stays and goes is the text before, what stays and comes the text
 * after; where both change, what goes stands first.
 */
export function stepsBetween(before: string, after: string): readonly Step[] {
  if (before === after) return compact([{ kind: 'same', text: after }]);
  const changes = diffArrays([...wordsOf(before)], [...wordsOf(after)], {
    maxEditLength: MAX_WORDS_CHANGED,
  });
  if (!changes) return replaced(before, after);
  const steps = changes.map(({ removed, added, value }): Step => {
    const text = value.join('');
    if (removed) return { kind: 'deleted', text };
    return { kind: added ? 'inserted' : 'same', text };
  });
  return regions(steps);
}

/** One text instead of the other. */
export function replaced(before: string, after: string): readonly Step[] {
  return compact([
    { kind: 'deleted', text: before },
    { kind: 'inserted', text: after },
  ]);
}

interface Region {
  same: string;
  deleted: string;
  inserted: string;
}

/**
 * Puts together what changes at one place. A word or mark between two longer changes is no place to rest for the eye:
 * it goes and comes with them.
 */
function regions(steps: readonly Step[]): readonly Step[] {
  const list: Region[] = [];
  for (const { kind, text } of steps) {
    const last = list.at(-1);
    if (kind === 'same') list.push({ same: text, deleted: '', inserted: '' });
    else if (last) last[kind] += text;
    else list.push({ same: '', deleted: '', inserted: '', [kind]: text });
  }
  const joined: Region[] = [];
  for (const region of list) {
    const last = joined.at(-1);
    if (last && isTorn(last, region)) {
      last.deleted += region.same + region.deleted;
      last.inserted += region.same + region.inserted;
    } else joined.push({ ...region });
  }
  return compact(
    joined.flatMap(({ same, deleted, inserted }): readonly Step[] => [
      { kind: 'same', text: same },
      { kind: 'deleted', text: deleted },
      { kind: 'inserted', text: inserted },
    ]),
  );
}

function isTorn(last: Region, { same, deleted, inserted }: Region): boolean {
  const size = Math.min(
    Math.max(last.deleted.length, last.inserted.length),
    Math.max(deleted.length, inserted.length),
  );
  return !/[\t\n]/.test(same) && same.length * 2 <= size;
}

function compact(steps: readonly Step[]): readonly Step[] {
  return steps.filter(({ text }) => text !== '');
}
