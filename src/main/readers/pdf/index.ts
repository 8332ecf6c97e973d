import { Failure } from '../../../contract/errors.ts';
import type { NeutralDocument, ReadNote } from '../../../domain/reading/index.ts';
import type { SourceFile } from '../../ports/index.ts';
import { BlockList } from '../blocks.ts';
import { MAX_PDF_GLYPHS, MAX_PDF_PAGES } from '../limits.ts';
import { withoutFurniture } from './furniture.ts';
import { layOut } from './layout.ts';
import { openDocument, pdfjs } from './library.ts';
import { marksOf, type PageMarks } from './marks.ts';
import { pageOf } from './page.ts';
import { checkStreams } from './streams.ts';

/**
 * Reads the text layer of a PDF: lines put together to paragraphs, tables by their ruling lines, or by what stands
 * below each other where there are none.
 * @throws Failure ENCRYPTED_FILE, UNREADABLE_FILE, FILE_TOO_LARGE, or UNSUPPORTED_FORMAT for pictures of pages
 */
export async function readPdf(file: SourceFile): Promise<NeutralDocument> {
  const { isDamaged } = checkStreams(file);
  const marks = await readMarks(file);
  const glyphs = marks.flatMap((page) => page.glyphs).filter(({ text }) => text.trim() !== '');
  if (glyphs.length === 0) {
    throw new Failure('UNSUPPORTED_FORMAT', { file: file.name, format: 'scannedPdf' });
  }
  const { pages, removed } = withoutFurniture(marks.map(pageOf));
  const list = new BlockList();
  layOut(pages, list);
  const unseen = glyphs.filter(({ isInvisible }) => isInvisible).length;
  const notes = [
    ...(isDamaged ? [damageNote(file.name)] : []),
    ...(unseen > glyphs.length / 2 ? [scanNote(file.name)] : []),
    ...(removed.length > 0 ? [furnitureNote(file.name, removed)] : []),
  ];
  return { fileName: file.name, format: 'PDF 文件', blocks: list.blocks, notes };
}

async function readMarks(file: SourceFile): Promise<readonly PageMarks[]> {
  const library = await pdfjs();
  const task = openDocument(library, file.bytes);
  try {
    const document = await task.promise;
    if (document.numPages > MAX_PDF_PAGES) {
      throw new Failure('FILE_TOO_LARGE', { file: file.name, detail: `${document.numPages} 页` });
    }
    const marks: PageMarks[] = [];
    let glyphs = 0;
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const found = await marksOf(page, library);
      page.cleanup();
      marks.push(found);
      glyphs += found.glyphs.length;
      if (glyphs > MAX_PDF_GLYPHS) throw new Failure('FILE_TOO_LARGE', { file: file.name });
    }
    return marks;
  } catch (cause) {
    if (cause instanceof Failure) throw cause;
    const isLocked = cause instanceof Error && cause.name === 'PasswordException';
    const code = isLocked ? 'ENCRYPTED_FILE' : 'UNREADABLE_FILE';
    throw new Failure(code, { file: file.name }, { cause });
  } finally {
    await task.destroy();
  }
}

function scanNote(where: string): ReadNote {
  const message = '文字是扫描后识别出来的，可能认错，请对照原件逐格核对';
  return { level: 'warning', where, message };
}

function damageNote(where: string): ReadNote {
  const message = '文件有损坏的地方（可能没有下载完整），读出的数字可能不对，请对照原件逐格核对';
  return { level: 'warning', where, message };
}

function furnitureNote(where: string, removed: readonly string[]): ReadNote {
  const words = removed.slice(0, 5).join('”“');
  const message = `页眉、页脚和页码没有读入：“${words}”${removed.length > 5 ? '等' : ''}`;
  return { level: 'info', where, message };
}
