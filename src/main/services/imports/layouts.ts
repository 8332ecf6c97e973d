import * as v from 'valibot';
import { EDITIONS, TABLE_IDS } from '../../../domain/forms/index.ts';
import { layoutFingerprint, marksOf, type KnownLayouts } from '../../../domain/reading/index.ts';
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
const PREFIX = 'layout.';
const keyOf = (fingerprint: string): string => `${PREFIX}${fingerprint}`;

/** What was said of layouts when files of them were imported before. */
export function knownLayouts(store: ReadStore): KnownLayouts {
  return new Map(
    Object.entries(store.settings.all()).flatMap(([key, text]) => {
      const known = key.startsWith(PREFIX) ? v.safeParse(marks, text) : null;
      return known?.success ? [[key.slice(PREFIX.length), known.output] as const] : [];
    }),
  );
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
