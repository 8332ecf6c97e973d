import { SaxesParser } from 'saxes';
import { ownMarks, type MarkedLine, type OwnFile } from '../../../domain/reading/own/index.ts';
import { WORD_STYLE_NAMES } from '../../../domain/report/index.ts';
import type { Archive } from '../zip.ts';

const PROPERTIES = 'docProps/custom.xml';
const STYLES = 'word/styles.xml';
const DOCUMENT = 'word/document.xml';

/** By the name of the style, in small letters. */
const MARK_OF: ReadonlyMap<string, MarkedLine['mark'] | 'none'> = new Map(
  (
    [
      [WORD_STYLE_NAMES.title, 'title'],
      [WORD_STYLE_NAMES.section, 'section'],
      [WORD_STYLE_NAMES.heading2, 'text'],
      [WORD_STYLE_NAMES.heading3, 'text'],
      [WORD_STYLE_NAMES.heading4, 'text'],
      [WORD_STYLE_NAMES.body, 'text'],
      [WORD_STYLE_NAMES.review, 'review'],
      [WORD_STYLE_NAMES.sectionAdded, 'none'],
      [WORD_STYLE_NAMES.draftMark, 'none'],
      [WORD_STYLE_NAMES.signOff, 'none'],
      [WORD_STYLE_NAMES.tableEnd, 'none'],
    ] as const
  ).map(([name, mark]) => [name.toLowerCase(), mark]),
);

/** Boxes and controls: what stands there is not for the marks to tell. */
const FOREIGN = new Set(['w:txbxContent', 'w:sdt']);
/** Revisions count as accepted: what is deleted or moved away, and what properties were before, is not read. */
const UNSEEN = new Set(['w:del', 'w:moveFrom', 'w:pPrChange']);

/**
 * What a .docx that this program wrote says of itself; null where it is none of ours, or was edited so that a style
 * no longer says what a paragraph is (then nothing may be dropped in silence, and the file is recognised by its words).
 */
export function ownWord(archive: Archive): OwnFile | null {
  const parts = [PROPERTIES, STYLES, DOCUMENT];
  if (!parts.every((part) => archive.names.includes(part))) return null;
  const found = properties(textOf(archive, PROPERTIES));
  const marks = found && ownMarks(found);
  const names = marks && styleNames(textOf(archive, STYLES));
  const lines = names && markedLines(textOf(archive, DOCUMENT), names);
  return marks && lines ? { marks, lines } : null;
}

function textOf(archive: Archive, part: string): string {
  return new TextDecoder('utf-8').decode(archive.part(part));
}

/** Null where the part is damaged: a document without its properties is still a document. */
function properties(xml: string): ReadonlyMap<string, string> | null {
  const found = new Map<string, string>();
  const parser = new SaxesParser();
  let name = '';
  let isDamaged = false;
  parser.on('error', () => {
    isDamaged = true;
  });
  parser.on('opentag', (tag) => {
    if (tag.name !== 'property') return;
    name = tag.attributes['name'] ?? '';
    found.set(name, '');
  });
  parser.on('text', (text) => {
    if (name !== '') found.set(name, (found.get(name) ?? '') + text);
  });
  parser.on('closetag', (tag) => {
    if (tag.name === 'property') name = '';
  });
  parser.write(xml).close();
  return isDamaged ? null : found;
}

/** Name of each paragraph style by its id, and of the default one by the empty id. Null where the part is damaged. */
function styleNames(xml: string): ReadonlyMap<string, string> | null {
  const names = new Map<string, string>();
  const parser = new SaxesParser();
  let isDamaged = false;
  let style: Readonly<Record<string, string>> = {};
  parser.on('error', () => {
    isDamaged = true;
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'w:style') style = attributes;
    if (name !== 'w:name' || style['w:type'] !== 'paragraph') return;
    const own = (attributes['w:val'] ?? '').toLowerCase();
    names.set(style['w:styleId'] ?? '', own);
    if (/^(?:1|true|on)$/.test(style['w:default'] ?? '')) names.set('', own);
  });
  parser.write(xml).close();
  return isDamaged ? null : names;
}

interface OpenParagraph {
  style: string;
  text: string;
  /** Its end is deleted: what it says goes on in the next paragraph. */
  endDeleted: boolean;
}

function markedLines(
  xml: string,
  names: ReadonlyMap<string, string>,
): readonly MarkedLine[] | null {
  const lines: MarkedLine[] = [];
  let tables = 0;
  let isWhole = true;
  let inText = false;
  let inProperties = false;
  let unseen = 0;
  let carried = '';
  let paragraph: OpenParagraph | null = null;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (FOREIGN.has(name)) isWhole = false;
    if (name === 'w:tbl') {
      tables += 1;
      // A table cannot take up what a paragraph before it said.
      if (carried !== '') isWhole = false;
    }
    if (tables > 0) return;
    if (UNSEEN.has(name)) {
      unseen += 1;
      if (inProperties && paragraph && name !== 'w:pPrChange') paragraph.endDeleted = true;
    }
    if (unseen > 0) return;
    if (name === 'w:pPr') inProperties = true;
    else if (name === 'w:p') {
      paragraph = { style: names.get('') ?? '', text: carried, endDeleted: false };
      carried = '';
    } else if (name === 'w:t') inText = true;
    else if (paragraph) {
      if (name === 'w:pStyle') {
        paragraph.style = names.get(attributes['w:val'] ?? '') ?? '';
      } else if (name === 'w:tab' && !('w:val' in attributes)) paragraph.text += '\t';
      else if (name === 'w:br' || name === 'w:cr') paragraph.text += '\n';
    }
  });
  parser.on('text', (text) => {
    if (inText && paragraph) paragraph.text += text;
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'w:tbl') tables -= 1;
    if (name === 'w:t') inText = false;
    if (tables === 0 && UNSEEN.has(name)) unseen -= 1;
    if (unseen === 0 && name === 'w:pPr') inProperties = false;
    if (name !== 'w:p' || !paragraph) return;
    if (paragraph.endDeleted) {
      carried = paragraph.text;
      paragraph = null;
      return;
    }
    const line = markedLine(paragraph);
    if (line === null) isWhole = false;
    else if (line !== 'none') lines.push(line);
    paragraph = null;
  });
  parser.write(xml).close();
  return isWhole ? lines : null;
}

/** Null where the style is not one of ours and the paragraph says something. */
function markedLine({ style, text }: OpenParagraph): MarkedLine | 'none' | null {
  const mark = MARK_OF.get(style) ?? (text.trim() === '' ? 'none' : null);
  if (mark === null || mark === 'none') return mark;
  // The line breaks of a title are the layout's.
  return { mark, text: mark === 'text' || mark === 'review' ? text : text.replaceAll('\n', '') };
}
