export { createChecker, runChecks, type Checker } from './engine.ts';
export { RULES } from './rules/index.ts';
export type {
  CellRef,
  CheckInput,
  CheckStage,
  Finding,
  PreviousReport,
  Repair,
  Rule,
  RuleScope,
  Severity,
  TextRef,
  UnitFacts,
} from './types.ts';
