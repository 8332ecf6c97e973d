import { countFindings, type CheckedReport } from '../../domain/batch/index.ts';
import { readingFactsOf, runChecks } from '../../domain/checks/index.ts';
import type { ReadReport } from '../../domain/reading/types.ts';
import { asReport } from './asReport.ts';
import { batchJson, batchText } from './batchText.ts';
import { EXIT, type CliContext, type ExitStatus } from './context.ts';
import type { OutputFile } from './files.ts';
import { filesAt, readMany, reasonOf } from './folder.ts';
import { assertNotice, writeNotice } from './noticeFile.ts';

export interface FolderCheck {
  readonly path: string;
  /** A folder or file with last year's reports, besides those in the folder itself. */
  readonly last?: string | undefined;
  readonly json: boolean;
  /** Where the 通报 goes. */
  readonly out?: OutputFile | undefined;
}

/**
 * `check FOLDER`: every report below it. A file that cannot be read is named and stops no other. Exit status 1 where
 * errors stand in any report, else 2 where a file could not be read.
 */
export async function checkFolder(context: CliContext, wish: FolderCheck): Promise<ExitStatus> {
  if (wish.out) assertNotice(context, wish.out);
  const files = await readMany(context, await filesAt(context, [wish.path]));
  const reads = files.flatMap((file) =>
    'reads' in file ? file.reads.map((read) => ({ file: file.path, read })) : [],
  );
  const unread = files.flatMap((file) =>
    'failure' in file ? [{ file: file.path, reason: reasonOf(file.path, file.failure) }] : [],
  );
  for (const { reason } of unread) context.streams.say(reason);
  if (reads.length === 0) return EXIT.unusable;

  const lastYear = yearsBefore([
    ...(await lastReads(context, wish.last)),
    ...reads.map(({ read }) => read),
  ]);
  const checked = reads.map(({ file, read }) => checkOne(file, read, lastYear(read)));
  const input = { checked, unread };
  await context.streams.out(wish.json ? batchJson(input) : batchText(input));
  if (wish.out) await writeNotice(context, wish.out, input);
  if (checked.some(({ findings }) => countFindings(findings).error > 0)) return EXIT.errorsFound;
  return unread.length > 0 ? EXIT.unusable : EXIT.done;
}

function checkOne(file: string, read: ReadReport, previous: ReadReport | undefined): CheckedReport {
  const findings = runChecks({
    report: asReport(read),
    stage: 'reading',
    reading: readingFactsOf(read),
    previous: previous && { report: asReport(previous), origin: 'file' },
  });
  return { file, unitName: read.unitName ?? '', year: read.year, findings };
}

async function lastReads(
  context: CliContext,
  path: string | undefined,
): Promise<readonly ReadReport[]> {
  if (path === undefined) return [];
  const files = await readMany(context, await filesAt(context, [path]));
  return files.flatMap((file) => {
    if ('reads' in file) return file.reads;
    context.streams.say(reasonOf(file.path, file.failure));
    return [];
  });
}

/** The same agency's report of the year before; undefined where there is none, or more than one. */
function yearsBefore(reads: readonly ReadReport[]): (read: ReadReport) => ReadReport | undefined {
  const key = (name: string, year: number): string => `${name.replaceAll(/\s/g, '')} ${year}`;
  const known = Map.groupBy(reads, ({ unitName, year }) => key(unitName ?? '', year ?? 0));
  return ({ unitName, year }) => {
    if (unitName === null || year === null) return undefined;
    const [before, ...others] = known.get(key(unitName, year - 1)) ?? [];
    return others.length === 0 ? before : undefined;
  };
}
