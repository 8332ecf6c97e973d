import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { parseXml, type XmlNode } from './ooxml/xmlTree.ts';

const DOCUMENT = 'word/document.xml';
const GOES = { accepted: 'w:del', refused: 'w:ins' } as const;
const STAYS = { accepted: 'w:ins', refused: 'w:del' } as const;
export type Resolution = keyof typeof GOES;

/** The Word file with all its revisions accepted or refused, as Word does it (ISO/IEC 29500-1, 17.13.5). */
export function resolved(bytes: Uint8Array, how: Resolution): Uint8Array {
  const parts = unzipSync(bytes);
  const document = parseXml(strFromU8(parts[DOCUMENT] ?? new Uint8Array()));
  parts[DOCUMENT] = strToU8(xmlOf(resolve(document, how)));
  return zipSync(parts);
}

/** `word/document.xml` of a file. */
export function documentOf(bytes: Uint8Array): XmlNode {
  return parseXml(strFromU8(unzipSync(bytes)[DOCUMENT] ?? new Uint8Array()));
}

function resolve(node: XmlNode, how: Resolution): XmlNode {
  const children: XmlNode[] = [];
  let carried: readonly XmlNode[] = [];
  for (const inner of node.children) {
    if (inner.name === GOES[how]) continue;
    if (inner.name === STAYS[how]) children.push(...resolve(inner, how).children);
    else if (inner.name === 'w:p') {
      const own = resolve(inner, how).children;
      const content = [...carried, ...own.filter(({ name }) => name !== 'w:pPr')];
      carried = [];
      if (endGoes(inner, how)) carried = content;
      else {
        const properties = own.filter(({ name }) => name === 'w:pPr');
        children.push({ ...inner, children: [...properties, ...content] });
      }
    } else {
      if (carried.length > 0) throw new Error('words before a table without a paragraph');
      children.push(resolve(inner, how));
    }
  }
  if (carried.length > 0) throw new Error('words at the end without a paragraph');
  const name = node.name === 'w:delText' ? 'w:t' : node.name;
  return { ...node, name, children: children.filter((inner) => !isEmptyMark(inner)) };
}

/** Whether the end of the paragraph goes: it becomes one with the next. */
function endGoes(paragraph: XmlNode, how: Resolution): boolean {
  const properties = paragraph.children.find(({ name }) => name === 'w:pPr');
  const run = properties?.children.find(({ name }) => name === 'w:rPr');
  return run?.children.some(({ name }) => name === GOES[how]) ?? false;
}

/** What is left of the properties of an end that was marked. */
function isEmptyMark({ name, children }: XmlNode): boolean {
  return name === 'w:rPr' && children.length === 0;
}

function xmlOf({ name, attributes, children, text }: XmlNode): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const content = children.length > 0 ? children.map(xmlOf).join('') : escaped(text);
  return `<${name}${written.join('')}>${content}</${name}>`;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
