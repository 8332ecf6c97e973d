import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import type { KnownLayouts, ReadReport } from '../../domain/reading/index.ts';
import { Failure } from '../../contract/index.ts';
import { saveWhole } from '../files/wholeFile.ts';
import type { OutputFormat, SourceFile } from '../ports/index.ts';
import { MAX_FILE_BYTES } from '../readers/limits.ts';
import type { CliContext } from './context.ts';

const FORMATS = ['docx', 'xlsx', 'html', 'pdf', 'json'] as const satisfies OutputFormat[];

/**
 * Every report a file holds, newest year first.
 * @throws Failure naming the file as it was called
 */
export async function readReports(
  context: CliContext,
  path: string,
  known?: KnownLayouts,
): Promise<readonly [ReadReport, ...ReadReport[]]> {
  const bytes = await bytesOf(resolve(context.workingFolder, path), path);
  try {
    const reads = await context.reader.read({ name: basename(path), bytes }, known);
    const [first, ...others] = reads.toSorted((a, b) => (b.year ?? 0) - (a.year ?? 0));
    if (!first) throw new Failure('NO_TABLES', { file: path });
    return [first, ...others];
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    throw new Failure(error.code, { ...error.facts, file: path }, { cause: error });
  }
}

async function bytesOf(full: string, path: string): Promise<Uint8Array> {
  const found = await stat(full).catch(() => null);
  if (!found) throw new Failure('NOT_FOUND', { file: path, detail: '没有这个文件' });
  if (!found.isFile()) throw new Failure('UNREADABLE_FILE', { file: path, detail: '不是文件' });
  if (found.size === 0) throw new Failure('EMPTY_FILE', { file: path });
  if (found.size > MAX_FILE_BYTES) throw new Failure('FILE_TOO_LARGE', { file: path });
  try {
    return await readFile(full);
  } catch (cause) {
    throw new Failure('UNREADABLE_FILE', { file: path, detail: '没有读取权限' }, { cause });
  }
}

/** A file as it is. @throws Failure NOT_FOUND, UNREADABLE_FILE, EMPTY_FILE, FILE_TOO_LARGE */
export async function sourceFile(context: CliContext, path: string): Promise<SourceFile> {
  return { name: basename(path), bytes: await bytesOf(resolve(context.workingFolder, path), path) };
}

/** @throws Failure BAD_REQUEST where the ending names no format that can be written */
export function formatOf(path: string): OutputFormat {
  const ending = /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase();
  const format = FORMATS.find((candidate) => candidate === ending);
  if (format) return format;
  const detail = '输出文件应以 .docx、.xlsx、.html、.pdf 或 .json 结尾';
  throw new Failure('BAD_REQUEST', { place: path, detail });
}

export interface OutputFile {
  readonly path: string;
  readonly force: boolean;
}

/** @throws Failure CANNOT_WRITE before any work is done */
export function assertWritable(context: CliContext, { path, force }: OutputFile): void {
  const full = resolve(context.workingFolder, path);
  if (!force && existsSync(full)) throw alreadyThere(path);
  if (!existsSync(dirname(full))) {
    throw new Failure('CANNOT_WRITE', { file: path, detail: '没有这个文件夹' });
  }
}

/**
 * Writes a file whole or not at all.
 * @throws Failure CANNOT_WRITE, DISK_FULL
 */
export async function writeWhole(
  context: CliContext,
  output: OutputFile,
  bytes: Uint8Array,
): Promise<void> {
  assertWritable(context, output);
  await saveWhole({
    path: resolve(context.workingFolder, output.path),
    bytes,
    overwrite: output.force,
  });
}

function alreadyThere(path: string): Failure {
  return new Failure('CANNOT_WRITE', { file: path, detail: '已经有这个文件，加 --force 可以覆盖' });
}
