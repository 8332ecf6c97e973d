import { Failure, type ImportPointed, type ImportPreview } from '../../../contract/index.ts';
import type { ServiceContext } from '../context.ts';
import { previewReads } from './preview.ts';
import type { Previews } from './previews.ts';

/**
 * Reads the file of a preview again with what was said of its lines and columns. Writes nothing.
 * @throws Failure NOT_FOUND (preview, or its file is no longer kept), READ_LIMIT
 */
export async function pointImport(
  context: ServiceContext,
  previews: Previews,
  { token, hints }: ImportPointed,
): Promise<ImportPreview> {
  const { fileName, read, source } = previews.get(token);
  if (!source) throw new Failure('NOT_FOUND', { file: fileName, detail: '请重新选择这个文件' });
  const reads = await context.reader.recognise(source.doc, hints);
  const preview = previewReads(context, previews, {
    reads,
    fileName,
    source: { doc: source.doc, hints },
  });
  const { others, ...first } = preview;
  const all = [{ ...first, others: [] }, ...others];
  const same = all.find(
    (each) => each.read.unitName === read.unitName && each.read.year === read.year,
  );
  return same ? { ...same, others: all.filter((each) => each !== same) } : preview;
}
