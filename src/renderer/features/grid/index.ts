export { StatutoryGrid, type StatutoryGridProps } from './StatutoryGrid.tsx';
export { useSelectionSummary, type SelectionStatus } from './useSelectionSummary.ts';
export { summaryText } from './model/summary.ts';
