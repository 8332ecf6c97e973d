export { checkTables, createChecker, runChecks, type Checker } from './engine.ts';
export { fingerprintOf } from './fingerprint.ts';
export { readingFactsOf } from './readingFacts.ts';
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
} from './types.ts';
