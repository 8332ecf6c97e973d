import { SaxesParser } from 'saxes';
import { ownMarks, type MarkedLine, type OwnFile } from '../../../domain/reading/own/index.ts';
import { WORD_STYLES } from '../../../domain/report/index.ts';
import type { Archive } from '../zip.ts';

const PROPERTIES = 'docProps/custom.xml';
const DOCUMENT = 'word/document.xml';

const MARK_OF: ReadonlyMap<string, MarkedLine['mark'] | 'none'> = new Map([
  [WORD_STYLES.title, 'title'],
  [WORD_STYLES.section, 'section'],
  [WORD_STYLES.heading2, 'text'],
  [WORD_STYLES.heading3, 'text'],
  [WORD_STYLES.heading4, 'text'],
  [WORD_STYLES.body, 'text'],
  [WORD_STYLES.sectionAdded, 'none'],
  [WORD_STYLES.draftMark, 'none'],
  [WORD_STYLES.signOff, 'none'],
  [WORD_STYLES.tableEnd, 'none'],
]);

/** Revisions and notes: what stands there is not for the marks to tell. */
const FOREIGN = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo', 'w:txbxContent', 'w:sdt']);

/**
 * What a .docx that this program wrote says of itself; null where it is none of ours, or was edited so that a style
 * no longer says what a paragraph is (then nothing may be dropped in silence, and the file is recognised by its words).
 */
export function ownWord(archive: Archive): OwnFile | null {
  if (!archive.names.includes(PROPERTIES)) return null;
  const found = properties(textOf(archive, PROPERTIES));
  const marks = found && ownMarks(found);
  const lines = marks && markedLines(textOf(archive, DOCUMENT));
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

interface OpenParagraph {
  style: string;
  text: string;
}

function markedLines(xml: string): readonly MarkedLine[] | null {
  const lines: MarkedLine[] = [];
  let tables = 0;
  let isWhole = true;
  let inText = false;
  let paragraph: OpenParagraph | null = null;
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (FOREIGN.has(name)) isWhole = false;
    if (name === 'w:tbl') tables += 1;
    if (tables > 0) return;
    if (name === 'w:p') paragraph = { style: WORD_STYLES.body, text: '' };
    else if (name === 'w:t') inText = true;
    else if (paragraph) {
      if (name === 'w:pStyle') paragraph.style = attributes['w:val'] ?? '';
      else if (name === 'w:tab' && !('w:val' in attributes)) paragraph.text += '\t';
      else if (name === 'w:br' || name === 'w:cr') paragraph.text += '\n';
    }
  });
  parser.on('text', (text) => {
    if (inText && paragraph) paragraph.text += text;
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'w:tbl') tables -= 1;
    if (name === 'w:t') inText = false;
    if (name !== 'w:p' || !paragraph) return;
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
  return { mark, text: mark === 'text' ? text : text.replaceAll('\n', '') };
}
