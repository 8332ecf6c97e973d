/** The id of the element that shows a cell (`table.row.column`) of the preview. */
export const previewCellId = (key: string): string => `preview-${key}`;

/** Brings a cell of the preview into view and gives it the focus. */
export const showPreviewCell = (key: string): void => {
  const cell = document.getElementById(previewCellId(key));
  cell?.scrollIntoView({ block: 'center' });
  cell?.focus({ preventScroll: true });
};
