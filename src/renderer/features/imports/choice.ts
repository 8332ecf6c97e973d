import { TABLE_IDS, type TableId } from '../../../domain/forms/index.ts';
import type { ReadReport } from '../../../domain/reading/types.ts';
import {
  isSectionPart,
  sectionNumberOf,
  TEXT_PARTS,
  type TextPart,
} from '../../../domain/report/index.ts';
import type { ImportPreview, ImportTarget, UnitId } from '../../../contract/index.ts';

/** What of a preview is to be taken, and where to. */
export interface ImportChoice {
  /** Null: a new unit by the name beside it. */
  readonly unitId: UnitId | null;
  readonly unitName: string;
  readonly year: number | null;
  readonly tables: readonly TableId[];
  readonly texts: readonly TextPart[];
  /** Cells, as `table.row.column`, to leave as they are. */
  readonly kept: ReadonlySet<string>;
}

export const initialChoice = ({ read, unitId }: ImportPreview): ImportChoice => ({
  unitId,
  unitName: read.unitName ?? '',
  year: read.year,
  tables: TABLE_IDS.filter((table) => !read.missingTables.includes(table)),
  texts: holdsTables(read) ? foundTexts(read).map(({ part }) => part) : [],
  kept: new Set(),
});

/** Of a file without any table nobody knows yet whether it is a report at all. */
const holdsTables = ({ missingTables }: ReadReport): boolean =>
  missingTables.length < TABLE_IDS.length;

/** The choice after the file was read again: what is found only now is taken too. */
export const withFound = (
  choice: ImportChoice,
  before: ImportPreview,
  after: ImportPreview,
): ImportChoice => {
  const found = before.read.missingTables.filter(
    (table) => !after.read.missingTables.includes(table),
  );
  const tables = choice.tables.filter((table) => !after.read.missingTables.includes(table));
  const isFirst = !holdsTables(before.read);
  const known = foundTexts(before.read).map(({ part }) => part);
  const texts = foundTexts(after.read)
    .map(({ part }) => part)
    .filter((part) => isFirst || choice.texts.includes(part) || !known.includes(part));
  return {
    ...choice,
    tables: TABLE_IDS.filter((table) => [...tables, ...found].includes(table)),
    texts: holdsTables(after.read) ? texts : [],
  };
};

/** What stands in the way of accepting, or null. */
export type Obstacle = 'unit' | 'year' | 'nothing' | null;

export const obstacleOf = (choice: ImportChoice): Obstacle => {
  if (choice.unitId === null && choice.unitName.trim() === '') return 'unit';
  if (choice.year === null) return 'year';
  if (choice.tables.length === 0 && choice.texts.length === 0) return 'nothing';
  return null;
};

/** Everything that was found is taken. */
export const takesAll = (choice: ImportChoice, read: ReadReport): boolean =>
  choice.kept.size === 0 &&
  choice.tables.length === TABLE_IDS.length - read.missingTables.length &&
  choice.texts.length === foundTexts(read).length;

export const targetOf = (
  preview: ImportPreview,
  choice: ImportChoice,
  year: number,
): ImportTarget => ({
  token: preview.token,
  unit: choice.unitId === null ? { name: choice.unitName.trim() } : { id: choice.unitId },
  year,
  accept: takesAll(choice, preview.read)
    ? 'all'
    : { tables: [...choice.tables], exceptCells: [...choice.kept], texts: [...choice.texts] },
});

export interface FoundText {
  readonly part: TextPart;
  readonly text: string;
}

/** The texts a file holds, in the order of print. */
export const foundTexts = (read: ReadReport): readonly FoundText[] =>
  TEXT_PARTS.map((part) => ({ part, text: readText(read, part) })).filter(
    ({ text }) => text !== '',
  );

const readText = (read: ReadReport, part: TextPart): string => {
  if (!isSectionPart(part)) return read[part] ?? '';
  const no = sectionNumberOf(part);
  return read.sections
    .filter((section) => section.no === no)
    .map((section) => section.text)
    .join('\n');
};

/** The list with `item` in it or without it. */
export const toggled = <T>(list: readonly T[], item: T): readonly T[] =>
  list.includes(item) ? list.filter((other) => other !== item) : [...list, item];
