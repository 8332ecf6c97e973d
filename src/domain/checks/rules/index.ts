import type { Rule } from '../types.ts';
import { carriedOver, inForceOverYears } from './acrossYears.ts';
import { litigationCounts, litigationTotals } from './litigation.ts';
import {
  casesInText,
  changesFit,
  listsAddUp,
  percentagesFit,
  proactiveInText,
  receivedInText,
  resultsInText,
} from './narrative/figures.ts';
import { carryInText, nothingDenied } from './narrative/statements.ts';
import { feesAgree, processingFeesCounted, unpaidFeesTold } from './narrative/fees.ts';
import { boundHaveValues, boundNamesKnown } from './narrative/bound.ts';
import { countsHaveUnits, oneNumberStyle } from './narrative/style.ts';
import { moneyUnit } from './money.ts';
import { enforcementHappens, madeStillInForce, publishedWithinTotal } from './plausible.ts';
import { countyHasNoRegulations } from './regulations.ts';
import { fifteenNumbers, officialLabels, sevenNumbers } from './form.ts';
import { itemsLeft, proactiveValues } from './proactive.ts';
import { backlogFits, largeBacklog } from './requests/backlog.ts';
import { columnFlow, columnResults } from './requests/balance.ts';
import { litigationNeedsRequests, reviewFirst, secrecyGround } from './requests/counselling.ts';
import { halfFilledRows, rowTotals } from './requests/rows.ts';
import { slippedColumn } from './requests/slip.ts';
import { requestCounts, requestGaps } from './requests/values.ts';
import { editionFitsYear, sixSections } from './structure.ts';
import { itemsOverYears, notLastYearsFigures, steadyFigures } from './trends.ts';
import { nothingLeftToFill } from './unfinished.ts';
import { oneAgencyName } from './wording/agencyName.ts';
import { undamagedText } from './wording/damage.ts';
import {
  fiveTopics,
  governmentTopics,
  oneSetOfTitles,
  problemsAndMeasures,
  processingFeeTold,
  stepwiseNumbers,
} from './wording/headings.ts';
import {
  currentLaw,
  lengthLimit,
  ownFacts,
  preambleComplete,
  titleForm,
} from './wording/identity.ts';
import { placeTopics, placeWords } from './wording/place.ts';
import { brackets, cleanTypesetting, noPrivateData } from './wording/proofreading.ts';
import { fullYear, measuresTakenUp, notCopied } from './wording/years.ts';

/** Rules about the numbers of the tables alone. */
export const TABLE_RULES: readonly Rule[] = [
  slippedColumn,
  columnFlow,
  columnResults,
  rowTotals,
  requestCounts,
  requestGaps,
  halfFilledRows,
  sevenNumbers,
  backlogFits,
  largeBacklog,
  litigationTotals,
  litigationCounts,
  fifteenNumbers,
  proactiveValues,
  moneyUnit,
  countyHasNoRegulations,
  madeStillInForce,
  enforcementHappens,
  publishedWithinTotal,
  itemsLeft,
  litigationNeedsRequests,
];

const YEAR_RULES: readonly Rule[] = [
  carriedOver,
  inForceOverYears,
  steadyFigures,
  notLastYearsFigures,
  notCopied,
  fullYear,
  measuresTakenUp,
  itemsOverYears,
];

const TEXT_RULES: readonly Rule[] = [
  unpaidFeesTold,
  processingFeesCounted,
  receivedInText,
  resultsInText,
  carryInText,
  casesInText,
  nothingDenied,
  listsAddUp,
  percentagesFit,
  changesFit,
  proactiveInText,
  nothingLeftToFill,
  countsHaveUnits,
  oneNumberStyle,
  boundHaveValues,
  boundNamesKnown,
  feesAgree,
];

const STRUCTURE_RULES: readonly Rule[] = [
  sixSections,
  oneSetOfTitles,
  stepwiseNumbers,
  fiveTopics,
  governmentTopics,
  problemsAndMeasures,
  processingFeeTold,
  editionFitsYear,
  officialLabels,
  currentLaw,
  oneAgencyName,
  ownFacts,
  lengthLimit,
  titleForm,
  brackets,
  noPrivateData,
  cleanTypesetting,
  undamagedText,
  preambleComplete,
  placeTopics,
  placeWords,
];

const COUNSEL: readonly Rule[] = [reviewFirst, secrecyGround];

/** The catalogue, in the order of print. */
export const RULES: readonly Rule[] = [
  ...TABLE_RULES,
  ...YEAR_RULES,
  ...TEXT_RULES,
  ...STRUCTURE_RULES,
  ...COUNSEL,
];
