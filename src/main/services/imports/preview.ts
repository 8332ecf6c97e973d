import { Failure, type ImportPreview } from '../../../contract/index.ts';
import type { ReadReport } from '../../../domain/reading/types.ts';
import type { SourceFile } from '../../ports/index.ts';
import type { ServiceContext } from '../context.ts';
import { openReport } from '../reports/open.ts';
import { matchUnit } from '../units.ts';
import { totalNotes } from './merge.ts';
import type { Previews, Remembered } from './previews.ts';

/**
 * Reads a file and says what importing it would do. Writes nothing.
 * @throws Failure of the reader
 */
export async function previewImport(
  context: ServiceContext,
  previews: Previews,
  file: SourceFile,
): Promise<ImportPreview> {
  const reads = await context.reader.read(file);
  const fileName = file.name;
  const [first, ...others] = newestFirst(reads).map((read) =>
    previewRead(context, previews, { fileName, read }),
  );
  if (!first) throw new Failure('NO_TABLES', { file: fileName });
  return { ...first, others };
}

/** What importing a report that was read already would do. */
export function previewRead(
  context: Pick<ServiceContext, 'store'>,
  previews: Previews,
  { fileName, read }: Remembered,
): ImportPreview {
  const unit = read.unitName === null ? undefined : matchUnit(context.store, read.unitName);
  const head = unit && read.year !== null ? context.store.reports.headOf(unit.id, read.year) : null;
  const existing = head ? openReport(context, head.id) : null;
  return {
    token: previews.remember({ fileName, read }),
    fileName,
    read: { ...read, notes: [...read.notes, ...totalNotes(read)] },
    unitId: unit?.id ?? null,
    existing: existing && { id: existing.id, state: existing.state, report: existing.report },
    others: [],
  };
}

function newestFirst(reads: readonly ReadReport[]): readonly ReadReport[] {
  return reads.toSorted((a, b) => (b.year ?? 0) - (a.year ?? 0));
}
