import { Failure, type ImportPreview } from '../../../contract/index.ts';
import type { NeutralDocument, ReadNote, ReadReport } from '../../../domain/reading/index.ts';
import type { SourceFile } from '../../ports/index.ts';
import type { ServiceContext } from '../context.ts';
import { openReport } from '../reports/open.ts';
import { unitIndex } from '../unitIndex.ts';
import { knownHints } from './layouts.ts';
import { totalNotes } from './merge.ts';
import type { Previews, ReadSource, Remembered } from './previews.ts';

/**
 * Reads a file and says what importing it would do; a layout that was pointed at before is read as then. Writes
 * nothing.
 * @throws Failure of the reader
 */
export async function previewImport(
  context: ServiceContext,
  previews: Previews,
  file: SourceFile,
): Promise<ImportPreview> {
  const { reports, source: doc } = await context.reader.readWithSource(file);
  const hints = doc ? knownHints(context.store, doc) : [];
  if (!doc || hints.length === 0) {
    return previewReads(context, previews, {
      reads: reports,
      fileName: file.name,
      source: doc ? { doc, hints } : undefined,
    });
  }
  const pointed = await context.reader.recognise(doc, hints);
  const note = knownLayoutNote(doc, hints.length);
  return previewReads(context, previews, {
    reads: pointed.map((read) => ({ ...read, notes: [note, ...read.notes] })),
    fileName: file.name,
    source: { doc, hints },
  });
}

function knownLayoutNote({ fileName }: NeutralDocument, count: number): ReadNote {
  const message = `这种版式以前指定过，这次照样读取了 ${count} 处；不对的可以重新指定`;
  return { level: 'warning', where: fileName, message };
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
