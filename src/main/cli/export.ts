import { Failure, type ReportId } from '../../contract/index.ts';
import type { App } from '../app.ts';
import { EXIT, type CliContext, type ExitStatus } from './context.ts';
import { withApp } from './database.ts';
import { assertWritable, formatOf, writeWhole } from './files.ts';

interface ExportOptions {
  readonly data?: string;
  readonly unit: string;
  readonly year: number;
  readonly draft?: true;
  readonly force?: true;
}

/** `export OUT --data DIR --unit NAME --year N [--draft]`: exit status 1 where errors stand in the way. */
export async function exportCommand(
  context: CliContext,
  path: string,
  options: ExportOptions,
): Promise<ExitStatus> {
  const format = formatOf(path);
  const output = { path, force: options.force ?? false };
  assertWritable(context, output);
  await withApp(context, { data: options.data, mustExist: true }, async (app) => {
    const id = findReport(app, options);
    const draft = options.draft ?? false;
    const file = await app.services.exports.document({ id, format, draft });
    await writeWhole(context, output, file.bytes);
  });
  context.streams.say(`已写出 ${path}`);
  return EXIT.done;
}

function findReport(app: App, { unit: name, year }: ExportOptions): ReportId {
  const known = app.services.units.match(name);
  const unit = app.services.units.list().find((candidate) => candidate.id === known?.id);
  const report = unit?.reports.find((candidate) => candidate.year === year);
  if (report) return report.id;
  const detail = unit ? '数据库里没有这一年的年报' : '数据库里没有这个单位';
  throw new Failure('NOT_FOUND', { unit: name, year, detail });
}
