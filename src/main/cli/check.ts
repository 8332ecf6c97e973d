import { readingFactsOf, runChecks, type Finding } from '../../domain/checks/index.ts';
import { asReport } from './asReport.ts';
import { checkFolder } from './checkFolder.ts';
import { EXIT, type CliContext, type ExitStatus } from './context.ts';
import { readReports, type OutputFile } from './files.ts';
import { findingJson, findingsText, isStandingError } from './findings.ts';
import { isFolder } from './folder.ts';
import { lastYearOf } from './lastYear.ts';
import { assertNotice, writeNotice } from './noticeFile.ts';

interface CheckOptions {
  readonly last?: string;
  readonly json?: true;
  readonly out?: string;
  readonly force?: true;
}

/**
 * `check FILE|FOLDER [--last FILE|FOLDER] [--json] [--out FILE]`: exit status 1 where errors stand; `--out` writes the
 * 通报.
 */
export async function checkCommand(
  context: CliContext,
  path: string,
  options: CheckOptions,
): Promise<ExitStatus> {
  const out = outputOf(options);
  if (await isFolder(context, path)) {
    return checkFolder(context, { path, last: options.last, json: options.json ?? false, out });
  }
  if (out) assertNotice(context, out);
  const [read] = await readReports(context, path);
  const last =
    options.last === undefined ? undefined : await lastYearOf(context, read, options.last);
  const report = asReport(read);
  const findings = runChecks({
    report,
    stage: 'reading',
    reading: readingFactsOf(read),
    previous: last && { report: asReport(last), origin: 'file' },
  });
  await context.streams.out(options.json ? findingsJson(findings) : findingsText(findings));
  if (out) {
    const { unitName, year } = read;
    const checked = [{ file: path, unitName: unitName ?? '', year, findings }];
    await writeNotice(context, out, { checked, unread: [] });
  }
  return findings.some(isStandingError) ? EXIT.errorsFound : EXIT.done;
}

function outputOf({ out, force }: CheckOptions): OutputFile | undefined {
  return out === undefined ? undefined : { path: out, force: force ?? false };
}

function findingsJson(findings: readonly Finding[]): string {
  return `${JSON.stringify({ findings: findings.map(findingJson) }, null, 2)}\n`;
}
