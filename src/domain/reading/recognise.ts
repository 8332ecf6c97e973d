import { TABLE_IDS, type EditionId, type TableId } from '../forms/index.ts';
import { toClusters } from './clusters.ts';
import { isStatement } from './cover.ts';
import { recogniseShown } from './hidden.ts';
import { identify, isTitle, MAX_TITLE, type Identity } from './identity.ts';
import { toLines, type Line } from './lines.ts';
import { toRecords } from './records.ts';
import { tableLines } from './region.ts';
import { editionOf, firstLine, lastLine, toReports, type ReportClusters } from './reports.ts';
import type { TableReading } from './tableBuilder.ts';
import { missingTable, readTable } from './tables.ts';
import { ROW_WORDS } from './tableWords.ts';
import { readText } from './text.ts';
import { withoutTableFurniture } from './grids/furniture.ts';
import { reshaped } from './grids/reshape.ts';
import type { CellReading, NeutralDocument, ReadNote, ReadReport } from './types.ts';

const TABLE_NAMES: Readonly<Record<TableId, string>> = {
  proactive: '表二（主动公开政府信息情况）',
  requests: '表三（收到和处理政府信息公开申请情况）',
  litigation: '表四（行政复议、行政诉讼情况）',
};

/**
 * Finds every report in a document: edition, year, agency, text and the three statutory tables, by the meaning of
 * their words wherever they stand. Figures are read as they stand, wrong ones included; whatever could be wrong
 * carries a note. Empty where none of the tables is found.
 */
export function recognise(source: NeutralDocument): readonly ReadReport[] {
  return recogniseShown(source, recogniseAll);
}

function recogniseAll(source: NeutralDocument): readonly ReadReport[] {
  const doc = withoutTableFurniture(source);
  const asPrinted = recognisePrinted(doc);
  if (asPrinted.length > 0 && asPrinted.every(isCertain)) return asPrinted;
  const { blocks, remarks } = reshaped(doc.blocks, () => yearOf(doc));
  if (remarks.length === 0) return asPrinted;
  const notes = remarks.map((remark) => fileNote('warning', doc.fileName, remark));
  const anew = recognisePrinted({ ...doc, blocks, notes: [...doc.notes, ...notes] });
  return certainFigures(anew) > certainFigures(asPrinted) ? anew : asPrinted;
}

function readingsOf(report: ReadReport): readonly CellReading[] {
  return TABLE_IDS.flatMap((table) => report.readings[table]);
}

function isCertain(report: ReadReport): boolean {
  return readingsOf(report).every(({ certainty }) => certainty === 'certain');
}

function certainFigures(reports: readonly ReadReport[]): number {
  const all = reports.flatMap(readingsOf);
  return all.filter(({ certainty, raw }) => certainty === 'certain' && raw !== '').length;
}

function yearOf(doc: NeutralDocument): number | null {
  return identify(sourceOf(toLines(doc), doc.fileName)).year;
}

function recognisePrinted(doc: NeutralDocument): readonly ReadReport[] {
  const lines = toLines(doc);
  const records = toRecords(lines.filter(isNoTitle), ROW_WORDS);
  const clusters = toClusters(records, lines);
  const reports = toReports(clusters);
  const inTables = tableLines(clusters, lines);
  const starts = reports.map((report) => Math.min(...clustersOf(report).map(firstLine)));
  const ends = reports.map((report) => Math.max(...clustersOf(report).map(lastLine)));
  const bounds = boundaries({ starts, ends, lines, inTables });
  return reports.map((report, index) => {
    const bound = bounds[index] ?? { from: 0, to: lines.length };
    const own = lines.slice(bound.from, bound.to).filter((line) => !inTables.has(line.index));
    return assemble(report, { doc, lines, own });
  });
}

/** The title that stands at the head of every page is no head of the table it interrupts. */
function isNoTitle({ grid, text }: Line): boolean {
  return grid !== null || text.length > MAX_TITLE || !isTitle(text);
}

function clustersOf(report: ReportClusters): readonly NonNullable<ReportClusters[TableId]>[] {
  return TABLE_IDS.flatMap((table) => report[table] ?? []);
}

/**
 * Where one report ends and the next begins: at the next title, the next name of an agency, the next sheet or, failing
 * these, right after the last table.
 */
