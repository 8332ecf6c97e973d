export { analyseReport, type PartAnalysis } from './analysis.ts';
export { readClaims, type AllDone, type Change, type Claim, type Denial } from './claims.ts';
export { parseChineseNumber } from './chineseNumber.ts';
export { measure, type Measured } from './measure.ts';
export { tokenize, type NumberToken, type TokenKind } from './tokens.ts';
export type { Reading, Topic } from './topics/index.ts';
export {
  coverageOf,
  judgements,
  measuredWords,
  verdicts,
  type Coverage,
  type NumberVerdict,
  type VerdictKind,
} from './verdicts.ts';
