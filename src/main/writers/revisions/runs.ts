import type { Step } from '../../comparing/index.ts';
import { element, escapeXml } from '../xml.ts';
import type { Change, Marks } from './marks.ts';
import { xmlOf, type XmlElement } from './xmlTree.ts';

/** One UTF-16 unit of a paragraph with the properties of its run. */
interface Unit {
  readonly char: string;
  /** `w:rPr`, or nothing. */
  readonly properties: string;
  /** The element that stands for the unit; null for text. */
  readonly content: string | null;
}

const STANDS_FOR: Readonly<Record<string, string>> = { 'w:tab': '\t', 'w:br': '\n' };

function unitsOf(paragraph: XmlElement): readonly Unit[] {
  return paragraph.children.flatMap((run): readonly Unit[] => {
    if (run.name === 'w:pPr') return [];
    if (run.name !== 'w:r') throw new Error(`${run.name} cannot be revised`);
    const own = run.children.find(({ name }) => name === 'w:rPr');
    const properties = own ? xmlOf(own) : '';
    return run.children.flatMap((node): readonly Unit[] => {
      if (node.name === 'w:rPr') return [];
      if (node.name === 'w:t')
        return node.text.split('').map((char) => ({ char, properties, content: null }));
      const char = STANDS_FOR[node.name] ?? '\uFFFC';
      return [{ char, properties, content: xmlOf(node) }];
    });
  });
}

/** What a paragraph says; a tab and a line break as their characters. */
export function textOfParagraph(paragraph: XmlElement): string {
  return unitsOf(paragraph)
    .map(({ char }) => char)
    .join('');
}

/** All runs of a paragraph as going or coming. */
export function runsOf(paragraph: XmlElement, kind: Change, marks: Marks): string {
  return marks.words(kind, runsXml(unitsOf(paragraph), kind));
}

/** The runs of a paragraph before and after as one row of runs, by the steps between their texts. */
export function revisedRuns(
  before: XmlElement,
  after: XmlElement,
  { steps, marks }: { readonly steps: readonly Step[]; readonly marks: Marks },
): string {
  const [old, now] = [unitsOf(before), unitsOf(after)];
  let [atOld, atNow] = [0, 0];
  return steps
    .map(({ kind, text }) => {
      const own =
        kind === 'deleted'
          ? old.slice(atOld, atOld + text.length)
          : now.slice(atNow, atNow + text.length);
      if (kind !== 'inserted') atOld += text.length;
      if (kind !== 'deleted') atNow += text.length;
      const runs = runsXml(own, kind);
      return kind === 'same' ? runs : marks.words(kind, runs);
    })
    .join('');
}

function runsXml(units: readonly Unit[], kind: Step['kind']): string {
  const name = kind === 'deleted' ? 'w:delText' : 'w:t';
  return groups(units, ({ properties }) => properties)
    .map((run) => element('w:r', {}, run[0]?.properties ?? '', ...contents(run, name)))
    .join('');
}

function contents(run: readonly Unit[], name: string): readonly string[] {
  return groups(run, ({ content }) => content ?? '').map((group) => {
    if (group[0]?.content) return group.map(({ content }) => content ?? '').join('');
    const text = group.map(({ char }) => char).join('');
    return element(name, { 'xml:space': 'preserve' }, escapeXml(text));
  });
}

/** Neighbours of one key together. */
function groups(
  units: readonly Unit[],
  keyOf: (unit: Unit) => string,
): readonly (readonly Unit[])[] {
  const found: Unit[][] = [];
  let key: string | null = null;
  for (const unit of units) {
    const own = keyOf(unit);
    if (own === key) found.at(-1)?.push(unit);
    else found.push([unit]);
    key = own;
  }
  return found;
}
