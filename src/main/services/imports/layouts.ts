import * as v from 'valibot';
import { EDITIONS, TABLE_IDS } from '../../../domain/forms/index.ts';
import {
  hintsOf,
  layoutFingerprint,
  marksOf,
  type LayoutHint,
  type NeutralDocument,
} from '../../../domain/reading/index.ts';
import type { ReadStore } from '../../ports/index.ts';
import type { ServiceContext } from '../context.ts';
import { setSetting } from '../settings.ts';
import type { ReadSource } from './previews.ts';

const index = v.pipe(v.number(), v.integer(), v.minValue(0));
const marks = v.pipe(
  v.string(),
  v.parseJson(),
  v.array(
    v.object({
      record: index,
      part: v.picklist(['labels', 'heads', 'cells']),
      fromEnd: v.pipe(index, v.minValue(1)),
      edition: v.picklist(EDITIONS.map(({ id }) => id)),
      table: v.picklist(TABLE_IDS),
      axis: v.picklist(['row', 'column']),
      key: v.string(),
    }),
  ),
);

/** Layouts are settings, each under its fingerprint. */
const keyOf = (fingerprint: string): string => `layout.${fingerprint}`;

/** What was said of a layout when a file of it was imported before; nothing where it is not known. */
export function knownHints(store: ReadStore, doc: NeutralDocument): readonly LayoutHint[] {
  const fingerprint = layoutFingerprint(doc);
  if (fingerprint === null) return [];
  const known = v.safeParse(marks, store.settings.all()[keyOf(fingerprint)]);
  return known.success ? hintsOf(doc, known.output) : [];
}

/**
 * Remembers what was said of a layout for the next file of it. A batch of its own: undoing the import takes back the
 * figures, not the knowledge of how that office writes.
 */
export function rememberLayout(context: ServiceContext, { doc, hints }: ReadSource): void {
  const fingerprint = layoutFingerprint(doc);
  if (fingerprint === null) return;
  const key = keyOf(fingerprint);
  const isKnown = (context.store.settings.all()[key] ?? '') !== '';
  if (hints.length === 0 && !isKnown) return;
  setSetting(context, key, hints.length === 0 ? '' : JSON.stringify(marksOf(doc, hints)));
}
