import { basename } from 'node:path';
import type { KnownLayouts, ReadReport } from '../../domain/reading/index.ts';
import { tableOf } from '../../domain/forms/index.ts';
import {
  Failure,
  failureSentence,
  type FolderDecision,
  type FolderItem,
  type FolderOutcome,
} from '../../contract/index.ts';
import type { App } from '../app.ts';
import { EXIT, type CliContext, type ExitStatus } from './context.ts';
import { withApp } from './database.ts';
import { assertWritable, writeWhole, type OutputFile } from './files.ts';
import { filesAt, readMany, reasonOf } from './folder.ts';

interface ImportOptions {
  readonly data?: string;
  readonly unit?: string;
  readonly year?: number;
  readonly replace?: true;
  readonly report?: string;
  readonly force?: true;
}

interface Item {
  readonly path: string;
  readonly read: ReadReport;
}

/**
 * `import FILE|FOLDER… --data DIR [--unit NAME] [--year N]`: a line per report, what went where, or why not. All files
 * are read before a database is begun, so that a call without one usable file leaves nothing behind.
 */
export async function importCommand(
  context: CliContext,
  paths: readonly string[],
  options: ImportOptions,
): Promise<ExitStatus> {
  const report = reportFile(options);
  if (report) assertWritable(context, report);
  const found = await filesOrMissing(context, paths);
  const files = await readMany(context, found, await layoutsIn(context, options.data));
  let failed = 0;
  const refuse = (path: string, why: string): void => {
    failed += 1;
    context.streams.say(`${path}：没有导入。${why}`);
  };
  for (const file of files) {
    if ('failure' in file) refuse(file.path, reasonOf(file.path, file.failure));
  }
  const items = files.flatMap((file) =>
    'reads' in file ? file.reads.map((read) => itemOf(file.path, read, options)) : [],
  );
  if (items.length === 0) return EXIT.unusable;

  await withApp(context, { data: options.data, mustExist: false }, async (app) => {
    const { folders } = app.services;
    const { token } = folders.begin();
    for (const file of files) {
      if (!('failure' in file)) continue;
      const { code, facts } = file.failure;
      folders.refuse(token, { path: file.path, refusal: { code, facts } });
    }
    const held = items.map((item) => ({ ...item, item: folders.hold(token, item) }));
    const decisions = held.flatMap(({ item, path }): readonly FolderDecision[] => {
      const decision = decide(item, options.replace ?? false);
      if (typeof decision !== 'string') return [decision];
      refuse(path, failureSentence('BAD_REQUEST', { place: path, detail: decision }));
      return [];
    });
    for (const outcome of folders.accept(token, decisions)) {
      const from = held[outcome.key];
      if (!from) continue;
      const why = refusalOf(outcome, from.item);
      if (why === null) await context.streams.out(`${doneLine(outcome, from.read)}\n`);
      else refuse(outcome.path, why);
    }
    if (report) await writeReport(context, app, { token, report });
  });
  return failed === 0 ? EXIT.done : EXIT.unusable;
}

/** What was pointed at in the window holds here too; nothing where there is no database yet. */
async function layoutsIn(context: CliContext, data: string | undefined): Promise<KnownLayouts> {
  try {
    return await withApp(context, { data, mustExist: true }, async ({ services }) =>
      services.imports.knownLayouts(),
    );
  } catch (error) {
    if (error instanceof Failure && error.code === 'NOT_FOUND') return new Map();
    throw error;
  }
}

/** A folder with nothing in it is one bad path among others. */
async function filesOrMissing(
  context: CliContext,
  paths: readonly string[],
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const path of paths) {
    try {
      found.push(...(await filesAt(context, [path])));
    } catch (error) {
      if (paths.length === 1 || !(error instanceof Failure)) throw error;
      context.streams.say(reasonOf(path, error));
    }
  }
  return found;
}

function itemOf(path: string, read: ReadReport, options: ImportOptions): Item {
  const unitName = options.unit ?? read.unitName;
  const year = options.year ?? read.year;
  return { path, read: { ...read, unitName: unitName?.trim() === '' ? null : unitName, year } };
}

/** Where it goes; a unit nobody knows yet is made. A sentence where that cannot be told. */
function decide(
  { key, match, unitName, year }: FolderItem,
  replace: boolean,
): FolderDecision | string {
  if (match === null && unitName === null) return '认不出单位，请加 --unit 名称';
  if (year === null) return '认不出年度，请加 --year 年份';
  return { key, unit: match ? { id: match.unitId } : { name: unitName ?? '' }, year, replace };
}

const MADE = { created: '新建', updated: '更新', same: '已有，数字相同' } as const;

function doneLine(
  { path, unitName, year, kind, changedCells }: FolderOutcome,
  read: ReadReport,
): string {
  const made = kind === 'created' || kind === 'updated' ? MADE[kind] : MADE.same;
  const missing = read.missingTables.map((table) => tableOf(read.edition, table).name);
  const lacking = missing.length === 0 ? '' : `，文件里没有${missing.join('、')}`;
  return `${path}：${unitName} ${year}年（${made}），写入 ${changedCells} 格${lacking}`;
}

function refusalOf(outcome: FolderOutcome, item: FolderItem): string | null {
  const { kind, unitName: unit, year, refusal } = outcome;
  if (refusal) return failureSentence(refusal.code, { file: outcome.path, ...refusal.facts });
  if (kind === 'differs') {
    const places = item.existing
      ? `其中 ${item.existing.overwrites} 格与文件不同`
      : '内容与文件不同';
    const detail = `${places}；请在窗口里导入并逐格确认，或加 --replace 以文件为准`;
    return failureSentence('ALREADY_EXISTS', { unit, year, detail });
  }
  if (kind === 'duplicate') {
    return `${unit} ${year}年取的是「${outcome.takenPath ?? ''}」，内容不同。要取这一份，请先移开那一份再导入。`;
  }
  return null;
}

function reportFile({ report, force }: ImportOptions): OutputFile | undefined {
  if (report === undefined) return undefined;
  if (/\.xlsx$/i.test(report)) return { path: report, force: force ?? false };
  throw new Failure('BAD_REQUEST', { place: report, detail: '导入情况表应以 .xlsx 结尾' });
}

async function writeReport(
  context: CliContext,
  app: App,
  { token, report }: { readonly token: string; readonly report: OutputFile },
): Promise<void> {
  const { bytes } = await app.services.folders.report(token);
  await writeWhole(context, report, bytes);
  context.streams.say(`已写出 ${basename(report.path)}`);
}
