export { PasteQuestion } from './PasteQuestion.tsx';
export { useGridClipboard } from './useGridClipboard.ts';