function boundaries({
  starts,
  ends,
  lines,
  inTables,
}: {
  starts: readonly number[];
  ends: readonly number[];
  lines: readonly Line[];
  inTables: ReadonlySet<number>;
}): readonly { from: number; to: number }[] {
  const cuts = starts.slice(1).map((start, index) => {
    const end = (ends[index] ?? 0) + 1;
    const between = lines
      .slice(end, Math.max(start, end))
      .filter((line) => !inTables.has(line.index));
    // With the line after it, since the agency may stand on the line above the title.
    const titled = between.find((_, at) =>
      identify(sourceOf(between.slice(at, at + 2), '')).lines.includes(0),
    );
    const stated = between.find((line) => isStatement(textOf(line)));
    const block = lines[start]?.block;
    const sheet = lines
      .slice(end, Math.max(start, end))
      .find((line) => line.block === block && line.grid);
    return titled?.index ?? stated?.index ?? sheet?.index ?? end;
  });
  return starts.map((_, index) => ({
    from: index === 0 ? 0 : (cuts[index - 1] ?? 0),
    to: cuts[index] ?? lines.length,
  }));
}

function sourceOf(lines: readonly Line[], fileName: string): Parameters<typeof identify>[0] {
  const sheetNames = [...new Set(lines.flatMap((line) => (line.grid ? [line.grid.name] : [])))];
  return { texts: lines.map(textOf), fileName, sheetNames };
}

function textOf({ grid, items, text }: Line): string {
  if (!grid) return text;
  const words = items.map((item) => item.text).filter((word) => word.trim() !== '');
  return words.join('\t');
}

function assemble(
  report: ReportClusters,
  source: { doc: NeutralDocument; lines: readonly Line[]; own: readonly Line[] },
): ReadReport {
  const { doc, lines, own } = source;
  const texts = own.filter((line) => line.text.trim() !== '');
  const identity = identify({
    ...sourceOf(texts, doc.fileName),
    sheetNames: sheetNamesOf(report, lines),
  });
  const { edition, doubt } = editionOf(report, identity.year);
  const titleLines = new Set(identity.lines.flatMap((at) => texts[at]?.index ?? []));
  const text = readText(texts, { unitName: identity.unitName, titleLines });
  const tables = {
    proactive: tableOrMissing(report, 'proactive', { edition, lines, fileName: doc.fileName }),
    requests: tableOrMissing(report, 'requests', { edition, lines, fileName: doc.fileName }),
    litigation: tableOrMissing(report, 'litigation', { edition, lines, fileName: doc.fileName }),
  };
  const missingTables = TABLE_IDS.filter((table) => !report[table]);
  return {
    unitName: identity.unitName,
    year: identity.year,
    edition,
    title: identity.title,
    preamble: text.preamble,
    sections: text.sections,
    review: text.review,
    tables: {
      proactive: tables.proactive.values,
      requests: tables.requests.values,
      litigation: tables.litigation.values,
    },
    readings: {
      proactive: tables.proactive.readings,
      requests: tables.requests.readings,
      litigation: tables.litigation.readings,
    },
    missingTables,
    notes: [
      ...doc.notes,
      ...identityNotes(identity, doc.fileName),
      ...(doubt === null ? [] : [fileNote('warning', doc.fileName, doubt)]),
      ...missingTables.map((table) =>
        fileNote('error', doc.fileName, `没有找到${TABLE_NAMES[table]}，这张表的格都按空白读取`),
      ),
      ...TABLE_IDS.flatMap((table) => tables[table].notes),
      ...text.notes,
    ],
  };
}

/** What a document says besides tables, where none was found: title, agency, year and text. */
export function bareReport(doc: NeutralDocument): ReadReport {
  const lines = toLines(doc);
  return assemble({}, { doc, lines, own: lines });
}

function sheetNamesOf(report: ReportClusters, lines: readonly Line[]): readonly string[] {
  return clustersOf(report).flatMap((cluster) => lines[firstLine(cluster)]?.grid?.name ?? []);
}

function tableOrMissing(
  report: ReportClusters,
  table: TableId,
  { edition, lines, fileName }: { edition: EditionId; lines: readonly Line[]; fileName: string },
): TableReading {
  const cluster = report[table];
  return cluster ? readTable(cluster, edition, lines) : missingTable(edition, table, fileName);
}

function identityNotes(identity: Identity, fileName: string): readonly ReadNote[] {
  const notes: ReadNote[] = [];
  const { unitName, unitFrom, year, yearFrom, title } = identity;
  if (title === '') notes.push(fileNote('warning', fileName, '没有找到报告标题'));
  if (unitName === null) notes.push(fileNote('warning', fileName, '没有找到单位名称，请指定单位'));
  else if (unitFrom !== null) {
    notes.push(fileNote('info', fileName, `单位名称“${unitName}”取自${unitFrom}`));
  }
  if (year === null) notes.push(fileNote('warning', fileName, '没有找到报告年度，请指定年度'));
  else if (yearFrom !== null)
    notes.push(fileNote('info', fileName, `年度 ${year} 取自${yearFrom}`));
  return notes;
}

function fileNote(level: ReadNote['level'], where: string, message: string): ReadNote {
  return { level, where, message };
}
