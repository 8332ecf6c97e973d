import * as v from 'valibot';
import { cellValue, reportId, unitId } from '../../../contract/schemas.ts';
import { EDITIONS } from '../../../domain/forms/index.ts';
import { SECTION_NUMBERS, TEXT_PARTS } from '../../../domain/report/index.ts';
import type { StoredReport } from '../../ports/index.ts';

const values = v.array(cellValue);

const snapshot = v.object({
  id: reportId,
  unitId,
  year: v.number(),
  edition: v.picklist(EDITIONS.map((form) => form.id)),
  state: v.picklist(['draft', 'imported', 'finalized']),
  origin: v.picklist(['made', 'file']),
  carried: v.record(v.picklist(TEXT_PARTS), v.string()),
  report: v.object({
    year: v.number(),
    edition: v.picklist(EDITIONS.map((form) => form.id)),
    title: v.string(),
    preamble: v.string(),
    sections: v.array(
      v.object({ no: v.picklist(SECTION_NUMBERS), title: v.string(), text: v.string() }),
    ),
    review: v.optional(v.string()),
    tables: v.object({ proactive: values, requests: values, litigation: values }),
  }),
});
export type Snapshot = v.InferOutput<typeof snapshot>;

/**
 * A whole report as the change log keeps it, for what creates or removes one. Version and time are left out: two
 * reports with the same content have the same snapshot.
 */
export function snapshotText(stored: StoredReport): string {
  return JSON.stringify(v.parse(snapshot, stored));
}

/** The inverse of `snapshotText`. */
export function parseSnapshot(json: string): Snapshot {
  return v.parse(snapshot, JSON.parse(json));
}
