import type { Rule } from '../types.ts';
import { carriedOver, inForceOverYears } from './acrossYears.ts';
import { litigationCounts, litigationTotals } from './litigation.ts';
import { itemsLeft, proactiveValues } from './proactive.ts';
import { columnFlow, columnResults } from './requests/balance.ts';
import { halfFilledRows, rowTotals } from './requests/rows.ts';
import { slippedColumn } from './requests/slip.ts';
import { requestCounts, requestGaps } from './requests/values.ts';
import { editionFitsYear, sixSections } from './structure.ts';
import { nothingLeftToFill } from './unfinished.ts';

/** The catalogue, in the order of print. */
export const RULES: readonly Rule[] = [
  slippedColumn,
  columnFlow,
  columnResults,
  rowTotals,
  requestCounts,
  requestGaps,
  halfFilledRows,
  litigationTotals,
  litigationCounts,
  proactiveValues,
  itemsLeft,
  carriedOver,
  inForceOverYears,
  nothingLeftToFill,
  sixSections,
  editionFitsYear,
];
