import type { ReadReport } from '../../domain/reading/types.ts';
import { TABLE_IDS, tableOf } from '../../domain/forms/index.ts';
import { isComputed } from '../../domain/cells/index.ts';
import { basename } from 'node:path';
import { Failure, failureSentence, type ImportPreview } from '../../contract/index.ts';
import type { App } from '../app.ts';
import { EXIT, type CliContext, type ExitStatus } from './context.ts';
import { withApp } from './database.ts';
import { readReports } from './files.ts';

interface ImportOptions {
  readonly data?: string;
  readonly unit?: string;
  readonly year?: number;
  readonly replace?: true;
}

interface Item {
  readonly path: string;
  readonly read: ReadReport;
  readonly unit: string;
  readonly year: number;
}

/**
 * `import FILE… --data DIR [--unit NAME] [--year N]`: a line per file, what went where, or why not. All files are read
 * before the database is opened, so that a call without one usable file leaves nothing behind.
 */
export async function importCommand(
  context: CliContext,
  paths: readonly string[],
  options: ImportOptions,
): Promise<ExitStatus> {
  const tally = { failed: 0 };
  const refuse = (path: string, error: unknown): void => {
    if (!(error instanceof Failure)) throw error;
    tally.failed += 1;
    const facts = { file: path, ...error.facts };
    context.streams.say(`${path}：没有导入。${failureSentence(error.code, facts)}`);
  };

  const items: Item[] = [];
  for (const path of paths) {
    try {
      items.push(...(await itemsOf(context, path, options)));
    } catch (error) {
      refuse(path, error);
    }
  }
  if (items.length === 0) return EXIT.unusable;

  await withApp(context, { data: options.data, mustExist: false }, async (app) => {
    for (const item of items) {
      try {
        await context.streams.out(`${importItem(app, item, options.replace ?? false)}\n`);
      } catch (error) {
        refuse(item.path, error);
      }
    }
  });
  return tally.failed === 0 ? EXIT.done : EXIT.unusable;
}

async function itemsOf(
  context: CliContext,
  path: string,
  options: ImportOptions,
): Promise<readonly Item[]> {
  return (await readReports(context, path)).map((read) => {
    const unit = options.unit ?? read.unitName;
    const year = options.year ?? read.year;
    if (unit === null || unit.trim() === '') {
      throw new Failure('BAD_REQUEST', { place: path, detail: '认不出单位，请加 --unit 名称' });
    }
    if (year === null) {
      throw new Failure('BAD_REQUEST', { place: path, detail: '认不出年度，请加 --year 年份' });
    }
    return { path, unit, year, read: { ...read, unitName: unit, year } };
  });
}

function importItem(app: App, { path, read, unit, year }: Item, replace: boolean): string {
  const preview = app.services.imports.previewRead({ fileName: basename(path), read });
  const conflicts = conflictsOf(preview);
  if (conflicts > 0 && !replace) {
    const detail = `其中 ${conflicts} 格与文件不同；请在窗口里导入并逐格确认，或加 --replace 以文件为准`;
    throw new Failure('ALREADY_EXISTS', { unit, year, detail });
  }
  const known = preview.unitId;
  const result = app.services.imports.accept({
    token: preview.token,
    unit: known === null ? { name: unit } : { id: known },
    year,
    accept: 'all',
  });
  const made = result.created ? '新建' : result.changedCells > 0 ? '更新' : '已有，数字相同';
  const missing = read.missingTables.map((table) => tableOf(read.edition, table).name);
  const lacking = missing.length === 0 ? '' : `，文件里没有${missing.join('、')}`;
  return `${path}：${unit} ${year}年（${made}），写入 ${result.changedCells} 格${lacking}`;
}

/** Cells in which the database already holds something else than the file. */
function conflictsOf({ existing, read }: ImportPreview): number {
  if (!existing || existing.report.edition !== read.edition) return 0;
  return TABLE_IDS.filter((table) => !read.missingTables.includes(table))
    .flatMap((table) => tableOf(read.edition, table).cells.map((cell) => ({ table, cell })))
    .filter(({ table, cell }) => {
      const current = existing.report.tables[table][cell.index] ?? null;
      const incoming = read.tables[table][cell.index] ?? null;
      return !isComputed(cell) && current !== null && current !== incoming;
    }).length;
}
