import { create } from 'zustand';
import { partElementId, type PartId } from './parts.ts';

/** Which part of the sheet is at the top of the view; the outline follows it. */
export const usePosition = create<{ readonly part: PartId }>()(() => ({ part: 'preface' }));

/** Brings a part of the sheet to the top of the view. */
export const scrollToPart = (part: PartId): void => {
  document.getElementById(partElementId(part))?.scrollIntoView({ block: 'start' });
  usePosition.setState({ part });
};
