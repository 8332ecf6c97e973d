export { decodeTable, encodeTable } from './codec.ts';
export { parseCellText, type Cleaning, type ParsedCell } from './parse.ts';
export { exactSum } from './sum.ts';
export { withTotals } from './totals.ts';
export {
  blankValues,
  formatNumber,
  formatValue,
  isComputed,
  sameValues,
  type CellValue,
  type TableValues,
} from './value.ts';
