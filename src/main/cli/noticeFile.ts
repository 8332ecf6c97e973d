import { noticeDocument, noticeSheets, type NoticeInput } from '../../domain/batch/index.ts';
import { Failure } from '../../contract/index.ts';
import type { CliContext } from './context.ts';
import { assertWritable, writeWhole, type OutputFile } from './files.ts';

/** @throws Failure BAD_REQUEST, CANNOT_WRITE before anything is read */
export function assertNotice(context: CliContext, out: OutputFile): void {
  if (!/\.(?:xlsx|docx)$/i.test(out.path)) {
    const detail = '通报应以 .xlsx 或 .docx 结尾';
    throw new Failure('BAD_REQUEST', { place: out.path, detail });
  }
  assertWritable(context, out);
}

/** Writes the 通报: a document in official form, or a workbook with the views 统计, 按规则 and 按单位. */
export async function writeNotice(
  context: CliContext,
  out: OutputFile,
  input: NoticeInput,
): Promise<void> {
  const { writer, streams } = context;
  const bytes = /\.docx$/i.test(out.path)
    ? await writer.notice(noticeDocument(input))
    : await writer.lists(noticeSheets(input));
  await writeWhole(context, out, bytes);
  streams.say(`已写出 ${out.path}`);
}
