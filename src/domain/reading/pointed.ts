import { TABLE_IDS } from '../forms/index.ts';
import { asInferred, rowsBetween } from './between.ts';
import { hintsOf, layoutFingerprint, type LayoutMark } from './fingerprint.ts';
import { withHints, type LayoutHint } from './hints.ts';
import { bareReport, recognise } from './recognise.ts';
import type { NeutralDocument, ReadNote, ReadReport } from './types.ts';

/**
 * `recognise`, where a person has said what some of the lines and columns are; every hint is answered by a note. Where
 * no table comes out yet there is one report without tables, to be pointed at further.
 */
export function recognisePointed(
  doc: NeutralDocument,
  hints: readonly LayoutHint[],
): readonly ReadReport[] {
  const between = rowsBetween(doc, hints);
  const hinted = withHints(doc, hints);
  const filled = withHints(
    hinted.doc,
    between.map(({ hint }) => hint),
  );
  const found = recognise(filled.doc);
  const reports = found.length > 0 ? found : [bareReport(doc)];
  return reports.map((report) => {
    const told = asInferred(report, between);
    return { ...told, notes: [...hinted.notes, ...told.notes] };
  });
}

/** What was said of layouts before, by their fingerprints. */
export type KnownLayouts = ReadonlyMap<string, readonly LayoutMark[]>;

export interface KnownReading {
  readonly reports: readonly ReadReport[];
  /** What was said of this layout before, in the places of this document. */
  readonly hints: readonly LayoutHint[];
}

/** `recognise`; a document of a layout that was pointed at before is read as then. Empty where no table is found. */
export function recogniseKnown(doc: NeutralDocument, known: KnownLayouts): KnownReading {
  const fingerprint = known.size === 0 ? null : layoutFingerprint(doc);
  const marks = fingerprint === null ? undefined : known.get(fingerprint);
  const hints = marks ? hintsOf(doc, marks) : [];
  if (hints.length === 0) return { reports: recognise(doc), hints };
  const pointed = recognisePointed(doc, hints);
  const reports = pointed.filter(({ missingTables }) => missingTables.length < TABLE_IDS.length);
  const note = knownNote(doc, hints.length);
  return { reports: reports.map((read) => ({ ...read, notes: [note, ...read.notes] })), hints };
}

function knownNote({ fileName }: NeutralDocument, count: number): ReadNote {
  const message = `这种版式以前指定过，这次照样读取了 ${count} 处；不对的可以重新指定`;
  return { level: 'warning', where: fileName, message };
}
