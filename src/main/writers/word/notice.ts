import type * as DocxLibrary from 'docx';
import type { FileChild } from 'docx';
import type { NoticeBlock, NoticeDocument } from '../../../domain/batch/index.ts';
import {
  columnTwips,
  DEFAULT_LOOK,
  layoutOf,
  TABLE_TYPE,
  titleLines,
  titleWidth,
  typeAreaWidth,
  WORD_STYLES,
  type DocumentLook,
} from '../../../domain/report/index.ts';
import { listCoreXml } from '../properties.ts';
import { sealPackage } from '../seal.ts';
import { element, escapeXml } from '../xml.ts';
import { titleParagraph } from './blocks.ts';
import { fontTableXml } from './fontTable.ts';
import { officialPage, withTypography } from './page.ts';
import { stylesXml } from './styles.ts';
import { dxa, tableProperties } from './table.ts';

type Docx = typeof DocxLibrary;
type ListBlock = Extract<NoticeBlock, { kind: 'list' }>;

const STYLES = {
  section: WORD_STYLES.section,
  heading: WORD_STYLES.heading3,
  paragraph: WORD_STYLES.body,
} as const;

/** Stands for a list until the document is text; escaped text can never look like it. */
const SLOT = 'list-slot-';

/** A 通报 as a Word document in the look of GB/T 9704-2012. The same content gives the same bytes. */
export async function writeNotice(
  notice: NoticeDocument,
  look: DocumentLook = DEFAULT_LOOK,
): Promise<Uint8Array> {
  const layout = layoutOf(look);
  const docx = await import('docx');
  const lines = titleLines(notice.title, '', titleWidth(layout));
  const children = [
    titleParagraph(docx, lines),
    ...notice.blocks.map((block, index) => blockOf(docx, block, index)),
  ];
  const document = new docx.Document({
    title: notice.title,
    ...officialPage(docx, layout, children),
  });
  const packed = await docx.Packer.toArrayBuffer(document);
  return sealPackage(new Uint8Array(packed), {
    'word/document.xml': (xml) => withLists(xml, notice.blocks, typeAreaWidth(layout)),
    'word/styles.xml': () => stylesXml(layout),
    'word/fontTable.xml': () => fontTableXml(look),
    'word/settings.xml': withTypography,
    'docProps/core.xml': () => listCoreXml(notice.title),
  });
}

function blockOf(docx: Docx, block: NoticeBlock, index: number): FileChild {
  if (block.kind === 'list') return new docx.FileChild(`${SLOT}${index}`);
  return new docx.Paragraph({
    style: STYLES[block.kind],
    children: [new docx.TextRun(block.text)],
  });
}

function withLists(xml: string, blocks: readonly NoticeBlock[], width: number): string {
  return xml.replaceAll(new RegExp(`<${SLOT}(\\d+)/>`, 'g'), (slot, index: string) => {
    const block = blocks[Number(index)];
    return block?.kind === 'list' ? listXml(block, width) : slot;
  });
}

/** Lists are set as table 四 is: 五号. */
const TYPE = TABLE_TYPE.litigation;
const ROW_HEIGHT = 380;

function listXml(list: ListBlock, width: number): string {
  const widths = columnTwips(
    list.columns.map((column) => column.width),
    width,
  );
  const row = (texts: readonly string[], isHead: boolean): string =>
    element(
      'w:tr',
      {},
      element(
        'w:trPr',
        {},
        '<w:cantSplit/>',
        element('w:trHeight', { 'w:val': ROW_HEIGHT, 'w:hRule': 'atLeast' }),
        isHead ? '<w:tblHeader/>' : '',
      ),
      ...texts.map((text, index) => {
        const isLeft = !isHead && list.columns[index]?.left === true;
        const style = isLeft ? WORD_STYLES.tableLabel : WORD_STYLES.tableHead;
        return cellXml(text, { width: widths[index] ?? 0, style: style + TYPE.suffix });
      }),
    );
  return element(
    'w:tbl',
    {},
    tableProperties({ ...TYPE, padding: 80 }, width),
    element('w:tblGrid', {}, ...widths.map((own) => element('w:gridCol', { 'w:w': own }))),
    row(
      list.columns.map(({ head }) => head),
      true,
    ),
    ...list.rows.map((texts) => row(texts, false)),
  );
}

function cellXml(
  text: string,
  { width, style }: { readonly width: number; readonly style: string },
): string {
  return element(
    'w:tc',
    {},
    element('w:tcPr', {}, dxa('w:tcW', width), element('w:vAlign', { 'w:val': 'center' })),
    element(
      'w:p',
      {},
      element('w:pPr', {}, element('w:pStyle', { 'w:val': style })),
      text === '' ? '' : element('w:r', {}, element('w:t', {}, escapeXml(text))),
    ),
  );
}
