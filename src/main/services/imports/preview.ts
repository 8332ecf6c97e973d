import { Failure, noTables, type ImportPreview } from '../../../contract/index.ts';
import type { ReadReport } from '../../../domain/reading/index.ts';
import type { SourceFile } from '../../ports/index.ts';
import type { ServiceContext } from '../context.ts';
import { openReport } from '../reports/open.ts';
import { unitIndex } from '../unitIndex.ts';
import { knownLayouts } from './layouts.ts';
import { totalNotes } from './merge.ts';
import type { Previews, ReadSource, Remembered } from './previews.ts';

interface Wish {
  readonly file: SourceFile;
  /** Give also a file in which no table is found, to be pointed at. */
  readonly byHand: boolean;
}

/**
 * Reads a file and says what importing it would do; a layout that was pointed at before is read as then. Writes
 * nothing.
 * @throws Failure of the reader
 */
export async function previewImport(
  context: ServiceContext,
  previews: Previews,
  { file, byHand }: Wish,
): Promise<ImportPreview> {
  const { reader, store } = context;
  const { reports, source: doc, hints } = await reader.readWithSource(file, knownLayouts(store));
  const source = doc ? { doc, hints } : undefined;
  if (reports.length > 0 || !doc) {
    return previewReads(context, previews, { reads: reports, fileName: file.name, source });
  }
  if (!byHand) throw noTables(doc);
  const reads = await reader.recognise(doc, hints);
  return previewReads(context, previews, { reads, fileName: file.name, source });
}

interface Reads {
  readonly reads: readonly ReadReport[];
  readonly fileName: string;
  readonly source: ReadSource | undefined;
}

/** The preview of the newest report of a file, with the others.  */
export function previewReads(
  context: Pick<ServiceContext, 'store'>,
  previews: Previews,
  { reads, fileName, source }: Reads,
): ImportPreview {
  const [first, ...others] = newestFirst(reads).map((read) =>
    previewRead(context, previews, { fileName, read, source }),
  );
  if (!first) throw new Failure('NO_TABLES', { file: fileName });
  return { ...first, others };
}

/** What importing a report that was read already would do. */
export function previewRead(
  context: Pick<ServiceContext, 'store'>,
  previews: Previews,
  { fileName, read, source }: Remembered,
): ImportPreview {
  const { reports, units } = context.store;
  const match = read.unitName === null ? undefined : unitIndex(units.list()).find(read.unitName);
  const head = match && read.year !== null ? reports.headOf(match.unitId, read.year) : null;
  const existing = head ? openReport(context, head.id) : null;
  return {
    token: previews.remember({ fileName, read, source }),
    fileName,
    read: { ...read, notes: [...read.notes, ...totalNotes(read)] },
    unitId: match?.unitId ?? null,
    matchedBy: match?.by ?? null,
    existing: existing && { id: existing.id, state: existing.state, report: existing.report },
    hints: source?.hints ?? [],
    hasSource: source !== undefined,
    others: [],
  };
}

function newestFirst(reads: readonly ReadReport[]): readonly ReadReport[] {
  return reads.toSorted((a, b) => (b.year ?? 0) - (a.year ?? 0));
}
