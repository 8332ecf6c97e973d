export { analyseReport, type PartAnalysis } from './analysis.ts';
export { bindableNumber } from './bound.ts';
export { type Change } from './changes.ts';
export { readClaims, type Claim } from './claims.ts';
export { type AllDone, type Denial } from './denials.ts';
export { parseChineseNumber } from './chineseNumber.ts';
export { measure, measuredWords, type Measured } from './measure.ts';
export { tokenize, type NumberToken, type TokenKind } from './tokens.ts';
export type { Reading, Topic } from './topics/index.ts';
export {
  coverageOf,
  judgements,
  verdicts,
  type Coverage,
  type NumberVerdict,
  type VerdictKind,
} from './verdicts.ts';
