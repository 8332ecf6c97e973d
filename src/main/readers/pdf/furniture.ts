import type { Page, PageElement } from './page.ts';
import type { TextLine } from './textLines.ts';

/** The part of a page, above and below, in which running heads and page numbers stand. */
const MARGIN = 0.12;
const PAGE_NUMBER =
  /^[-—–―－·•\s]*(?:第\s*)?(\d{1,4})\s*(?:页)?(?:\s*[,，/／]?\s*(?:共\s*\d{1,4}\s*页|[/／]\s*\d{1,4}))?[-—–―－·•\s]*$/;

/** The pages without running heads and page numbers, and the words of those. */
export function withoutFurniture(pages: readonly Page[]): {
  readonly pages: readonly Page[];
  readonly removed: readonly string[];
} {
  const heads = runningHeads(pages);
  const offsets = numberOffsets(pages);
  const removed: string[] = [];
  const kept = pages.map((page, index): Page => {
    const outer = outerLines(page);
    const isFurniture = (element: PageElement): boolean => {
      if (element.kind !== 'line' || !outer.includes(element.line)) return false;
      const { text } = element.line;
      const number = pageNumber(text);
      const isNumber =
        number !== null && (text.trim() !== String(number) || offsets.has(number - index));
      return isNumber || heads.has(headKey(element.line, page));
    };
    for (const element of page.elements) {
      if (element.kind === 'line' && isFurniture(element)) removed.push(element.line.text);
    }
    return { ...page, elements: page.elements.filter((element) => !isFurniture(element)) };
  });
  return { pages: kept, removed: [...new Set(removed)] };
}

function pageNumber(text: string): number | null {
  const digits = PAGE_NUMBER.exec(text)?.[1];
  return digits === undefined ? null : Number(digits);
}

/** Lines in the margins with nothing of the report beyond them: before the first table, after the last. */
function outerLines({ elements, height }: Page): readonly TextLine[] {
  return elements.flatMap((element) => {
    if (element.kind !== 'line') return [];
    const { y } = element.line;
    return y < MARGIN * height || y > (1 - MARGIN) * height ? [element.line] : [];
  });
}

/** A head by its words without their numbers, and its height. */
function headKey({ text, y }: TextLine, { height }: Page): string {
  return `${text.replaceAll(/\d+/g, '#').replaceAll(/\s/g, '')} ${y < height / 2 ? 'above' : 'below'} ${Math.round(y / 4)}`;
}

function runningHeads(pages: readonly Page[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const keys = new Set(outerLines(page).map((line) => headKey(line, page)));
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count > 1).map(([key]) => key));
}

/** How far bare numbers are from the number of their page: one such distance is page numbering. */
function numberOffsets(pages: readonly Page[]): ReadonlySet<number> {
  const counts = new Map<number, number>();
  pages.forEach((page, index) => {
    for (const { text } of outerLines(page)) {
      const number = pageNumber(text);
      if (number !== null) counts.set(number - index, (counts.get(number - index) ?? 0) + 1);
    }
  });
  return new Set(
    [...counts].filter(([offset, count]) => count > 1 || offset === 1).map(([offset]) => offset),
  );
}
