export { hintsOf, layoutFingerprint, marksOf, type LayoutMark } from './fingerprint.ts';
export { foreignKind } from './foreign.ts';
export { hintWords, WHOLE_ROW, type LayoutHint } from './hints.ts';
export { recogniseKnown, recognisePointed, type KnownLayouts } from './pointed.ts';
export { recognise } from './recognise.ts';
export { holdsWholeReport } from './whole.ts';
export type {
  CellReading,
  Certainty,
  NeutralBlock,
  NeutralCell,
  NeutralDocument,
  NeutralGrid,
  NeutralParagraph,
  ReadNote,
  ReadReport,
} from './types.ts';
