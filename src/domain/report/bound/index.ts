export { sourceOf, withPrintedEdit, withReplaced, type Range } from './edit.ts';
export {
  BRACKETED,
  looksLikeMarker,
  markerOf,
  parseMarker,
  PLACES,
  type Binding,
  type BoundForm,
  type Places,
} from './marker.ts';
export { chineseNumeral } from './numerals.ts';
export {
  BOUND_PARTS,
  boundTables,
  boundText,
  isBoundPart,
  plainReport,
  takenText,
  type BoundPart,
} from './plain.ts';
export {
  resolveBinding,
  resolveMarker,
  resolveText,
  type BoundPiece,
  type BoundProblem,
  type BoundTables,
  type BoundText,
  type Resolved,
} from './resolve.ts';
export { vocabularyOf, wordOf as wordOfName, type BoundSource } from './vocabulary.ts';
