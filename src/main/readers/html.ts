import type { DefaultTreeAdapterTypes } from 'parse5';
import type { NeutralDocument } from '../../domain/reading/index.ts';
import { BlockList, isLayout, type SourceCell } from './blocks.ts';
import { MAX_NESTING } from './limits.ts';
import { readPlainText } from './plainText.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const SKIPPED = new Set(
  'script style noscript template head nav footer aside iframe object svg select option button textarea input canvas audio video map'.split(
    ' ',
  ),
);
const BLOCKS = new Set(
  'address article blockquote body center dd div dl dt fieldset figure form h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section table tbody tr ul td th'.split(
    ' ',
  ),
);
/** A table with more cells holds data, whatever it looks like; telling texts apart takes time. */
const MANY_CELLS = 20;

/** Reads a web page (saved, pasted or exported by Office): its visible paragraphs and tables. */
export async function readHtml(html: string, fileName: string): Promise<NeutralDocument> {
  const { parse } = await import('parse5');
  const walker = new Walker();
  walker.children(parse(html).childNodes, 0);
  walker.endParagraph();
  return { fileName, format: '网页文件', blocks: walker.list.blocks, notes: [] };
}

class Walker {
  readonly list = new BlockList();
  private text = '';

  children(nodes: readonly Node[], depth: number): void {
    for (const node of nodes) this.node(node, depth + 1);
  }

  endParagraph(): void {
    this.list.paragraph(this.text);
    this.text = '';
  }

  private node(node: Node, depth: number): void {
    if (node.nodeName === '#text' && 'value' in node) {
      this.text += node.value.replace(/[ \t\r\n\f]+/g, ' ');
      return;
    }
    if (!('tagName' in node) || isHidden(node)) return;
    if (node.tagName === 'br') this.endParagraph();
    else if (node.tagName === 'table') this.table(node, depth);
    else if (node.tagName === 'pre' && !hasTable(node, 0)) this.preformatted(node);
    else if (BLOCKS.has(node.tagName)) {
      this.endParagraph();
      if (depth < MAX_NESTING * 4) this.children(node.childNodes, depth);
      this.endParagraph();
    } else if (depth < MAX_NESTING * 4) this.children(node.childNodes, depth);
  }

  /** Text as it was typed, with its tabs and line breaks. */
  private preformatted(element: Element): void {
    this.endParagraph();
    for (const block of readPlainText(rawTextOf(element, 0), '').blocks) {
      if (block.kind === 'paragraph') this.list.paragraph(block.text);
      else this.list.table([...Map.groupBy(block.cells, ({ row }) => row).values()]);
    }
  }

  private table(table: Element, depth: number): void {
    this.endParagraph();
    const rows = rowsOf(table);
    if (isFrame(rows)) {
      if (depth > MAX_NESTING) return;
      for (const cell of rows.flat()) {
        this.children(cell.childNodes, depth);
        this.endParagraph();
      }
      return;
    }
    const caption = table.childNodes.find((node) => node.nodeName === 'caption');
    if (caption && 'childNodes' in caption) this.list.paragraph(textOf(caption));
    this.list.table(rows.map((row) => row.map(cellOf)));
  }
}

function isHidden(element: Element): boolean {
  if (SKIPPED.has(element.tagName)) return true;
  return element.attrs.some(
    ({ name, value }) =>
      name === 'hidden' ||
      (name === 'style' &&
        /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i.test(value)),
  );
}

/** The rows of this table, not of tables inside its cells. */
function rowsOf(table: Element): readonly (readonly Element[])[] {
  const rows = shownElements(table).flatMap((child) => {
    if (child.tagName === 'tr') return [child];
    if (!/^(?:thead|tbody|tfoot)$/.test(child.tagName)) return [];
    return shownElements(child).filter((row) => row.tagName === 'tr');
  });
  return rows.map((row) =>
    row.childNodes.filter(
      (cell): cell is Element =>
        'tagName' in cell && (cell.tagName === 'td' || cell.tagName === 'th'),
    ),
  );
}

function shownElements(parent: Element): readonly Element[] {
  return parent.childNodes.filter(
    (child): child is Element => 'tagName' in child && !isHidden(child),
  );
}

function isFrame(rows: readonly (readonly Element[])[]): boolean {
  const cells = rows.flat();
  if (cells.some((cell) => hasTable(cell, 0))) return true;
  return cells.length < MANY_CELLS && isLayout(cells.map(textOf));
}

function hasTable(element: Element, depth: number): boolean {
  if (depth > MAX_NESTING) return false;
  return element.childNodes.some(
    (node) => 'tagName' in node && (node.tagName === 'table' || hasTable(node, depth + 1)),
  );
}

function cellOf(cell: Element): SourceCell {
  const hidden = isHidden(cell);
  return {
    text: hidden ? '' : textOf(cell),
    rowSpan: span(cell, 'rowspan'),
    columnSpan: span(cell, 'colspan'),
  };
}

function span(cell: Element, name: string): number {
  const value = Number.parseInt(cell.attrs.find((attr) => attr.name === name)?.value ?? '1', 10);
  return Number.isFinite(value) && value > 0 ? Math.min(value, 1000) : 1;
}

function rawTextOf(element: Element, depth: number): string {
  if (depth > MAX_NESTING * 4) return '';
  return element.childNodes
    .map((node) => {
      if (node.nodeName === '#text' && 'value' in node) return node.value;
      if (!('tagName' in node) || isHidden(node)) return '';
      return node.tagName === 'br' ? '\n' : rawTextOf(node, depth + 1);
    })
    .join('');
}

/** The visible text of an element; blocks and line breaks become line breaks. */
function textOf(element: Element): string {
  let text = '';
  const visit = (node: Node, depth: number): void => {
    if (node.nodeName === '#text' && 'value' in node) {
      text += node.value.replace(/[ \t\r\n\f]+/g, ' ');
      return;
    }
    if (!('tagName' in node) || isHidden(node) || depth > MAX_NESTING * 4) return;
    if (node.tagName === 'br') text += '\n';
    for (const child of node.childNodes) visit(child, depth + 1);
    if (BLOCKS.has(node.tagName)) text += '\n';
  };
  for (const child of element.childNodes) visit(child, 0);
  return text.replace(/ *\n */g, '\n').trim();
}
