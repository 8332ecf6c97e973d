import type { DefaultTreeAdapterTypes } from 'parse5';
import { ownMarks, type MarkedLine, type OwnFile } from '../../../domain/reading/own/index.ts';
import { FILE_MARKS, HTML_NOT_TEXT, HTML_REVIEW } from '../../../domain/report/index.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const MARK_OF: ReadonlyMap<string, MarkedLine['mark']> = new Map([
  ['h1', 'title'],
  ['h2', 'section'],
  ['h3', 'text'],
  ['h4', 'text'],
  ['h5', 'text'],
  ['p', 'text'],
]);
const CONTAINERS = new Set(['html', 'body', 'div']);

/**
 * What a web page that this program wrote says of itself; null where it is none of ours or holds text outside the
 * elements that this program writes.
 */
export async function ownHtml(html: string): Promise<OwnFile | null> {
  if (!html.includes(`<meta name="${FILE_MARKS.format}"`)) return null;
  const { parse } = await import('parse5');
  const page = parse(html);
  const marks = ownMarks(new Map(metas(page.childNodes)));
  const lines: MarkedLine[] = [];
  return marks && collect(page.childNodes, lines) ? { marks, lines } : null;
}

function metas(nodes: readonly Node[]): readonly (readonly [string, string])[] {
  return nodes.flatMap((node): readonly (readonly [string, string])[] => {
    if (!('tagName' in node)) return [];
    if (node.tagName !== 'meta') return metas(node.childNodes);
    return [[attribute(node, 'name') ?? '', attribute(node, 'content') ?? '']];
  });
}

function collect(nodes: readonly Node[], lines: MarkedLine[]): boolean {
  return nodes.every((node) => {
    if (!('tagName' in node)) return !('value' in node) || node.value.trim() === '';
    if (node.tagName === 'head' || node.tagName === 'table') return true;
    if (attribute(node, HTML_NOT_TEXT) !== undefined) return true;
    if (CONTAINERS.has(node.tagName)) return collect(node.childNodes, lines);
    const mark = MARK_OF.get(node.tagName);
    if (mark === undefined) return false;
    const isReview = attribute(node, HTML_REVIEW) !== undefined;
    lines.push({ mark: isReview ? 'review' : mark, text: textOf(node) });
    return true;
  });
}

/** The text as it stands; line breaks are the layout's. */
function textOf(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((candidate) => candidate.name === name)?.value;
}
