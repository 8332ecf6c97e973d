import type * as DocxLibrary from 'docx';
import type { FileChild, Paragraph, Run } from 'docx';
import {
  typeAreaWidth,
  WORD_STYLES,
  type DocumentBlock,
  type PageLayout,
} from '../../../domain/report/index.ts';
import { tableXml } from './table.ts';

type Docx = typeof DocxLibrary;

const HEADING_STYLE = {
  2: WORD_STYLES.heading2,
  3: WORD_STYLES.heading3,
  4: WORD_STYLES.heading4,
} as const;

/** Stands for a table until the document is text; no text of a report can look like it, for it would be escaped. */
const SLOT = 'table-slot-';

/** The document with each slot replaced by the table it stands for. */
export function withTables(
  xml: string,
  blocks: readonly DocumentBlock[],
  layout: PageLayout,
): string {
  return xml.replaceAll(new RegExp(`<${SLOT}(\\d+)/>`, 'g'), (slot, index: string) => {
    const block = blocks[Number(index)];
    if (block?.kind !== 'table') return slot;
    return tableXml(block.table, block.values, typeAreaWidth(layout));
  });
}

/** The blocks of the document as paragraphs, and slots for the tables. */
export function wordBlocks(
  docx: Docx,
  blocks: readonly DocumentBlock[],
  layout: PageLayout,
): readonly FileChild[] {
  const children = blocks.flatMap((block, index): readonly FileChild[] =>
    block.kind === 'table'
      ? [new docx.FileChild(`${SLOT}${index}`)]
      : paragraphsOf(docx, block, layout),
  );
  // Word adds a line of text behind a table that ends the document, and a page with it; a line of 1 pt does not.
  if (blocks.at(-1)?.kind === 'table')
    children.push(new docx.Paragraph({ style: WORD_STYLES.tableEnd }));
  return children;
}

function paragraphsOf(
  docx: Docx,
  block: Exclude<DocumentBlock, { kind: 'table' }>,
  layout: PageLayout,
): readonly Paragraph[] {
  const styled = (style: string, text: string): Paragraph =>
    new docx.Paragraph({ style, children: runs(docx, text) });
  switch (block.kind) {
    case 'draftMark':
      return [styled(WORD_STYLES.draftMark, block.text)];
    case 'title':
      return [titleParagraph(docx, block.lines)];
    case 'sectionHeading':
      return [styled(block.added ? WORD_STYLES.sectionAdded : WORD_STYLES.section, block.text)];
    case 'heading':
      return [styled(HEADING_STYLE[block.level], block.text)];
    case 'paragraph':
      return [bodyParagraph(docx, block, layout)];
    case 'reviewNames':
      // A line between, which is no line of theirs.
      return [
        styled(WORD_STYLES.signOff, ''),
        ...block.lines.map((line) => styled(WORD_STYLES.review, line)),
      ];
    case 'signOff':
      break;
  }
  return ['', block.unitName, block.date].map((line) => styled(WORD_STYLES.signOff, line));
}

/** The title in the lines it is broken into. */
export function titleParagraph(docx: Docx, lines: readonly string[]): Paragraph {
  return new docx.Paragraph({
    style: WORD_STYLES.title,
    children: lines.flatMap((line, index) =>
      index === 0 ? runs(docx, line) : [new docx.TextRun({ break: 1 }), ...runs(docx, line)],
    ),
  });
}

function bodyParagraph(
  docx: Docx,
  block: Extract<DocumentBlock, { kind: 'paragraph' }>,
  layout: PageLayout,
): Paragraph {
  const lead = block.text.slice(0, block.lead);
  return new docx.Paragraph({
    style: WORD_STYLES.body,
    ...(block.keepWithNext ? { keepNext: true } : {}),
    ...(block.indent ? {} : { indent: { firstLine: 0, firstLineChars: 0 } }),
    children: [
      ...runs(docx, lead, layout.fonts.heading2),
      ...runs(docx, block.text.slice(block.lead)),
    ],
  });
}

/** Quotes, dashes and dots that Word sets in the Latin face unless told that the text is Chinese. */
const AMBIGUOUS = /[‘’“”…—·×÷°±§¨]/;

/** One run for each stretch between tabs; `eastAsia` is a face for its Chinese characters other than the style's. */
function runs(docx: Docx, text: string, eastAsia?: string): readonly Run[] {
  return text
    .split(/(\t)/)
    .filter((part) => part !== '')
    .map((part) => {
      const font = {
        ...(eastAsia === undefined ? {} : { eastAsia }),
        ...(AMBIGUOUS.test(part) ? { hint: 'eastAsia' } : {}),
      };
      return new docx.TextRun({
        ...(Object.keys(font).length === 0 ? {} : { font }),
        children: [part === '\t' ? new docx.Tab() : part],
      });
    });
}
