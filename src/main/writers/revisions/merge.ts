import { alignLines, replaced, stepsBetween, type Line, type Step } from '../../comparing/index.ts';
import { WORD_STYLES } from '../../../domain/report/index.ts';
import type { RevisionRequest } from '../../ports/index.ts';
import { element, XML_HEAD } from '../xml.ts';
import { marksOf, type Change, type Marks } from './marks.ts';
import { revisedRuns, runsOf, textOfParagraph } from './runs.ts';
import { childOf, parseElements, xmlOf, type XmlElement } from './xmlTree.ts';

/**
 * One `word/document.xml` out of two of the same form: what only `before` has is marked as deleted, what only `after`
 * has as inserted. With all marks accepted it says what `after` says, with all refused what `before` says. Page and
 * faces are those of `after`.
 */
export function mergeDocuments(
  before: string,
  after: string,
  reviser: RevisionRequest['reviser'],
): string {
  const [old, now] = [parseElements(before), parseElements(after)];
  const marks = marksOf(reviser);
  const [oldParts, nowParts] = [partsOf(bodyOf(old)), partsOf(bodyOf(now))];
  const parts = nowParts.map((part, index) => mergedPart(oldParts[index], part, marks));
  const page = childOf(bodyOf(now), 'w:sectPr');
  const body = element('w:body', {}, ...parts, page ? xmlOf(page) : '');
  return XML_HEAD + element(now.name, now.attributes, body);
}

function bodyOf(document: XmlElement): XmlElement {
  const body = childOf(document, 'w:body');
  if (!body) throw new Error('no body');
  return body;
}

/** Paragraphs up to a table or the end, and the table. */
interface Part {
  readonly paragraphs: XmlElement[];
  readonly table: XmlElement | null;
}

function partsOf(body: XmlElement): readonly Part[] {
  const parts: Part[] = [];
  let paragraphs: XmlElement[] = [];
  for (const node of body.children) {
    if (node.name === 'w:p') paragraphs.push(node);
    if (node.name !== 'w:tbl') continue;
    parts.push({ paragraphs, table: node });
    paragraphs = [];
  }
  return [...parts, { paragraphs: closed(paragraphs), table: null }];
}

/**
 * The end of the last paragraph of a document can neither be inserted nor deleted, so that a line of no height stands
 * there in both.
 */
function closed(paragraphs: readonly XmlElement[]): XmlElement[] {
  const end = `<w:p><w:pPr><w:pStyle w:val="${WORD_STYLES.tableEnd}"/></w:pPr></w:p>`;
  const last = paragraphs.at(-1);
  return last && xmlOf(last) === end ? [...paragraphs] : [...paragraphs, parseElements(end)];
}

function mergedPart(before: Part | undefined, after: Part, marks: Marks): string {
  if (!before || (before.table === null) !== (after.table === null))
    throw new Error('documents of two forms cannot be merged');
  const paragraphs = mergedParagraphs(before.paragraphs, after.paragraphs, marks);
  return before.table && after.table
    ? paragraphs + mergedTable(before.table, after.table, marks)
    : paragraphs;
}

interface ParagraphLine extends Line {
  readonly node: XmlElement;
}

function mergedParagraphs(
  before: readonly XmlElement[],
  after: readonly XmlElement[],
  marks: Marks,
): string {
  return alignLines(before.map(lineOf), after.map(lineOf))
    .map((pair) => {
      if (pair.before && pair.after) {
        const steps = stepsBetween(pair.before.text, pair.after.text);
        return revisedParagraph(pair.before.node, pair.after.node, { steps, marks });
      }
      if (pair.before) return wholeParagraph(pair.before.node, 'deleted', marks);
      return pair.after ? wholeParagraph(pair.after.node, 'inserted', marks) : '';
    })
    .join('');
}

/** Paragraphs in two styles are two paragraphs. */
function lineOf(node: XmlElement): ParagraphLine {
  const properties = childOf(node, 'w:pPr');
  return { kind: properties ? xmlOf(properties) : '', text: textOfParagraph(node), node };
}

function revisedParagraph(
  before: XmlElement,
  after: XmlElement,
  how: { readonly steps: readonly Step[]; readonly marks: Marks },
): string {
  if (how.steps.every(({ kind }) => kind === 'same')) return xmlOf(after);
  const properties = childOf(after, 'w:pPr');
  return element('w:p', {}, properties ? xmlOf(properties) : '', revisedRuns(before, after, how));
}

function wholeParagraph(node: XmlElement, kind: Change, marks: Marks): string {
  const properties = childOf(node, 'w:pPr')?.children.map(xmlOf) ?? [];
  const end = element('w:rPr', {}, marks.end(kind));
  return element('w:p', {}, element('w:pPr', {}, ...properties, end), runsOf(node, kind, marks));
}

/** Tables of one form have the same rows and cells, and a cell holds one paragraph. */
function mergedTable(before: XmlElement, after: XmlElement, marks: Marks): string {
  const children = after.children.map((row, index) =>
    row.name === 'w:tr' ? mergedRow(before.children[index], row, marks) : xmlOf(row),
  );
  return element(after.name, after.attributes, ...children);
}

function mergedRow(before: XmlElement | undefined, after: XmlElement, marks: Marks): string {
  const children = after.children.map((cell, index) => {
    const old = before?.children[index];
    return cell.name === 'w:tc' && old ? mergedCell(old, cell, marks) : xmlOf(cell);
  });
  return element(after.name, after.attributes, ...children);
}

/** A number is one thing: it goes and comes as a whole. */
function mergedCell(before: XmlElement, after: XmlElement, marks: Marks): string {
  const old = childOf(before, 'w:p');
  const children = after.children.map((node) => {
    if (node.name !== 'w:p' || !old) return xmlOf(node);
    const [was, is] = [textOfParagraph(old), textOfParagraph(node)];
    const steps = was === is ? [] : replaced(was, is);
    return revisedParagraph(old, node, { steps, marks });
  });
  return element(after.name, after.attributes, ...children);
}
