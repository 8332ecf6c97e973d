import type { ReadReport } from '../../domain/reading/types.ts';
import { Failure } from '../../contract/index.ts';
import type { CliContext } from './context.ts';
import { readReports } from './files.ts';
import { filesAt, isFolder, readMany, reasonOf } from './folder.ts';

/**
 * The report of the same agency for the year before, from a file or from a folder with many.
 * @throws Failure BAD_REQUEST where there is none
 */
export async function lastYearOf(
  context: CliContext,
  read: ReadReport,
  path: string,
): Promise<ReadReport> {
  const reads = (await isFolder(context, path))
    ? await readsBelow(context, path)
    : await readReports(context, path);
  const ofYear = reads.filter(
    ({ year }) => year === null || read.year === null || year === read.year - 1,
  );
  const [last, ...others] = ofYear.filter((of) => isSameAgency(of.unitName, read.unitName));
  const exact = [last, ...others].filter((of) => of?.unitName === read.unitName);
  const [only = last] = exact;
  if (only && (others.length === 0 || exact.length === 1)) return only;
  throw new Failure('BAD_REQUEST', { place: path, detail: whyNone(read, reads, ofYear) });
}

/** A file in the folder that cannot be read is named and stops no other. */
async function readsBelow(context: CliContext, path: string): Promise<readonly ReadReport[]> {
  const files = await readMany(context, await filesAt(context, [path]));
  return files.flatMap((file) => {
    if ('reads' in file) return file.reads;
    context.streams.say(reasonOf(file.path, file.failure));
    return [];
  });
}

/** A table without a name may be anybody's; 海林市 and 海林市人民政府 are one. */
function isSameAgency(a: string | null, b: string | null): boolean {
  const [one, other] = [a ?? '', b ?? ''].map((name) => name.replaceAll(/\s/g, ''));
  if (!one || !other) return true;
  return one.startsWith(other) || other.startsWith(one);
}

function whyNone(
  read: ReadReport,
  reads: readonly ReadReport[],
  ofYear: readonly ReadReport[],
): string {
  const own = read.unitName ?? '';
  const [first] = reads;
  if (reads.length > 1 && ofYear.length > 0) {
    const many = ofYear.filter((of) => isSameAgency(of.unitName, own)).length > 1;
    return many
      ? `里面有不止一份${own}${Number(read.year) - 1}年的年报，请指明是哪一个文件`
      : `里面没有${own}${Number(read.year) - 1}年的年报`;
  }
  if (ofYear.length > 0) {
    return `里面是${first?.unitName ?? ''}的年报，不是${own}的；机关更名的，请在程序里登记曾用名后对照`;
  }
  return `里面是${first?.year ?? ''}年的年报，不是${read.year ?? ''}年的上一年`;
}
