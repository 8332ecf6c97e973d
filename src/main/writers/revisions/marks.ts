import type { Step } from '../../comparing/index.ts';
import type { RevisionRequest } from '../../ports/index.ts';
import { element } from '../xml.ts';

export type Change = Exclude<Step['kind'], 'same'>;

/** Makes Word's revision marks (ISO/IEC 29500-1, 17.13.5), each with a number of its own. */
export interface Marks {
  /** Words that go or come, around their runs. */
  readonly words: (kind: Change, runs: string) => string;
  /** The end of a paragraph that goes or comes, for its `w:rPr`. */
  readonly end: (kind: Change) => string;
}

const NAMES = { deleted: 'w:del', inserted: 'w:ins' } as const;

export function marksOf({ author, date }: RevisionRequest['reviser']): Marks {
  let last = 0;
  const attributes = (): Readonly<Record<string, string | number>> => {
    last += 1;
    return { 'w:id': last, 'w:author': author, 'w:date': date };
  };
  return {
    words: (kind, runs) => (runs === '' ? '' : element(NAMES[kind], attributes(), runs)),
    end: (kind) => element(NAMES[kind], attributes()),
  };
}
