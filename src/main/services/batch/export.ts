import { reportFileName } from '../../../domain/report/index.ts';
import {
  Failure,
  type BatchExported,
  type BatchExportEvent,
  type BatchFormat,
  type ExportScope,
  type OpenReport,
  type ReportId,
} from '../../../contract/index.ts';
import { concurrently } from '../concurrently.ts';
import type { ServiceContext } from '../context.ts';
import { dayStamp, exportDocument } from '../exports.ts';
import { openReport } from '../reports/open.ts';
import { exportLog } from './exportLog.ts';

export interface BatchExportRequest {
  readonly ids: readonly ReportId[];
  readonly format: BatchFormat;
  readonly scope: ExportScope;
  /** Full path; its last part is made where it is not there. */
  readonly folder: string;
  readonly overwrite: boolean;
  readonly signal?: AbortSignal | undefined;
}

/** While one file is read back in a worker, the next is written here. */
const AT_ONCE = 3;

/**
 * Writes many reports into a folder, each as a single export would, under names that begin with its position. One
 * event for each; a refusal stops no other. At the end, and where the export is stopped, the log is written beside
 * them.
 * @throws Failure BAD_REQUEST, CANNOT_WRITE, DISK_FULL where the folder or the log cannot be written
 */
export async function* exportMany(
  context: ServiceContext,
  request: BatchExportRequest,
): AsyncGenerator<BatchExportEvent, void> {
  const { ids, folder, signal } = request;
  await context.files.makeFolder(folder);
  const done = new Map<number, BatchExported>();
  const begun = new Set<Promise<unknown>>();
  let log = '';
  const work = async (id: ReportId, index: number): Promise<BatchExported | null> => {
    const running = exportOne(context, request, { id, position: index + 1 });
    begun.add(running);
    const exported = await running;
    if (exported) done.set(index, exported);
    return exported;
  };
  try {
    for await (const exported of concurrently({ items: ids, limit: AT_ONCE, work, signal })) {
      if (exported) yield exported;
    }
  } finally {
    await Promise.all(begun);
    const rows = [...done].toSorted(([a], [b]) => a - b).map(([index, one]) => ({ index, one }));
    const bytes = await context.writer.lists(exportLog({ ...request, rows }));
    log = freeName(context, folder, `批量导出情况_${timeStamp(context.clock.now())}`);
    const path = context.files.inFolder(folder, log);
    await context.files.save({ path, bytes, overwrite: false });
  }
  yield { kind: 'log', file: log };
}

interface Place {
  readonly id: ReportId;
  /** From 1. */
  readonly position: number;
}

/** Null where the report has gone meanwhile. */
async function exportOne(
  context: ServiceContext,
  request: BatchExportRequest,
  { id, position }: Place,
): Promise<BatchExported | null> {
  // Between two reports the window's other calls are answered.
  await new Promise((resolve) => void setTimeout(resolve, 0));
  if (!context.store.reports.head(id)) return null;
  const open = openReport(context, id);
  const base = {
    kind: 'report',
    id,
    unitName: open.unit.name,
    year: open.report.year,
    state: open.state,
  } as const;
  try {
    const file = await writeOne(context, request, { open, position });
    return { ...base, file, refusal: null };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { ...base, file: null, refusal: { code: error.code, facts: error.facts } };
  }
}

/** Whatever can be refused is refused before anything is written. */
async function writeOne(
  context: ServiceContext,
  { format, scope, folder, overwrite }: BatchExportRequest,
  { open, position }: { readonly open: OpenReport; readonly position: number },
): Promise<string> {
  const { unitName, year } = open.report;
  const isFinal = open.state === 'finalized';
  if (scope === 'finalized' && !isFinal)
    throw new Failure('NOT_FINALIZED', { unit: unitName, year });
  const draft = scope === 'drafts' || !isFinal;
  const date = dayStamp(context.clock.now());
  const name = reportFileName({ unitName, year, format, draft, date, position });
  const path = context.files.inFolder(folder, name);
  if (!overwrite && context.files.exists(path)) {
    throw new Failure('CANNOT_WRITE', { file: name, detail: '已经有这个文件' });
  }
  const { bytes } = await exportDocument(context, { id: open.id, format, draft });
  await context.files.save({ path, bytes, overwrite });
  return name;
}

/** Two exports may end in the same second. */
function freeName({ files }: ServiceContext, folder: string, stem: string): string {
  for (let number = 1; ; number += 1) {
    const name = `${stem}${number === 1 ? '' : `_${number}`}.xlsx`;
    if (!files.exists(files.inFolder(folder, name))) return name;
  }
}

/** 20260115-103205, on the calendar and clock of the place. */
function timeStamp(ms: number): string {
  const date = new Date(ms);
  const time = [date.getHours(), date.getMinutes(), date.getSeconds()];
  return `${dayStamp(ms)}-${time.map((part) => String(part).padStart(2, '0')).join('')}`;
}
