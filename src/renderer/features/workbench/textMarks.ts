/** A stretch of text to be marked, in UTF-16 units. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly className: string;
  /** A look that stays under the marks that lie on top of this one. */
  readonly frame?: string | undefined;
  /** The verdict on the number that stands there, by its place in the list. */
  readonly verdict?: number | undefined;
}

export interface MarkedPiece {
  readonly start: number;
  readonly text: string;
  /** Null where nothing is marked. */
  readonly className: string | null;
  readonly verdict?: number | undefined;
}

/**
 * Cuts a text into marked and unmarked pieces that together are the text again. Marks outside of the text are cut
 * off; where marks overlap the later one wins.
 */
export const cutByMarks = (text: string, marks: readonly Mark[]): readonly MarkedPiece[] => {
  const within = (at: number): number => Math.min(Math.max(at, 0), text.length);
  const bounds = new Set([0, text.length]);
  for (const mark of marks) bounds.add(within(mark.start)).add(within(mark.end));
  const cuts = [...bounds].toSorted((a, b) => a - b);
  const at = new Map(cuts.map((cut, index) => [cut, index]));
  const looks: Omit<Mark, 'start' | 'end'>[] = [];
  for (const { start, end, className, frame, verdict } of marks) {
    const last = at.get(within(end)) ?? 0;
    for (let index = at.get(within(start)) ?? last; index < last; index += 1) {
      const under = looks[index];
      looks[index] = {
        className,
        frame: frame ?? under?.frame,
        verdict: verdict ?? under?.verdict,
      };
    }
  }
  return cuts.slice(0, -1).map((start, index) => {
    const { className, frame, verdict } = looks[index] ?? { className: null };
    const look = className !== null && frame !== undefined ? `${className} ${frame}` : className;
    return { start, text: text.slice(start, cuts[index + 1]), className: look, verdict };
  });
};

/** How many characters two texts have in common at their beginning and, besides those, at their end. */
export const changedPart = (
  was: string,
  is: string,
): { readonly head: number; readonly tail: number } => {
  const most = Math.min(was.length, is.length);
  let head = 0;
  while (head < most && was[head] === is[head]) head += 1;
  let tail = 0;
  while (tail < most - head && was[was.length - 1 - tail] === is[is.length - 1 - tail]) tail += 1;
  return { head, tail };
};

/**
 * Marks of a text as it was, on the text as it is: the checks run when typing pauses, the marks must not lag behind.
 * Those before the change stay, those behind it move along, those it touches go until the next run.
 */
export const movedMarks = (marks: readonly Mark[], was: string, is: string): readonly Mark[] => {
  if (was === is || marks.length === 0) return marks;
  const { head, tail } = changedPart(was, is);
  const by = is.length - was.length;
  return marks.flatMap((mark) => {
    if (mark.end <= head) return [mark];
    if (mark.start < was.length - tail) return [];
    return [{ ...mark, start: mark.start + by, end: mark.end + by }];
  });
};

export interface MarkedLine {
  readonly text: string;
  /** Counted from the start of the line. */
  readonly marks: readonly Mark[];
  /** Equal for lines that look the same. */
  readonly key: string;
}

/** The lines of a text with the marks of each: an edit changes one line, and only that is drawn again. */
export const linesOf = (text: string, marks: readonly Mark[]): readonly MarkedLine[] => {
  let start = 0;
  return text.split('\n').map((line) => {
    const end = start + line.length;
    const from = start;
    const own = marks
      .filter((mark) => mark.start < end && mark.end > from)
      .map((mark) => ({ ...mark, start: mark.start - from, end: mark.end - from }));
    start = end + 1;
    const key = own
      .map((mark) => [mark.start, mark.end, mark.className, mark.frame, mark.verdict ?? ''].join())
      .join(';');
    return { text: line, marks: own, key: `${key}|${line}` };
  });
};
