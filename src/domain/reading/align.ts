import { recordFits } from './fits.ts';
import type { ValueRecord } from './records.ts';
import type { RowTerm, TableTerms } from './vocabulary.ts';

/** Which record holds which row, and how well its label fits. */
export interface RowMatch {
  readonly record: ValueRecord;
  readonly term: RowTerm;
  readonly fit: number;
}

/** Below this a label is not taken for that of the row. */
const FLOOR = 0.6;
/** A label this like the words of a row is its label. */
const PLAIN = 0.95;
const MARGIN = 0.05;
/** What a record without any label is worth in the place where a row is missing. */
const UNLABELLED = 0.3;

/**
 * Aligns records with the rows of the form, both in order, so that the sum of likenesses is greatest (global
 * alignment); what is exact but out of order is matched afterwards.
 */
export function alignRows(
  records: readonly ValueRecord[],
  tableTerms: TableTerms,
): readonly RowMatch[] {
  const terms = tableTerms.rows;
  const worth = records.map((record) => {
    const fits = recordFits(record, tableTerms);
    const best = Math.max(...fits);
    return terms.map((term) => worthOf(record, term, againstBest(fits[term.position] ?? 0, best)));
  });
  const best = table(records.length + 1, terms.length + 1);
  for (let r = records.length - 1; r >= 0; r -= 1) {
    for (let t = terms.length - 1; t >= 0; t -= 1) {
      const skip = Math.max(at(best, r + 1, t), at(best, r, t + 1));
      const value = at(worth, r, t);
      const take = value > 0 ? value + at(best, r + 1, t + 1) : 0;
      set(best, [r, t], Math.max(skip, take));
    }
  }
  const matches = trace(records, terms, { worth, best });
  return [...matches, ...outOfOrder(records, tableTerms, matches)];
}

/** A label that names one row in its own words is not that of another row, however alike. */
function againstBest(fit: number, best: number): number {
  return best >= PLAIN && fit < best - MARGIN ? 0 : fit;
}

function worthOf(record: ValueRecord, term: RowTerm, fit: number): number {
  const isUnlabelled = record.labels.length === 0 && record.heads.length === 0;
  if (isUnlabelled) {
    // In running text an empty cell leaves no trace.
    const needed = term.cells.length - Number(!record.inGrid && term.cells.length > 2);
    return record.cells.length >= needed ? UNLABELLED : 0;
  }
  // Squared, so that one exact label outweighs two doubtful ones.
  return fit >= FLOOR ? fit * fit : 0;
}

function trace(
  records: readonly ValueRecord[],
  terms: readonly RowTerm[],
  { worth, best }: { worth: Matrix; best: Matrix },
): readonly RowMatch[] {
  const matches: RowMatch[] = [];
  let r = 0;
  let t = 0;
  while (r < records.length && t < terms.length) {
    const value = at(worth, r, t);
    const record = records[r];
    const term = terms[t];
    if (!record || !term) break;
    if (value > 0 && at(best, r, t) === value + at(best, r + 1, t + 1)) {
      matches.push({ record, term, fit: value === UNLABELLED ? 0 : Math.sqrt(value) });
      r += 1;
      t += 1;
    } else if (at(best, r + 1, t) >= at(best, r, t + 1)) r += 1;
    else t += 1;
  }
  return matches;
}

/** Rows that the office printed in another order. */
function outOfOrder(
  records: readonly ValueRecord[],
  terms: TableTerms,
  matches: readonly RowMatch[],
): readonly RowMatch[] {
  const usedRecords = new Set(matches.map((match) => match.record));
  const usedTerms = new Set(matches.map((match) => match.term));
  const found: RowMatch[] = [];
  for (const record of records) {
    if (usedRecords.has(record)) continue;
    const fits = recordFits(record, terms);
    const fitOf = (term: RowTerm): number => fits[term.position] ?? 0;
    const term = terms.rows.find((each) => !usedTerms.has(each) && fitOf(each) >= 0.9);
    if (!term) continue;
    usedTerms.add(term);
    found.push({ record, term, fit: fitOf(term) });
  }
  return found;
}

type Matrix = readonly (readonly number[])[];

function table(rows: number, columns: number): number[][] {
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => 0));
}

function at(matrix: Matrix, row: number, column: number): number {
  return matrix[row]?.[column] ?? 0;
}

function set(matrix: number[][], [row, column]: readonly [number, number], value: number): void {
  const line = matrix[row];
  if (line) line[column] = value;
}
