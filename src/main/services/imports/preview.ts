import { Failure, type ImportPreview } from '../../../contract/index.ts';
import type { ReadReport } from '../../../domain/reading/types.ts';
import type { SourceFile } from '../../ports/index.ts';
import type { ServiceContext } from '../context.ts';
import { openReport } from '../reports/open.ts';
import { matchUnit } from '../units.ts';
import { totalNotes } from './merge.ts';
import type { Previews } from './previews.ts';

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
  const [first, ...others] = reads.map((read) => previewOf(context, previews, { file, read }));
  if (!first) throw new Failure('NO_TABLES', { file: file.name });
  return { ...first, others };
}

function previewOf(
  context: ServiceContext,
  previews: Previews,
  { file, read }: { readonly file: SourceFile; readonly read: ReadReport },
): ImportPreview {
  const unit = read.unitName === null ? undefined : matchUnit(context.store, read.unitName);
  const head = unit && read.year !== null ? context.store.reports.headOf(unit.id, read.year) : null;
  const existing = head ? openReport(context, head.id) : null;
  return {
    token: previews.remember({ fileName: file.name, read }),
    fileName: file.name,
    read: { ...read, notes: [...read.notes, ...totalNotes(read)] },
    unitId: unit?.id ?? null,
    existing: existing && { id: existing.id, state: existing.state, report: existing.report },
    others: [],
  };
}
