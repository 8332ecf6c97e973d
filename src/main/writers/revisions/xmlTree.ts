import { SaxesParser } from 'saxes';
import { element, escapeXml } from '../xml.ts';

/** An element of a part that this program wrote itself. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Of an element that holds text alone. */
  readonly text: string;
}

interface OpenElement extends XmlElement {
  readonly children: XmlElement[];
  text: string;
}

/** @throws Error where the text is not well-formed XML: it was written by this program */
export function parseElements(xml: string): XmlElement {
  const root: OpenElement = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const node: OpenElement = { name, attributes, children: [], text: '' };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('text', (text) => {
    const last = open.at(-1);
    if (last) last.text += text;
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  const [first] = root.children;
  if (!first) throw new Error('no root element');
  return first;
}

export function xmlOf(node: XmlElement): string {
  const content = node.children.length > 0 ? node.children.map(xmlOf) : [escapeXml(node.text)];
  return element(node.name, node.attributes, ...content);
}

export function childOf(node: XmlElement, name: string): XmlElement | undefined {
  return node.children.find((candidate) => candidate.name === name);
}
