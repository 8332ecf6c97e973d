import { edition2019 } from './edition2019.ts';
import { edition2021 } from './edition2021.ts';
import type { EditionId, FormEdition, FormTable, TableId } from './types.ts';

export type {
  CellKey,
  CellKind,
  EditionId,
  FormCell,
  FormColumn,
  FormEdition,
  FormRow,
  FormTable,
  LayoutCell,
  TableId,
  TableLayout,
} from './types.ts';
export { cellKey } from './build.ts';
export { countingRule } from './counting.ts';

/** The tables in the order in which a report prints them. */
export const TABLE_IDS = ['proactive', 'requests', 'litigation'] as const satisfies TableId[];

/** Every edition, oldest first. A new edition is one new file and one new entry here. */
export const EDITIONS: readonly FormEdition[] = [edition2019, edition2021];

export function formOf(edition: EditionId): FormEdition {
  return edition === '2019' ? edition2019 : edition2021;
}

/** The edition in force for a report on `year`, or undefined for years before the first form (2019). */
export function editionForYear(year: number): EditionId | undefined {
  return EDITIONS.find((form) => year >= form.firstYear && year <= form.lastYear)?.id;
}

export function tableOf(edition: EditionId, table: TableId): FormTable {
  return formOf(edition).tables[table];
}
