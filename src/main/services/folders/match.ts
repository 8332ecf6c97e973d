import type { MatchedBy, UnitId } from '../../../contract/index.ts';
import type { StoredUnit } from '../../ports/index.ts';
import { nameKey } from '../units.ts';

export interface Match {
  readonly unitId: UnitId;
  readonly by: MatchedBy;
}

export interface UnitIndex {
  /** The one unit a name stands for; undefined where there is none or more than one. */
  readonly find: (name: string) => Match | undefined;
}

const FIELDS = ['code', 'name', 'shortName'] as const;

/** Units by code, full name, short name, in this order; made once for thousands of look-ups. */
export function unitIndex(units: readonly StoredUnit[]): UnitIndex {
  const maps = FIELDS.map((by) => ({ by, byKey: Map.groupBy(units, (unit) => nameKey(unit[by])) }));
  return {
    find: (name) => {
      const key = nameKey(name);
      if (key === '') return undefined;
      for (const { by, byKey } of maps) {
        const [unit, ...others] = byKey.get(key) ?? [];
        if (unit) return others.length === 0 ? { unitId: unit.id, by } : undefined;
      }
      return undefined;
    },
  };
}

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
