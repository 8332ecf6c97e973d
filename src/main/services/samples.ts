import { Failure, type OpenReport } from '../../contract/index.ts';
import type { ServiceContext } from './context.ts';
import { writeImport } from './imports/accept.ts';
import { createReport } from './reports/create.ts';
import { openReport } from './reports/open.ts';
import { matchUnit } from './units.ts';

/**
 * 示例数据: takes in the sample agency's report of last year and begins this year's on its base. Loaded a second time it
 * opens what is there.
 */
export async function loadSamples(context: ServiceContext): Promise<OpenReport> {
  const file = await context.samples.lastYear();
  const [read] = await context.reader.read(file);
  if (!read || read.unitName === null || read.year === null) {
    throw new Failure('NO_TABLES', { file: file.name });
  }
  const year = read.year + 1;
  const known = matchUnit(context.store, read.unitName);
  const existing = known && context.store.reports.headOf(known.id, year);
  if (existing) return openReport(context, existing.id);

  const target = { unit: { name: read.unitName }, year: read.year, accept: 'all' } as const;
  const hasLast = known && context.store.reports.headOf(known.id, read.year);
  if (!hasLast) writeImport(context, read, target);
  const unit = known ?? matchUnit(context.store, read.unitName);
  if (!unit) throw new Failure('NOT_FOUND', { unit: read.unitName });
  return createReport(context, { unitId: unit.id, year, from: 'lastYear' });
}
