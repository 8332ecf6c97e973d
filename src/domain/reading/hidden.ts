import { doubted } from './doubt.ts';
import type { NeutralBlock, NeutralDocument, NeutralGrid, ReadNote, ReadReport } from './types.ts';

type Reports = readonly ReadReport[];

/**
 * Recognises what the reader of a workbook sees. Offices hide last year's sheet, old columns, drafts: hidden rows and
 * columns count only where the table lacks cells without them, hidden sheets only where a whole table is missing;
 * what is read from there is inferred.
 */
export function recogniseShown(
  doc: NeutralDocument,
  recognise: (doc: NeutralDocument) => Reports,
): Reports {
  const hidden = hiddenParts(doc);
  if (hidden.length === 0) return recognise(doc);
  const withSheets = [
    ...doc.blocks.filter(isShown),
    ...doc.blocks.filter((each) => !isShown(each)),
  ];
  const shown = doc.blocks.filter(isShown);
  let best = recognise({ ...doc, blocks: shown.map(withoutHiddenCells) });
  let isRead = false;
  const attempt = (blocks: readonly NeutralBlock[], gain: (reports: Reports) => number): void => {
    const next = recognise({ ...doc, blocks });
    if (gain(next) <= gain(best)) return;
    best = next;
    isRead = true;
  };
  if (cellsFound(best) < cellsIn(best)) attempt(shown, cellsFound);
  if (best[0]?.missingTables.length !== 0) attempt(withSheets, tablesFound);
  const notes = hidden.map(({ name, what }): ReadNote => {
    const message = isRead
      ? `${what}是隐藏的；没有隐藏的内容里找不全表格，所以也读了隐藏的内容，请核对`
      : `${what}是隐藏的，没有读入`;
    return { level: isRead ? 'warning' : 'info', where: name, message };
  });
  const places = new Set(hidden.flatMap((part) => part.places));
  return best.map((report) => {
    const told = doubted(report, (_, { place }) =>
      places.has(place) ? '这一格在隐藏的工作表、行或列里，请核对' : null,
    );
    return { ...told, notes: [...notes, ...told.notes] };
  });
}

interface HiddenPart {
  readonly name: string;
  /** In words: 工作表“草稿”. */
  readonly what: string;
  readonly places: readonly string[];
}

function hiddenParts({ blocks }: NeutralDocument): readonly HiddenPart[] {
  return blocks.flatMap((block): readonly HiddenPart[] => {
    if (block.kind !== 'grid') return [];
    const { name, cells } = block;
    const hidden = block.hidden ? cells : cells.filter((cell) => cell.hidden === true);
    if (!hidden.some(({ text }) => text.trim() !== '')) return [];
    const what = block.hidden ? `工作表“${name}”` : `工作表“${name}”里有的行或列`;
    return [{ name, what, places: hidden.map(({ place }) => place) }];
  });
}

function isShown(block: NeutralBlock): boolean {
  return block.kind === 'paragraph' || !block.hidden;
}

function withoutHiddenCells(block: NeutralBlock): NeutralBlock {
  if (block.kind === 'paragraph') return block;
  const cells = block.cells.filter((cell) => cell.hidden !== true);
  return cells.length === block.cells.length ? block : ({ ...block, cells } satisfies NeutralGrid);
}

function cellsIn(reports: Reports): number {
  const [report] = reports;
  return report ? Object.values(report.readings).flat().length : Number.POSITIVE_INFINITY;
}

function cellsFound(reports: Reports): number {
  const [report] = reports;
  const all = report ? Object.values(report.readings).flat() : [];
  return all.filter(({ certainty }) => certainty !== 'notFound').length;
}

function tablesFound(reports: Reports): number {
  const [report] = reports;
  return report ? 3 - report.missingTables.length : -1;
}
