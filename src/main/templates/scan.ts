import { SaxesParser } from 'saxes';
import { Failure } from '../../contract/errors.ts';

/** A stretch of the XML, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface TextSpan extends Span {
  /** The words, unescaped. */
  readonly text: string;
  /** Properties of its run as they stand in the XML; empty where it has none. */
  readonly runProperties: string;
}

export interface ScannedParagraph extends Span {
  /** Its own texts, without those of boxes within it. */
  readonly texts: readonly TextSpan[];
  /** Its properties as they stand in the XML; empty where it has none. */
  readonly properties: string;
  /** Stands in a cell of a table, which may not be left without a paragraph. */
  readonly inCell: boolean;
}

interface OpenParagraph {
  readonly start: number;
  readonly texts: TextSpan[];
  readonly inCell: boolean;
  properties: string;
}

const MAX_DEPTH = 256;

/**
 * The paragraphs of a part of a Word file, innermost first, with where they stand in its XML.
 * @throws Failure UNREADABLE_FILE for what is not well formed or declares entities
 */
export function scanParagraphs(xml: string, file: string): readonly ScannedParagraph[] {
  const parser = new SaxesParser({ xmlns: false });
  const paragraphs: ScannedParagraph[] = [];
  const open: OpenParagraph[] = [];
  const path: { readonly name: string; readonly start: number }[] = [];
  let runProperties = '';
  let text = '';
  const fail = (cause?: unknown): never => {
    throw new Failure('UNREADABLE_FILE', { file }, { cause });
  };
  parser.on('doctype', () => fail());
  parser.on('error', fail);
  parser.on('text', (words) => {
    text += words;
  });
  parser.on('opentag', ({ name }) => {
    if (path.length > MAX_DEPTH) fail();
    const start = xml.lastIndexOf('<', parser.position - 1);
    const inCell = path.at(-1)?.name === 'w:tc';
    path.push({ name, start: name === 'w:t' ? parser.position : start });
    text = '';
    if (name === 'w:p') open.push({ start, texts: [], inCell, properties: '' });
    if (name === 'w:r') runProperties = '';
  });
  parser.on('closetag', ({ name }) => {
    const started = path.pop()?.start ?? 0;
    const parent = path.at(-1)?.name;
    const end = parser.position;
    const paragraph = open.at(-1);
    if (!paragraph) return;
    if (name === 'w:pPr' && parent === 'w:p') paragraph.properties = xml.slice(started, end);
    if (name === 'w:rPr' && parent === 'w:r') runProperties = xml.slice(started, end);
    if (name === 'w:t' && parent === 'w:r' && !xml.slice(started - 2, started).endsWith('/>')) {
      const before = xml.lastIndexOf('</', end - 1);
      paragraph.texts.push({ start: started, end: before, text, runProperties });
    }
    if (name === 'w:p') {
      open.pop();
      paragraphs.push({ ...paragraph, end });
    }
  });
  parser.write(xml).close();
  return paragraphs;
}

/** The words of a paragraph. */
export const wordsOf = ({ texts }: ScannedParagraph): string =>
  texts.map(({ text }) => text).join('');
