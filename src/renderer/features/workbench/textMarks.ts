/** A stretch of text to be marked, in UTF-16 units. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly className: string;
}

export interface MarkedPiece {
  readonly start: number;
  readonly text: string;
  /** Null where nothing is marked. */
  readonly className: string | null;
}

/**
 * Cuts a text into marked and unmarked pieces that together are the text again. Marks outside of the text are cut
 * off; where marks overlap the later one wins.
 */
export const cutByMarks = (text: string, marks: readonly Mark[]): readonly MarkedPiece[] => {
  const bounds = new Set([0, text.length]);
  for (const mark of marks) {
    bounds.add(Math.min(Math.max(mark.start, 0), text.length));
    bounds.add(Math.min(Math.max(mark.end, 0), text.length));
  }
  const cuts = [...bounds].toSorted((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? text.length;
    const over = marks.findLast((mark) => mark.start <= start && mark.end >= end);
    return { start, text: text.slice(start, end), className: over?.className ?? null };
  });
};
