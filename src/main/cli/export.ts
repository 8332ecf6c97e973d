import { CommanderError } from 'commander';
import type { FontPresetId } from '../../domain/report/index.ts';
import { Failure, officeLookOf, type ReportId } from '../../contract/index.ts';
import type { App } from '../app.ts';
import type { OutputFormat, SourceFile } from '../ports/index.ts';
import { EXIT, type CliContext, type ExitStatus } from './context.ts';
import { withApp } from './database.ts';
import { exportAll } from './exportAll.ts';
import { assertWritable, formatOf, writeWhole } from './files.ts';
import { sayMissingFonts } from './missingFonts.ts';

export interface ExportOptions {
  readonly data?: string;
  readonly all?: true;
  readonly format?: string;
  readonly unit?: string;
  readonly year: number;
  readonly draft?: true;
  readonly final?: true;
  readonly revisions?: true;
  readonly comparison?: true;
  readonly force?: true;
}

/**
 * `export OUT --data DIR --unit NAME --year N [--draft [--revisions]] [--comparison]`, or `export FOLDER --all --year N`:
 * exit status 1 where errors stand in the way.
 */
export async function exportCommand(
  context: CliContext,
  path: string,
  options: ExportOptions,
): Promise<ExitStatus> {
  if (options.all) return exportAll(context, path, options);
  const unit = unitOf(options);
  const format = formatOf(path);
  assertOptionsFit(path, format, options);
  const output = { path, force: options.force ?? false };
  assertWritable(context, output);
  await withApp(context, { data: options.data, mustExist: true }, async (app) => {
    const id = findReport(app, unit, options.year);
    const file = await exported(app, { id, format, options });
    if (!options.comparison) await sayMissingFonts(context, format, fontsOfReport(app, id));
    await writeWhole(context, output, file.bytes);
  });
  context.streams.say(`已写出 ${path}`);
  return EXIT.done;
}

interface Wanted {
  readonly id: ReportId;
  readonly format: OutputFormat;
  readonly options: ExportOptions;
}

function fontsOfReport(app: App, id: ReportId): FontPresetId {
  const { unit } = app.services.reports.open(id);
  return officeLookOf(app.services.settings.get(), unit.id).fonts;
}

function exported(app: App, { id, format, options }: Wanted): Promise<SourceFile> {
  const { exports } = app.services;
  if (options.comparison) return exports.comparison({ id, base: 'lastDraft' });
  if (options.revisions) return exports.revisions({ id, draft: null });
  return exports.document({ id, format, draft: options.draft ?? false });
}

/** @throws Failure BAD_REQUEST where the options do not go together */
function assertOptionsFit(path: string, format: OutputFormat, options: ExportOptions): void {
  const { draft, revisions, comparison } = options;
  if ((revisions || comparison) && format !== 'docx')
    throw new Failure('BAD_REQUEST', { place: path, detail: '修订痕迹和对照表只能写成 .docx' });
  if (revisions && (comparison || !draft))
    throw new Failure('BAD_REQUEST', {
      detail: '修订痕迹请写 --draft --revisions，对照表另写一次 --comparison',
    });
}

/** A report has a unit, all of a year have not: commander knows no such option. */
function unitOf({ unit }: ExportOptions): string {
  if (unit !== undefined) return unit;
  const message = "required option '--unit <名称>' not specified";
  throw new CommanderError(EXIT.unusable, 'commander.missingMandatoryOptionValue', message);
}

function findReport(app: App, name: string, year: number): ReportId {
  const known = app.services.units.match(name);
  const unit = app.services.units.list().find((candidate) => candidate.id === known?.id);
  const report = unit?.reports.find((candidate) => candidate.year === year);
  if (report) return report.id;
  const detail = unit ? '数据库里没有这一年的年报' : '数据库里没有这个单位';
  throw new Failure('NOT_FOUND', { unit: name, year, detail });
}
