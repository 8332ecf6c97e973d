import { editionForYear, type EditionId } from '../../../domain/forms/index.ts';
import { holdsWholeReport, type ReadReport } from '../../../domain/reading/index.ts';
import type { ImportPreview } from '../../../contract/index.ts';
import { takesAll, type ImportChoice } from './choice.ts';

/** Where a file says something else than the place it is to go to; `edition` cannot be imported at all. */
export type Mismatch =
  | { readonly kind: 'year'; readonly file: number; readonly target: number }
  | { readonly kind: 'unit'; readonly file: string; readonly target: string }
  | { readonly kind: 'edition'; readonly file: EditionId; readonly target: EditionId };

export interface Target {
  readonly choice: ImportChoice;
  /** Name of the chosen unit; of the new one where none was chosen. */
  readonly unitName: string;
  readonly existing: ImportPreview['existing'];
}

export const mismatches = (
  { read, unitId }: Pick<ImportPreview, 'read' | 'unitId'>,
  { choice, unitName, existing }: Target,
): readonly Mismatch[] => {
  const { year } = choice;
  const found: Mismatch[] = [];
  if (read.year !== null && year !== null && read.year !== year) {
    found.push({ kind: 'year', file: read.year, target: year });
  }
  const isOther = choice.unitId !== unitId || choice.unitId === null;
  if (isOther && read.unitName !== null && unitName !== '' && !sameName(read.unitName, unitName)) {
    found.push({ kind: 'unit', file: read.unitName, target: unitName });
  }
  const edition = existing?.report.edition ?? (year === null ? undefined : editionForYear(year));
  if (edition !== undefined && edition !== read.edition) {
    found.push({ kind: 'edition', file: read.edition, target: edition });
  }
  return found;
};

const sameName = (a: string, b: string): boolean => nameKey(a) === nameKey(b);
const nameKey = (name: string): string => name.normalize('NFKC').replaceAll(/\s+/g, '');

/** The whole file goes in place of a report that was taken from a file and not touched since. */
export const replacesWhole = (
  read: ReadReport,
  { choice, existing }: Pick<Target, 'choice' | 'existing'>,
): boolean => existing?.state === 'imported' && takesAll(choice, read) && holdsWholeReport(read);
