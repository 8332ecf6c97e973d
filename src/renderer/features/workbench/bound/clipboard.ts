import { sourceOf, type BoundText, type Range } from '../../../../domain/report/index.ts';

/** Beside the plain text, so that a copied number stays bound inside the program and is a number everywhere else. */
const FLAVOUR = 'application/x-nianbao-bound-text';

/** Puts a range on the clipboard as it is printed and as it is bound. @returns whether anything in it is bound */
export const copyBound = (data: DataTransfer, bound: BoundText, range: Range): boolean => {
  const printed = bound.text.slice(range.start, range.end);
  const source = sourceOf(bound, range);
  if (source === printed) return false;
  data.setData('text/plain', printed);
  data.setData(FLAVOUR, source);
  return true;
};

/** What was copied here with bound numbers in it; null where it came from elsewhere. */
export const pastedBound = (data: DataTransfer): string | null => data.getData(FLAVOUR) || null;
