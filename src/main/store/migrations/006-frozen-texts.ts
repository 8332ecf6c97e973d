/**
 * The text of a finalized report as it was printed: its bound numbers written out. `body` keeps the bindings, for 退回修改
 * and for next year's report; null where the two are the same.
 */
export const frozenTexts = `
  ALTER TABLE report_texts ADD COLUMN frozen TEXT;
`;
