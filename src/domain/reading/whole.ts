import type { ReadReport } from './types.ts';

/** A file with all three tables and a text: a report complete in itself, which needs nothing from an earlier file. */
export function holdsWholeReport({ missingTables, sections }: ReadReport): boolean {
  return missingTables.length === 0 && sections.some(({ text }) => text.trim() !== '');
}
