import type { Item } from './lines.ts';
import { labelKey } from './normalise.ts';
import type { ValueRecord } from './records.ts';
import { rowFit, type RowTerm, type TableTerms } from './vocabulary.ts';

const MAX_JOINED = 4;

/** Every way to read the label of a record: its texts joined, from the one next to the values outwards. */
export function labelCandidates(record: ValueRecord): readonly string[] {
  const texts = record.labels.length > 0 ? record.labels : lastTexts(record.heads);
  const keys = new Set<string>();
  for (let count = 1; count <= Math.min(MAX_JOINED, texts.length); count += 1) {
    keys.add(
      labelKey(
        texts
          .slice(-count)
          .map((item) => item.text)
          .join(''),
      ),
    );
  }
  if (record.inGrid) {
    // A unit or remark column may stand between the label and the values.
    for (let end = texts.length - 1; end > 0; end -= 1) {
      for (let start = Math.max(0, end - MAX_JOINED); start < end; start += 1) {
        keys.add(
          labelKey(
            texts
              .slice(start, end)
              .map((item) => item.text)
              .join(''),
          ),
        );
      }
    }
  }
  keys.delete('');
  return [...keys];
}

function lastTexts(heads: readonly Item[]): readonly Item[] {
  return heads.slice(-MAX_JOINED);
}

export function bestRow(record: ValueRecord, terms: TableTerms): { position: number; fit: number } {
  let best = { position: -1, fit: 0 };
  for (const key of labelCandidates(record)) {
    for (const term of terms.rows) {
      const fit = rowFit(term, key);
      if (fit > best.fit) best = { position: term.position, fit };
    }
  }
  return best;
}

/** How well any reading of the record's label fits the row, 0 to 1. */
export function bestFitOf(record: ValueRecord, term: RowTerm): number {
  let best = 0;
  for (const key of labelCandidates(record)) best = Math.max(best, rowFit(term, key));
  return best;
}
