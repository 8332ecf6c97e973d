import type * as DocxLibrary from 'docx';
import {
  DEFAULT_LOOK,
  FILE_MARKS,
  footerDistance,
  INTERCHANGE_FORMAT,
  layoutOf,
  PAGE,
  printableReport,
  reportDocument,
  SIZE,
  STATE_WORDS,
  titleWidth,
} from '../../../domain/report/index.ts';
import type { WriteRequest } from '../../ports/index.ts';
import { withTables, wordBlocks } from './blocks.ts';
import { fontTableXml } from './fontTable.ts';
import { appXml, coreXml } from '../properties.ts';
import { sealPackage } from '../seal.ts';
import { stylesXml } from './styles.ts';

type Docx = typeof DocxLibrary;

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
  const { margins } = layout;
  const document = new docx.Document({
    title: report.title,
    customProperties: [
      { name: FILE_MARKS.format, value: INTERCHANGE_FORMAT },
      { name: FILE_MARKS.unit, value: report.unitName },
      { name: FILE_MARKS.year, value: String(report.year) },
      { name: FILE_MARKS.edition, value: report.edition },
      { name: FILE_MARKS.state, value: request.draft ? STATE_WORDS.draft : STATE_WORDS.final },
    ],
    evenAndOddHeaderAndFooters: true,
    compatibility: { version: 15 },
    defaultTabStop: 2 * SIZE.three * 10,
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: {
              ...margins,
              header: Math.round(margins.top / 2),
              footer: footerDistance(layout),
              gutter: 0,
            },
          },
          grid: {
            type: docx.DocumentGridType.LINES,
            linePitch: layout.linePitch,
          },
        },
        footers: {
          default: pageNumber(docx, 'FooterOdd'),
          even: pageNumber(docx, 'FooterEven'),
        },
        children: wordBlocks(docx, blocks, layout),
      },
    ],
  });
  const packed = await docx.Packer.toArrayBuffer(document);
  return sealPackage(new Uint8Array(packed), {
    'word/document.xml': (xml) => withTables(xml, blocks, layout),
    'word/styles.xml': () => stylesXml(layout),
    'word/fontTable.xml': () => fontTableXml(look),
    'word/settings.xml': withLanguage,
    'docProps/core.xml': () => coreXml(report, request.draft),
    'docProps/app.xml': () => appXml(report),
  });
}

/** The language of Chinese text, which the docx library cannot set for a document as a whole. */
function withLanguage(settings: string): string {
  const language = '<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>';
  return settings.replace('</w:settings>', `${language}</w:settings>`);
}

/** 「— 1 —」 */
function pageNumber(docx: Docx, style: string): InstanceType<Docx['Footer']> {
  return new docx.Footer({
    children: [
      new docx.Paragraph({
        style,
        children: [new docx.TextRun({ children: ['— ', docx.PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });
}
