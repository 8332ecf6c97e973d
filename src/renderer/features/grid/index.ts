export { StatutoryGrid } from './StatutoryGrid.tsx';
export { useSelectionSummary } from './useSelectionSummary.ts';
export { summaryText } from './model/summary.ts';
