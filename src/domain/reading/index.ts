export { recognise } from './recognise.ts';
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
