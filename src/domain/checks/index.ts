export {
  answerKindFor,
  MIN_REASON_CHARS,
  placeOf,
  reasonLength,
  unexplained,
  withAnswers,
  type Answer,
  type AnsweredFinding,
  type Standing,
} from './answers.ts';
export { checkTables, createChecker, runChecks, type Checker } from './engine.ts';
export { fingerprintOf } from './fingerprint.ts';
export { readingFactsOf } from './readingFacts.ts';
export { DEFAULT_SETTINGS } from './settings.ts';
export { RULES } from './rules/index.ts';
export type {
  CellRef,
  CheckInput,
  CheckSettings,
  CheckStage,
  Finding,
  PreviousReport,
  ReadingFacts,
  Repair,
  Rule,
  RuleScope,
  Severity,
  TextRef,
  UnitFacts,
  UnwantedWord,
} from './types.ts';
