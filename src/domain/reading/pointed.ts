import { withHints, type LayoutHint } from './hints.ts';
import { recognise } from './recognise.ts';
import type { NeutralDocument, ReadReport } from './types.ts';

/** `recognise`, where a person has said what some of the lines and columns are; every hint is answered by a note. */
export function recognisePointed(
  doc: NeutralDocument,
  hints: readonly LayoutHint[],
): readonly ReadReport[] {
  const hinted = withHints(doc, hints);
  return recognise(hinted.doc).map((report) => ({
    ...report,
    notes: [...hinted.notes, ...report.notes],
  }));
}
