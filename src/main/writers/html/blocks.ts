import { HTML_NOT_TEXT, HTML_REVIEW, type DocumentBlock } from '../../../domain/report/index.ts';
import { escapeXml } from '../xml.ts';
import { STYLE } from './style.ts';
import { htmlTable, type CellAttributes } from './table.ts';

const NOT_TEXT = ` ${HTML_NOT_TEXT}="true"`;

/** One block of the document as HTML. Texts are followed by no space of their own, so that they read back exactly. */
export function htmlBlock(block: DocumentBlock, attributes?: CellAttributes): string {
  switch (block.kind) {
    case 'draftMark':
      return `<p${NOT_TEXT} style="${STYLE.draftMark}">${escapeXml(block.text)}</p>`;
    case 'title':
      return `<h1 style="${STYLE.title}">${block.lines.map(escapeXml).join('<br>')}</h1>`;
    case 'sectionHeading': {
      const mark = block.added ? NOT_TEXT : '';
      return `<h2${mark} style="${STYLE.section}">${escapeXml(block.text)}</h2>`;
    }
    case 'heading': {
      const style = block.level === 2 ? STYLE.heading2 : STYLE.heading;
      const tag = `h${block.level + 1}`;
      return `<${tag} style="${style}">${escapeXml(block.text)}</${tag}>`;
    }
    case 'paragraph':
      return paragraph(block);
    case 'table':
      return htmlTable(block.table, block.values, attributes);
    case 'reviewNames':
      return block.lines.map(reviewLine).join('\n');
    case 'signOff':
      break;
  }
  return [block.unitName, block.date]
    .map((line) => `<p${NOT_TEXT} style="${STYLE.signOff}">${escapeXml(line)}</p>`)
    .join('\n');
}

function reviewLine(line: string, index: number): string {
  const style = index === 0 ? STYLE.reviewFirst : STYLE.review;
  return `<p ${HTML_REVIEW}="true" style="${style}">${line === '' ? '<br>' : escapeXml(line)}</p>`;
}

function paragraph(block: Extract<DocumentBlock, { kind: 'paragraph' }>): string {
  const lead = escapeXml(block.text.slice(0, block.lead));
  const rest = escapeXml(block.text.slice(block.lead));
  const start = lead === '' ? '' : `<span style="${STYLE.lead}">${lead}</span>`;
  // An empty paragraph needs something to be as high as a line; a line break is no text.
  const content = start + rest === '' ? '<br>' : start + rest;
  return `<p style="${block.indent ? STYLE.paragraph : STYLE.ownIndent}">${content}</p>`;
}
