import type { UnitId } from '../../../contract/index.ts';
import type { Match, UnitIndex } from '../unitIndex.ts';

export interface Matching {
  readonly match: Match | null;
  readonly suggestion: UnitId | null;
}

/**
 * The unit a report belongs to: what the content says decides. The names of file and folder decide only where the
 * content names nobody; where it names somebody unknown they are no more than a suggestion.
 */
export function matchReport(
  index: UnitIndex,
  { unitName, path }: { readonly unitName: string | null; readonly path: string },
): Matching {
  const byContent = unitName === null ? undefined : index.find(unitName);
  if (byContent) return { match: byContent, suggestion: null };
  const byPath = matchPath(index, path) ?? null;
  if (unitName === null) return { match: byPath, suggestion: null };
  return { match: null, suggestion: byPath?.unitId ?? null };
}

/** The one unit that the words of the file's name, else of its folder's name, stand for. */
function matchPath(index: UnitIndex, path: string): Match | undefined {
  const [file = '', folder = ''] = path.split(/[/\\]/).toReversed();
  for (const name of [file.replace(/\.[^.]+$/, ''), folder]) {
    const found = pathWords(name).flatMap((word) => index.find(word) ?? []);
    const [first] = found;
    if (first && found.every(({ unitId }) => unitId === first.unitId)) return first;
  }
  return undefined;
}

/** 「03-示例局2024年年报（终稿）」: the whole, its parts, and what stands before the year. */
function pathWords(name: string): readonly string[] {
  const parts = [name, ...name.split(/[\s_\-—–－·.、，,()（）【】[\]《》]+/)];
  const beforeYear = parts.map((part) => part.replace(/(?:19|20)\d{2}.*$/, ''));
  const unnumbered = beforeYear.map((part) => part.replace(/^\d+/, ''));
  return [...new Set([...parts, ...beforeYear, ...unnumbered])];
}
