import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { runChecks, type Finding } from '../../domain/checks/index.ts';
import type { ReportEdit } from '../../domain/report/index.ts';
import { Failure, type EditSource, type OpenReport } from '../../contract/index.ts';
import type { App } from '../app.ts';
import type { OutputFormat } from '../ports/index.ts';
import { makeFolder } from '../makeFolder.ts';
import { sampleFilesIn } from '../samples.ts';
import { isStandingError } from './findings.ts';
import { EXIT, type CliContext, type ExitStatus } from './context.ts';
import { withApp } from './database.ts';
import { editsTowards, slipped } from './demoEdits.ts';
import { writeWhole } from './files.ts';

const DATABASE_NAME = 'nianbao.db';

/** Where the demonstration puts its things when nobody says where; its database is made anew each time. */
const OWN_FOLDER = join('artifacts', 'demo');

/**
 * `demo [--data DIR]`: the whole main job without a window. Last year's workbook in, this year's report on its base,
 * figures with a slip in them, the finding, its repair, 定稿, Word and Excel out.
 */
export async function demoCommand(
  context: CliContext,
  options: { readonly data?: string },
): Promise<ExitStatus> {
  const folder = resolve(context.workingFolder, options.data ?? OWN_FOLDER);
  if (options.data === undefined) await forgetLastDemo(folder);
  if (existsSync(join(folder, DATABASE_NAME))) {
    const detail = '文件夹里已经有年报数据，示例要放在空文件夹里';
    throw new Failure('ALREADY_EXISTS', { unit: folder, detail });
  }
  await withApp(context, { data: folder, mustExist: false }, async (app) => {
    const paths = await runDemo(context, app, join(folder, '导出'));
    await context.streams.out(`${paths.join('\n')}\n`);
  });
  return EXIT.done;
}

async function forgetLastDemo(folder: string): Promise<void> {
  for (const suffix of ['', '-wal', '-journal']) {
    await rm(join(folder, `${DATABASE_NAME}${suffix}`), { force: true });
  }
}

async function runDemo(
  context: CliContext,
  app: App,
  outputFolder: string,
): Promise<readonly string[]> {
  const { say } = context.streams;
  const { services } = app;
  const samples = sampleFilesIn(context.places.samples);

  const lastYear = await samples.lastYear();
  const preview = await services.imports.preview(lastYear);
  const { unitName, year } = preview.read;
  if (unitName === null || year === null) throw new Failure('NO_TABLES', { file: lastYear.name });
  say(`① 读取上年年报：${lastYear.name}，读取说明 ${preview.read.notes.length} 条`);
  const imported = services.imports.accept({
    token: preview.token,
    unit: { name: unitName },
    year,
    accept: 'all',
  });
  const { unit } = services.reports.open(imported.reportId);
  say(`   导入 ${unitName} ${year}年，写入 ${imported.changedCells} 格`);

  const created = services.reports.create({ unitId: unit.id, year: year + 1, from: 'lastYear' });
  say(`② 以上年为底新建 ${year + 1}年：上年结转已带入，${created.toRevise.length} 段文字待修订`);

  const [wanted] = await context.reader.read(await samples.thisYear());
  if (!wanted) throw new Failure('NO_TABLES');
  const edits = slipped(editsTowards(created.report, wanted));
  edit(app, created, { edits, source: 'typing' });
  const filled = services.reports.open(created.id);
  const found = standingErrors(filled);
  say(`③ 填入 ${edits.length} 处，其中一个数故意填串了列，审核发现：`);
  for (const finding of found) say(`   ✕ ${finding.message}`);

  const repair = found.flatMap((finding) => finding.repairs)[0];
  const repairs = repair?.edits ?? editsTowards(filled.report, wanted);
  edit(app, filled, { edits: repairs, source: 'repair' });
  const repaired = services.reports.open(created.id);
  say(
    `④ 改正：${repair?.label ?? '按原始数据改回'}；剩余强制性错误 ${standingErrors(repaired).length} 处`,
  );

  services.reports.finalize(created.id, repaired.version);
  say('⑤ 定稿，导出 Word 和 Excel（写完后已读回核对）：');
  makeFolder(outputFolder);
  const paths: string[] = [];
  for (const format of ['docx', 'xlsx'] as const satisfies OutputFormat[]) {
    const file = await services.exports.document({ id: created.id, format, draft: false });
    const path = join(outputFolder, file.name);
    await writeWhole(context, { path, force: true }, file.bytes);
    paths.push(path);
  }
  return paths;
}

function edit(
  app: App,
  { id, version }: OpenReport,
  change: { readonly edits: readonly ReportEdit[]; readonly source: EditSource },
): void {
  app.services.reports.edit({ id, version, ...change });
}

function standingErrors(open: OpenReport): readonly Finding[] {
  const { report, previous } = open;
  const findings = runChecks({ report, stage: 'editing', previous: previous ?? undefined });
  return findings.filter(isStandingError);
}
