import {
  DEFAULT_LOOK,
  FILE_MARKS,
  INTERCHANGE_FORMAT,
  layoutOf,
  printableReport,
  reportDocument,
  STATE_WORDS,
  titleWidth,
} from '../../../domain/report/index.ts';
import type { WriteRequest } from '../../ports/index.ts';
import { withTables, wordBlocks } from './blocks.ts';
import { fontTableXml } from './fontTable.ts';
import { officialPage, withTypography } from './page.ts';
import { appXml, coreXml } from '../properties.ts';
import { sealPackage } from '../seal.ts';
import { stylesXml } from './styles.ts';

/** The report as a Word document in the look of GB/T 9704-2012. The same request gives the same bytes. */
export async function writeWord(request: WriteRequest): Promise<Uint8Array> {
  const look = request.look ?? DEFAULT_LOOK;
  const layout = layoutOf(look);
  const docx = await import('docx');
  const report = printableReport(request.report);
  const blocks = reportDocument(report, {
    draft: request.draft,
    signOff: look.signOff ?? undefined,
    titleWidth: titleWidth(layout),
  });
  const document = new docx.Document({
    title: report.title,
    customProperties: [
      { name: FILE_MARKS.format, value: INTERCHANGE_FORMAT },
      { name: FILE_MARKS.unit, value: report.unitName },
      { name: FILE_MARKS.year, value: String(report.year) },
      { name: FILE_MARKS.edition, value: report.edition },
      { name: FILE_MARKS.state, value: request.draft ? STATE_WORDS.draft : STATE_WORDS.final },
    ],
    ...officialPage(docx, layout, wordBlocks(docx, blocks, layout)),
  });
  const packed = await docx.Packer.toArrayBuffer(document);
  return sealPackage(new Uint8Array(packed), {
    'word/document.xml': (xml) => withTables(xml, blocks, layout),
    'word/styles.xml': () => stylesXml(layout),
    'word/fontTable.xml': () => fontTableXml(look),
    'word/settings.xml': withTypography,
    'docProps/core.xml': () => coreXml(report, request.draft),
    'docProps/app.xml': () => appXml(report),
  });
}
