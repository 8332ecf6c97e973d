import { strToU8 } from 'fflate';
import { toInterchange } from '../../domain/report/index.ts';
import { Failure } from '../../contract/index.ts';
import type { PagePrinter, ReportWriter, WriteRequest } from '../ports/index.ts';

/** Writes finished documents; each format's library is loaded when it is first asked for. */
export function createReportWriter(options: WriterOptions = {}): ReportWriter {
  return {
    write: (request) => writeReport(request, options),
    writeRevisions: async (request) =>
      (await import('./revisions/index.ts')).writeRevisions(request),
    writeComparison: async (sheet) => (await import('./comparison/word.ts')).writeComparison(sheet),
    writeReview: async (page) => strToU8((await import('./review/index.ts')).writeReview(page)),
    writeCheckSheet: async (sheet, format) =>
      (await import('./checkSheet/index.ts')).writeCheckSheet(sheet, format),
    notice: async (notice) => (await import('./word/notice.ts')).writeNotice(notice),
    lists: async (workbook) => (await import('./lists/index.ts')).writeLists(workbook),
    close: async () => options.printer?.close(),
  };
}

export interface WriterOptions {
  /** Version of the program, named on the cover of a workbook. */
  readonly version?: string | undefined;
  /** What PDF is printed with; without it there is none. */
  readonly printer?: PagePrinter | undefined;
}

async function writeReport(request: WriteRequest, options: WriterOptions): Promise<Uint8Array> {
  switch (request.format) {
    case 'docx': {
      const { writeWord } = await import('./word/index.ts');
      return writeWord(request);
    }
    case 'xlsx': {
      const { writeExcel } = await import('./excel/index.ts');
      return writeExcel(request, options.version ?? '');
    }
    case 'html': {
      const { writeHtml } = await import('./html/index.ts');
      return strToU8(writeHtml(request));
    }
    case 'pdf': {
      const { printedPage } = await import('./pdf/index.ts');
      if (!options.printer) throw new Failure('CANNOT_PRINT');
      return options.printer.print(printedPage(request));
    }
    case 'json':
      break;
  }
  return strToU8(`${JSON.stringify(toInterchange(request.report, request.previous), null, 2)}\n`);
}
