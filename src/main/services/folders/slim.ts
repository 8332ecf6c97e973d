import { TABLE_IDS, type TableId } from '../../../domain/forms/index.ts';
import type { CellReading, Certainty, ReadReport } from '../../../domain/reading/types.ts';

const READINGS: Readonly<Record<Certainty, CellReading>> = {
  certain: { certainty: 'certain', place: '', raw: '' },
  inferred: { certainty: 'inferred', place: '', raw: '' },
  notFound: { certainty: 'notFound', place: '', raw: '' },
};

/**
 * What of a reading an import needs. Places and raw texts of 250 cells in thousands of files would be most of the
 * memory.
 */
export function slim(read: ReadReport): ReadReport {
  const readings = (table: TableId): readonly CellReading[] =>
    read.readings[table].map(({ certainty }) => READINGS[certainty]);
  const [proactive, requests, litigation] = TABLE_IDS.map(readings);
  return {
    ...read,
    readings: {
      proactive: proactive ?? [],
      requests: requests ?? [],
      litigation: litigation ?? [],
    },
    notes: [],
  };
}
